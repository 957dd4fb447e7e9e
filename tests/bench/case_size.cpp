// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "world.h"

#include <store/history.h>

#include <QFileInfo>

namespace waymark::bench {

using namespace Qt::StringLiterals;

QList<Figure> fileWeighed(const Setting &setting)
{
    const auto plan = must(store::Store::openReadOnly(worldPath(setting)));
    qint64 bytes = 0;
    must(store::eachEdit(*plan, 1, [&bytes](const store::StoredEdit &stored) -> Outcome {
        for (const QString &note : stored.edit.notes)
            bytes += note.toUtf8().size();
        for (const journal::RecordChanges &record : stored.edit.records)
            for (const journal::Change &change : record.changes)
                bytes += change.value.isText() ? change.value.text().toUtf8().size() : 1;
        return {};
    }));
    const double mebibyte = 1024 * 1024;
    return {{u"P12"_s, u"size of the file"_s, u"all values ever written, as UTF-8"_s, u"MiB"_s,
             double(QFileInfo(plan->path()).size()) / mebibyte, double(bytes) / mebibyte, 4}};
}

} // namespace waymark::bench
