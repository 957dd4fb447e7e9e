// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack_format.h"

#include <base/text.h>
#include <journal/ends.h>
#include <model/description.h>
#include <store/ancestry.h>
#include <store/history.h>
#include <store/reading.h>

#include <QHash>

#include <algorithm>

namespace waymark::exchange {

using namespace Qt::StringLiterals;
using store::Conflict;
using store::Pending;
using store::SignatureStanding;
using store::Store;

namespace {

/// How far up a record's commitment is looked for; cycles end there.
constexpr int kHighest = 8;

bool isSame(const Conflict &a, const Conflict &b)
{
    return a.kind == b.kind && a.record == b.record && a.field == b.field && a.versions.size() == b.versions.size();
}

bool isSame(const Pending &a, const Pending &b)
{
    return a.kind == b.kind && a.record == b.record && a.field == b.field && a.proposed.edit == b.proposed.edit;
}

template <class T>
QList<T> withoutOld(const QList<T> &now, const QList<T> &before)
{
    QList<T> fresh;
    for (const T &each : now)
        if (std::none_of(before.cbegin(), before.cend(), [&each](const T &old) { return isSame(old, each); }))
            fresh << each;
    return fresh;
}

/// Looks at a plan with a copy brought in.
class Inspector
{
public:
    Inspector(const Store &store, const Sender &sender, PackPreview &preview)
        : m_store(store)
        , m_sender(sender)
        , m_preview(preview)
    {
    }

    Outcome look(const store::Committed &committed)
    {
        m_preview.added = committed.added();
        m_preview.known = committed.known;
        const auto sender = nameOf(m_sender.person);
        if (!sender)
            return tl::unexpected(sender.error());
        m_preview.sender = *sender;
        if (committed.added() == 0)
            return {};
        const auto counted = store::eachEdit(m_store, committed.first,
                                             [this](const store::StoredEdit &stored) { return count(stored.edit); });
        return counted ? nameAll() : counted;
    }

    Outcome look(const QList<qint64> &numbers)
    {
        m_preview.added = numbers.size();
        for (const qint64 n : numbers) {
            const auto sealed = store::sealedAt(m_store, n);
            const auto edit =
                sealed ? journal::unsealTrusted(sealed->body, sealed->values) : tl::unexpected(sealed.error());
            if (const auto counted = edit ? count(*edit) : tl::unexpected(edit.error()); !counted)
                return counted;
        }
        return nameAll();
    }

private:
    Outcome nameAll()
    {
        const auto named = namePeople();
        return named ? nameCommitments() : named;
    }
    Outcome count(const journal::Edit &edit);
    Result<RecordId> commitmentOf(const QString &kind, const RecordId &id);
    Result<QString> nameOf(const RecordId &person) const;
    Outcome namePeople();
    Outcome nameCommitments();

