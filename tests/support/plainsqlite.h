// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace waymark::test {

/// Does to a plan's file what no part of Waymark would: runs these statements on it as any other program could. Ends
/// the test program when one of them fails.
void plainSqlite(const QString &path, const QByteArrayList &statements);

} // namespace waymark::test
