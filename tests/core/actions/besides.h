// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desks.h"

#include <actions/drafting.h>
#include <exchange/pack.h>
#include <exchange/planjson.h>
#include <model/natural_id.h>

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

namespace waymark::test {

/// A plan with one round and what lies beside it, in a folder of its own.
struct Beside
{
    QTemporaryDir folder;
    Office office;
    Id<Round> round = office.openRound();
    RecordId update = updateId(office.commitment.id, round);
    actions::Circles circles{office.desk, path(QStringLiteral("UK 2016.waymark")), path(QStringLiteral("own"))};

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] QStringList files(const QString &in = {}) const
    {
        return QDir(path(in)).entryList(QDir::Files, QDir::Name);
    }
    void draft(const QString &text, Circle circle = Circle::Mine)
    {
        Office::done(actions::keepDraft(circles, circle, {update, QStringLiteral("joint"), text}));
    }
    [[nodiscard]] actions::KeptDraft onlyDraft()
    {
        const auto all = actions::drafts(circles);
        if (all.size() != 1)
            qFatal("%lld drafts", qlonglong(all.size()));
        return all.first();
    }
    void log(actions::Desk &desk, const QString &text) const
    {
        Update said;
        said.id = Id<Update>(update);
        said.commitment = office.commitment.id;
        said.round = round;
        said.joint = Texts(text);
        Office::done(actions::create(desk, said));
    }
    [[nodiscard]] QString joint() const { return office.read(Id<Update>(update)).joint.text(); }
};

/// All bytes in which a word could leave: a copy to send, unpacked, both JSON files, and the plan's own file.
inline QByteArray sendable(const Beside &beside)
{
    Job job;
    const store::Store &store = *beside.office.store;
    const QString copy = beside.path(QStringLiteral("copy.wmcopy"));
    QFile::remove(copy);
    const auto written =
        exchange::writePack(store, copy, {}, {beside.office.desk.author(), QStringLiteral("Amina Khan")}, job);
    QByteArray bytes = written ? packOf(store) : QByteArray();
    bytes += exchange::planJson(store, job).value() + exchange::stateJson(store, job).value();
    for (const QString &path : {copy, store.path()}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(path));
        bytes += file.readAll();
    }
    return bytes;
}

inline QList<QByteArray> spellings(const QString &word)
{
    QList<QByteArray> all{word.toUtf8()};
    for (const auto form : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        all << QByteArray(QStringEncoder(form).encode(word));
    return all;
}

} // namespace waymark::test
