// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace waymark::ui {

/// Says once in the log, under "waymark.start", that the first page has painted rows of a plan; goes away after that.
/// QT_LOGGING_RULES="waymark.start.debug=true" turns it on; while it is off it does nothing.
class StartMark : public QObject
{
    Q_OBJECT
public:
    explicit StartMark(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isSeen = false;
};

} // namespace waymark::ui
