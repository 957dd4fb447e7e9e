// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "prose.h"
#include "sqlite.h"
#include "world.h"

#include <store/reading.h>

namespace waymark::bench {

using namespace Qt::StringLiterals;

QList<Figure> wordsFound(const Setting &setting)
{
    constexpr int kFirstRows = 50;
    const auto plan = must(store::Store::open(worldPath(setting)));
    Sqlite peer(plan->path());
    sqlite3_stmt *select = peer.prepare("SELECT kind, id FROM (SELECT rowid AS hit FROM search WHERE search "
                                        "MATCH ? ORDER BY rowid DESC LIMIT ?) "
                                        "JOIN record ON r=hit ORDER BY r DESC");
    const QStringList words = Prose(0).words();
    const QList<std::pair<QString, QString>> questions{{u"a frequent word"_s, words[12]},
                                                       {u"a rare word"_s, words[words.size() - 7]},
                                                       {u"three letters of one"_s, words[12].left(3)},
                                                       {u"two frequent words"_s, words[12] + u' ' + words[14]}};
    QList<Figure> figures;
    for (const auto &[name, text] : questions) {
        const QByteArray match = (u'"' + text.split(u' ').join(u"\"* \""_s) + u"\"*"_s).toUtf8();
        Figure figure{u"P6"_s, u"first 50 records with "_s + name, u"the same question put to SQLite"_s};
        figure.aim = 1.3;
        figures << inTurn(
            figure, setting.turns * 3, [&] { static_cast<void>(must(store::search(*plan, text, kFirstRows))); },
            [&] { peer.rows(select, match, kFirstRows); });
    }
    return figures;
}

} // namespace waymark::bench
