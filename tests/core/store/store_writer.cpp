// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include <QCoreApplication>

#include <cstdio>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// store_writer PLAN COUNT: commits so many edits to a plan, one by one, and says the id of each once it is
/// acknowledged.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const auto store = store::Store::open(QString::fromLocal8Bit(argv[1]));
    if (!store)
        return 1;
    const RecordId author = RecordId::random();
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
        const RecordId own = i % 3 ? author : RecordId::random();
        const EditId id = commit(**store, draft(author, {saying(**store, u"commitment"_s, own,
                                                                {{u"title"_s, Value(u"said %1 times"_s.arg(i))}})}));
        if (id.isNull())
            return 1;
        std::printf("%s\n", id.token().constData());
        std::fflush(stdout);
    }
    return 0;
}
