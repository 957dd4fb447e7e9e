// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QDate>

#include <optional>

namespace waymark {

/// A date as plans write them: a day, month, season, year, range or open range in EDTF (ISO 8601-2 level 1:
/// `2016-11-14`, `2016-10`, `2022-21`, `2016`, `2022/2024`, `2022/..`; `XXXX` when only words are known), beside the
/// words it was given in. Seasons end as Canada's public tracker has it: spring with May, summer with August, autumn
/// with November, winter with the following February's last day. A value type; compares by EDTF and wording.
class FuzzyDate
{
public:
    enum class Precision { Unknown, Day, Month, Season, Year, Range, OpenRange };

    FuzzyDate() = default;
    /// The day itself, without wording.
    explicit FuzzyDate(QDate day);

    /// From EDTF level 1 as above, years 1000 to 9999; the wording is kept on one clean line. Invalid for anything
    /// else: 31 February, a range that ends before it starts, and `XXXX` without words.
    [[nodiscard]] static Result<FuzzyDate> fromEdtf(QStringView edtf, const QString &wording = {});
    /// From the stored form: EDTF, then, after one blank, the wording if there is any. The inverse of value(); an empty
    /// text is the null date.
    [[nodiscard]] static Result<FuzzyDate> fromValue(QStringView value);
    /// From what people type, in English or EDTF: "14 November 2016", "14/11/2016" (day first), "November 2016",
    /// "Nov 2016", "spring 2017", "2016", "by 2023" (December 2023), "before June 2018" (May), "early 2017",
    /// "2022 to 2024", "10 November to 21 December 2016", "from 2022", "until 2024", "2016-11-14". Where the words say
    /// more than the date ("by …", "early …") they are kept as wording. Reads back what text() shows.
    /// Invalid, with a sentence that says how to write it: a month above 12 (`4/30/2014`), a day that does not exist, a
    /// year of two digits, and `2023-24`, which is winter in EDTF and a financial year to most people. Words that name
    /// no date are Invalid too; onlyWords() keeps them.
    [[nodiscard]] static Result<FuzzyDate> parse(QStringView text);
    /// "when parliamentary time allows": no day, only words.
    [[nodiscard]] static FuzzyDate onlyWords(const QString &wording);

    [[nodiscard]] bool isNull() const { return m_edtf.isEmpty(); }
    [[nodiscard]] const QString &edtf() const { return m_edtf; }
    [[nodiscard]] const QString &wording() const { return m_wording; }
    [[nodiscard]] Precision precision() const { return m_precision; }
    /// The stored form: EDTF, blank, wording.
    [[nodiscard]] QString value() const;
    /// For people: the wording where there is one, else "14 November 2016", "October 2016", "spring 2022", "2016",
    /// "2022 to 2024", "from 2022", "until 2024".
    [[nodiscard]] QString text() const;

    /// First day it can mean; nothing when unknown or the start is open.
    [[nodiscard]] std::optional<QDate> earliest() const { return m_earliest; }
    /// Last day it can mean: what sorting and alarms use. Nothing when unknown or open-ended.
    [[nodiscard]] std::optional<QDate> latest() const { return m_latest; }

    friend bool operator==(const FuzzyDate &a, const FuzzyDate &b)
    {
        return a.m_edtf == b.m_edtf && a.m_wording == b.m_wording;
    }

private:
    QString m_edtf;
    QString m_wording;
    Precision m_precision = Precision::Unknown;
    std::optional<QDate> m_earliest;
    std::optional<QDate> m_latest;
};

/// A day for people: "14 November 2016", English month names whatever the locale.
[[nodiscard]] QString dayText(QDate day);

} // namespace waymark
