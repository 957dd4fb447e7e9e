// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace waymark::ui {

/// Where a file will lie, on a sheet: its name, its folder, and a way to choose another place.
class FilePlace : public QWidget
{
    Q_OBJECT
public:
    /// `of` tells it from another on the same sheet: what lies there.
    explicit FilePlace(const QString &of = {}, QWidget *parent = nullptr);

    [[nodiscard]] const QString &file() const { return m_path; }
    void setFile(const QString &path);

signals:
    void elsewhereWanted();

private:
    QLabel *m_name;
    QLabel *m_folder;
    QString m_path;
};

} // namespace waymark::ui
