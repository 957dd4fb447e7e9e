// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace waymark::test {

/// Does to a plan's file what no part of Waymark would: runs these statements on it as any other program could. Ends
/// the test program when one of them fails.
void plainSqlite(const QString &path, const QByteArrayList &statements);

/// Copies a plan's file as it is in the middle of a change that touches all of it, with the journal that leads back.
void halfWritten(const QString &path, const QString &copy);

} // namespace waymark::test
