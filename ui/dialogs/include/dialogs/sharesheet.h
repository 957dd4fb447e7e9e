// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/id.h>
#include <dialogs/formsheet.h>

class QComboBox;
class QLabel;

namespace waymark::ui {

class FilePlace;
class SigningFields;

/// What a copy can be written for.
struct AskedShare
{
    struct Whom
    {
        RecordId id;
        QString name;
    };

    QString plan;
    QList<Whom> whom; ///< the likely first
    RecordId first;   ///< chosen to begin with; null for nobody in particular
    bool hasKey = false;
};

/// Asks for whom a copy is and whether it is signed; says what goes, what stays, and where the file will lie.
class ShareSheet : public FormSheet
{
    Q_OBJECT
public:
    explicit ShareSheet(const AskedShare &asked, QWidget *parent = nullptr);

    /// Null for nobody in particular.
    [[nodiscard]] RecordId whom() const;
    [[nodiscard]] QString whomName() const;
    void setWhatGoes(const QString &sentence, const QString &detail);
    [[nodiscard]] const QString &file() const;
    void setFile(const QString &path);
    /// Where somebody wants it stays whatever else is chosen.
    [[nodiscard]] bool isPlaceChosen() const { return m_isPlaceChosen; }
    void choosePlace(const QString &path);
    /// Null where nobody has a key yet.
    [[nodiscard]] SigningFields *signing() const { return m_signing; }

signals:
    void whomChanged();
    void elsewhereWanted();

private:
    QComboBox *m_whom;
    QLabel *m_goes;
    QLabel *m_detail;
    FilePlace *m_place;
    SigningFields *m_signing;
    bool m_isPlaceChosen = false;
};

} // namespace waymark::ui
