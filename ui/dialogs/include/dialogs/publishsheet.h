// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>
#include <model/words.h>

class QComboBox;
class QLineEdit;

namespace waymark::ui {

class FilePlace;

/// A plan is to become a site: where, under which address, and whose own view stands in it. Its aside is a look first.
class PublishSheet : public FormSheet
{
    Q_OBJECT
public:
    PublishSheet(const QString &plan, const QString &folder, const QString &address, QWidget *parent = nullptr);

    [[nodiscard]] const QString &folder() const;
    void setFolder(const QString &path);
    [[nodiscard]] QString address() const;
    /// The side whose own view stands alone; Neither for both.
    [[nodiscard]] PartySide view() const;
    void setView(PartySide side);

signals:
    void elsewhereWanted();

private:
    FilePlace *m_place;
    QLineEdit *m_address;
    QComboBox *m_view;
};

} // namespace waymark::ui
