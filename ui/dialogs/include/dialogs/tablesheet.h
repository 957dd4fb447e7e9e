// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

class QComboBox;

namespace waymark::ui {

class FilePlace;

/// A table is to be written as a spreadsheet: what of the plan, for which program, and where.
class TableSheet : public FormSheet
{
    Q_OBJECT
public:
    enum Format { Ods, Xlsx, Csv, CsvForExcel };

    struct Asked
    {
        QString plan;
        QString shown;                            ///< "Commitments, 34 rows"; empty: the page shows no table
        QList<std::pair<QString, QString>> kinds; ///< of sheets, name and label
        QString folder;
        QString file; ///< the name, without its ending
    };

    explicit TableSheet(const Asked &asked, QWidget *parent = nullptr);

    /// What is on the screen, and not the plan.
    [[nodiscard]] bool isShown() const;
    /// The one kind that is wanted; empty: all.
    [[nodiscard]] QString kind() const;
    [[nodiscard]] Format format() const;
    [[nodiscard]] const QString &file() const;
    void setFile(const QString &path);
    /// For choosing another place.
    [[nodiscard]] QString filter() const;
    [[nodiscard]] QString suffix() const;

signals:
    void elsewhereWanted();

private:
    void follow();

    QComboBox *m_what;
    QComboBox *m_format;
    FilePlace *m_place;
};

} // namespace waymark::ui