    const Store &m_store;
    const Sender m_sender;
    PackPreview &m_preview;
    QHash<RecordId, qint64> m_people;
    QHash<RecordId, qint64> m_commitments;
    QHash<RecordId, RecordId> m_commitmentOf;
};

Outcome Inspector::count(const journal::Edit &edit)
{
    ++m_people[edit.author];
    QSet<RecordId> touched;
    for (const journal::RecordChanges &record : edit.records) {
        const auto commitment = commitmentOf(record.kind, record.id);
        if (!commitment)
            return tl::unexpected(commitment.error());
        if (!commitment->isNull())
            touched << *commitment;
    }
    for (const RecordId &commitment : std::as_const(touched))
        ++m_commitments[commitment];
    m_preview.elsewhere += touched.isEmpty();
    return {};
}

Result<RecordId> Inspector::commitmentOf(const QString &kindName, const RecordId &id)
{
    if (const auto known = m_commitmentOf.constFind(id); known != m_commitmentOf.cend())
        return *known;
    QString at = kindName;
    RecordId record = id;
    for (int step = 0; step < kHighest && at != u"commitment"; ++step) {
        const auto stored = store::record(m_store, at, record);
        const Kind *known = kind(at);
        if (!stored)
            return tl::unexpected(stored.error());
        record = {};
        for (const QString &parent : known &&*stored ? known->parents : QStringList())
            if (record.isNull())
                record = RecordId::fromText((*stored)->values.text(parent)).value_or(RecordId());
        const auto above = record.isNull() ? Result<QString>(QString()) : store::kindOfRecord(m_store, record);
        if (!above)
            return tl::unexpected(above.error());
        at = *above;
        if (at.isEmpty())
            break;
    }
    const RecordId found = at == u"commitment" ? record : RecordId();
    m_commitmentOf.insert(id, found);
    return found;
}

Result<QString> Inspector::nameOf(const RecordId &id) const
{
    const auto person = store::record(m_store, u"person"_s, id);
    if (!person)
        return tl::unexpected(person.error());
    const QString name = *person ? (*person)->values.text(u"name"_s) : QString();
    return name.isEmpty() && id == m_sender.person ? m_sender.name : name;
}

Outcome Inspector::namePeople()
{
    for (auto it = m_people.cbegin(); it != m_people.cend(); ++it) {
        const auto name = nameOf(it.key());
        if (!name)
            return tl::unexpected(name.error());
        m_preview.by << PackPreview::By{it.key(), *name, it.value()};
    }
    std::sort(m_preview.by.begin(), m_preview.by.end(), [](const auto &a, const auto &b) {
        return a.edits != b.edits ? a.edits > b.edits : a.person < b.person;
    });
    return {};
}

Outcome Inspector::nameCommitments()
{
    for (auto it = m_commitments.cbegin(); it != m_commitments.cend(); ++it) {
        const auto commitment = store::record(m_store, u"commitment"_s, it.key());
        if (!commitment)
            return tl::unexpected(commitment.error());
        if (*commitment)
            m_preview.touched << PackPreview::Touched{it.key(), (*commitment)->values.text(u"number"_s),
                                                      (*commitment)->values.text(u"title"_s), it.value()};
    }
    std::sort(m_preview.touched.begin(), m_preview.touched.end(), [](const auto &a, const auto &b) {
        const int order = naturalCompare(a.number, b.number);
        return order != 0 ? order < 0 : a.commitment < b.commitment;
    });
    return {};
}

/// What the copy's signature is worth here and now.
Result<SignatureStanding> standingOf(const Store &store, const PackHeader &header)
{
    if (header.signature.isEmpty())
        return SignatureStanding::None;
    const auto text = signedTextOf(header);
    return text ? store::standingOf(store, Id<Person>(header.sender.person), *text, header.signature, {})
                : tl::unexpected(text.error());
}

/// Trust comes from what was known before; what came with the copy makes a key known at most, or takes trust away.
SignatureStanding together(SignatureStanding before, SignatureStanding after)
{
    return after == SignatureStanding::Signed && before != SignatureStanding::Signed ? SignatureStanding::Claimed
                                                                                     : after;
}

/// `also` looks at what it alone knows of the edits, once they are all in.
Result<PackPreview> preview(Store &store, const store::EditSource &edits, const Sender &sender, Job &job,
                            const std::function<Outcome(PackPreview &)> &also)
{
    const auto conflicts = store::conflicts(store);
    const auto pending = store::pendingChanges(store);
    if (!conflicts || !pending)
        return tl::unexpected(conflicts ? pending.error() : conflicts.error());
    PackPreview preview;
    const auto tried = store.tryOut(edits, job, [&](const store::Committed &committed) -> Outcome {
        if (const auto looked = Inspector(store, sender, preview).look(committed); !looked)
            return looked;
        if (const auto looked = also(preview); !looked)
            return looked;
        const auto unseen = store::unseenBy(store, preview.tips);
        const auto conflictsThen = store::conflicts(store);
        const auto pendingThen = store::pendingChanges(store);
        if (!unseen)
            return tl::unexpected(unseen.error());
        if (!conflictsThen || !pendingThen)
            return tl::unexpected(conflictsThen ? pendingThen.error() : conflictsThen.error());
        preview.unseen = unseen->size();
        preview.conflicts = withoutOld(*conflictsThen, *conflicts);
        preview.pending = withoutOld(*pendingThen, *pending);
        return {};
    });
    return tried ? Result<PackPreview>(preview) : tl::unexpected(tried.error());
}

} // namespace

Result<PackPreview> previewPack(Store &store, const Pack &pack, Job &job)
{
    const auto fits = checkFits(store, pack.header);
    const auto before = fits ? standingOf(store, pack.header) : tl::unexpected(fits.error());
    if (!before)
        return tl::unexpected(before.error());
    // What a signer is called is not signed, so it counts only where the plan says it.
    const PackHeader &header = pack.header;
    const Sender sender{header.sender.person, header.signature.isEmpty() ? header.sender.name : QString()};
    return preview(store, pack.edits(), sender, job, [&](PackPreview &preview) -> Outcome {
        preview.tips = header.tips;
        return standingOf(store, header).map([&](SignatureStanding after) {
            preview.signature = together(*before, after);
        });
    });
}

Result<PackPreview> previewEdits(Store &store, const store::EditSource &edits, const Sender &sender, Job &job)
{
    journal::Ends ends;
    const auto watched = [&]() -> Result<std::optional<journal::SealedEdit>> {
        auto next = edits();
        if (next && *next)
            ends.add(**next);
        return next;
    };
    return preview(store, watched, sender, job, [&ends](PackPreview &preview) -> Outcome {
        preview.tips = ends.ids().values();
        return {};
    });
}

Result<PackPreview> previewSince(const Store &store, const QList<EditId> &since)
{
    PackPreview preview;
    const auto numbers = store::unseenBy(store, since);
    const auto looked = numbers ? Inspector(store, {}, preview).look(*numbers) : tl::unexpected(numbers.error());
    return looked ? Result<PackPreview>(preview) : tl::unexpected(looked.error());
}

} // namespace waymark::exchange
