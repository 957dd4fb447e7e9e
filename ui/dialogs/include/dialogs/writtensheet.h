// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sheet.h>

namespace waymark::ui {

/// A file that was written to be sent.
struct WrittenCopy
{
    QString file;
    QString page; ///< to read without the program; empty where there is none
    QString whom; ///< may be empty
    QStringList lines;
};

/// Says where a copy lies and what is to be done with it: it is sent by hand, with whatever one sends files with.
class WrittenSheet : public Sheet
{
    Q_OBJECT
public:
    explicit WrittenSheet(const WrittenCopy &written, QWidget *parent = nullptr);
};

} // namespace waymark::ui
