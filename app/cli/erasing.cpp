// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasing.h"

#include <actions/backups.h>
#include <base/text.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;
using actions::Circles;

Outcome addGoing(const store::Store &store, const report::Wider &wider, const QString &readers,
                 const actions::ToErase &words, report::Table &table)
{
    for (const actions::GoingWords &each : words.going) {
        const bool isNote = each.named.kind.isEmpty();
        const auto name =
            isNote ? Result<QString>(u"beside an act"_s) : report::nameOf(store, each.named.kind, each.named.record);
        const auto by = report::nameOf(store, each.by, wider);
        const auto value = report::valueText(store, each.named.kind, each.named.field, each.value, wider);
        for (const auto *told : {&name, &by, &value})
            if (!*told)
                return tl::unexpected(told->error());
        const QString field = isNote ? each.named.field : report::fieldLabel(each.named.kind, each.named.field);
        QStringList row{QString::number(table.rows.size() + 1), *name + u": "_s + field, dayText(each.day), *by,
                        *value};
        if (!readers.isEmpty())
            row.insert(1, readers);
        table.rows << row;
    }
    return {};
}

report::Table goingTable()
{
    return {u"Would be erased for good"_s,
            {u"No."_s, u"Where"_s, u"Day"_s, u"By"_s, u"Words"_s},
            {},
            u"Nothing of the plan."_s,
            {u"number"_s, u"where"_s, u"day"_s, u"by"_s, u"words"_s}};
}

Result<QString> whatOthersKeep(const store::Store &store, const std::optional<KeyToSign> &key)
{
    if (!key)
        return u"Other copies keep them, since only what is signed is erased there too; the same with --sign signs it."_s;
    return store::keyOf(store, key->key.person(), key->key.publicKey()).map([&key](const auto &known) {
        if (known && known->standing == store::KeyStanding::Confirmed)
            return u"Copies sent before keep them until they meet this plan."_s;
        return u"Other copies keep them until somebody of the other side has confirmed your key; read its check code out: %1."_s
            .arg(signing::checkCode(key->key.publicKey()));
    });
}

Result<QStringList> whatIsLeft(Circles &circles, const std::optional<KeyToSign> &key)
{
    const auto backups = actions::backupsWithErasedWords(circles);
    const auto isDue = store::isRewriteDue(circles.plan().store());
    const auto others = whatOthersKeep(circles.plan().store(), key);
    if (!backups || !isDue)
        return tl::unexpected(backups ? isDue.error() : backups.error());
    if (!others)
        return tl::unexpected(others.error());
    QStringList lines;
    if (*isDue)
        lines << u"The file is in use elsewhere and may still hold old bytes; close it there and open it again."_s;
    if (!backups->isEmpty())
        lines << u"%1 still %2 these words; \"erase --backups\" rewrites them."_s.arg(
            counted(backups->size(), u"backup"_s, u"backups"_s), backups->size() == 1 ? u"holds"_s : u"hold"_s);
    lines << *others;
    return lines;
}

} // namespace waymark::cli
