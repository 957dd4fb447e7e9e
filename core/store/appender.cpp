// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appender.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace waymark::store {

using namespace Qt::StringLiterals;
using journal::Edit;
using journal::SealedEdit;

namespace {

tl::unexpected<Error> misplaced(const QString &detail)
{
    return failure(ErrorCode::Corrupt, u"A change does not fit the changes it was made after; ask for a new copy."_s,
                   detail);
}

/// What idOfDraft() begins with: no hash ever will.
constexpr QByteArrayView kDraftMark = "waymark draft of a batch";

/// The edit that an id or a draft's stand-in means.
EditId named(const EditId &id, const QList<EditId> &drafted)
{
    const QByteArray bytes = id.bytes();
    if (!bytes.startsWith(kDraftMark))
        return id;
    const auto k = qFromBigEndian<quint64>(bytes.constData() + kDraftMark.size());
    return k < quint64(drafted.size()) ? drafted[qsizetype(k)] : id;
}

void replaceStandIns(QString &text, const QList<EditId> &drafted)
{
    static const QString mark = QString::fromLatin1(idOfDraft(0).token().left(kDraftMark.size() * 4 / 3));
    const qsizetype tokenLength = 43;
    for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + tokenLength))
        if (const auto id = EditId::fromToken(text.sliced(at).left(tokenLength).toLatin1()))
            text.replace(at, tokenLength, QString::fromLatin1(named(*id, drafted).token()));
}

} // namespace

EditId idOfDraft(qsizetype k)
{
    QByteArray number(8, Qt::Uninitialized);
    qToBigEndian(quint64(k), number.data());
    return EditId::fromBytes(kDraftMark.toByteArray() + number);
}

Outcome Appender::begin()
{
    const auto count = m_journal.count();
    if (!count)
        return tl::unexpected(count.error());
    if (*count == 0)
        return {};
    const auto founding = m_journal.idOf(1);
    if (!founding)
        return tl::unexpected(founding.error());
    m_founding = *founding;
    return {};
}

Outcome Appender::addDraft(const Edit &draft)
{
    Edit edit = draft;
    edit.journal = m_founding;
    nameEarlierDrafts(edit);
    if (edit.after.isEmpty()) {
        const auto tips = m_journal.tips();
        if (!tips)
            return tl::unexpected(tips.error());
        edit.after = tips->mid(0, journal::kMostAfter);
    }
    edit.lamport = 1;
    edit.at = QDateTime::fromMSecsSinceEpoch(draft.at.toMSecsSinceEpoch(), Qt::UTC);
    for (const EditId &needed : journal::needs(edit)) {
        const auto known = m_journal.find(needed);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return failure(ErrorCode::NotFound,
                           u"A change this one builds on is not in the plan; reload and try again."_s);
        edit.lamport = std::max(edit.lamport, (*known)->lamport + 1);
    }
    const auto sealed = journal::seal(edit);
    if (!sealed)
        return tl::unexpected(sealed.error());
    m_drafted << sealed->id;
    const auto written =
        journal::unsealTrusted(sealed->body, sealed->values); // as everyone else will read it, in its order
    return written ? add(*sealed, *written, Origin::Here) : tl::unexpected(written.error());
}

void Appender::nameEarlierDrafts(Edit &edit) const
{
    const auto nameAll = [this](QList<EditId> &ids) {
        for (EditId &id : ids)
            id = named(id, m_drafted);
    };
    nameAll(edit.after);
    edit.undoes = named(edit.undoes, m_drafted);
    for (journal::RecordChanges &record : edit.records) {
        nameAll(record.seen);
        for (journal::Change &change : record.changes) {
            nameAll(change.replaces);
            if (QString text = change.value.text(); change.value.isText()) {
                replaceStandIns(text, m_drafted);
                change.value = Value(text);
            }
        }
    }
}

Outcome Appender::addSealed(const SealedEdit &sealed)
{
    const auto known = m_journal.find(sealed.id);
    if (!known)
        return tl::unexpected(known.error());
    if (*known) {
        ++m_committed.known;
        return {};
    }
    const auto edit = journal::unseal(sealed);
    if (!edit)
        return tl::unexpected(edit.error());
    if (const auto fits = checkPlace(*edit); !fits)
        return fits;
    m_lost << lostWords(sealed.id, *edit);
    return add(sealed, *edit, Origin::Elsewhere);
}

Outcome Appender::checkPlace(const Edit &edit) const
{
    if (edit.journal != m_founding)
        return failure(ErrorCode::Invalid, u"These changes belong to another plan; open that plan to bring them in."_s);
    if (!m_founding.isNull() && edit.after.isEmpty())
        return misplaced(u"no edit named in after"_s);
    qint64 highest = 0;
    for (const EditId &needed : journal::needs(edit)) {
        const auto known = m_journal.find(needed);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return failure(ErrorCode::NotFound,
                           u"These changes build on others that are missing here; ask for a whole copy."_s,
                           QString::fromLatin1(needed.token()));
        highest = std::max(highest, (*known)->lamport);
    }
    return edit.lamport == highest + 1 ? Outcome() : misplaced(u"lamport %1 after %2"_s.arg(edit.lamport).arg(highest));
}

Outcome Appender::add(const SealedEdit &given, const Edit &whole, Origin origin)
{
    const auto sealed = m_erasures.stripped(given, whole);
    const auto edit = !sealed                          ? tl::unexpected(sealed.error())
                      : sealed->values == given.values ? Result<Edit>(whole)
                                                       : journal::unsealTrusted(sealed->body, sealed->values);
    return edit ? write(*sealed, *edit, origin) : tl::unexpected(edit.error());
}

Outcome Appender::write(const SealedEdit &sealed, const Edit &edit, Origin origin)
{
    const auto n = m_journal.add(sealed, edit.lamport);
    if (!n)
        return tl::unexpected(n.error());
    if (m_founding.isNull())
        m_founding = sealed.id;
    if (m_committed.first == 0)
        m_committed.first = *n;
    m_committed.last = *n;
    for (const journal::RecordChanges &changes : edit.records) {
        m_committed.records.insert(changes.id);
        if (origin == Origin::Here && changes.kind == u"erasure")
            if (const auto marked = m_erasures.markMadeHere(*n); !marked)
                return marked;
    }
    return m_projector.apply(*n, edit);
}

Outcome Appender::checkLost() const
{
    if (m_lost.isEmpty())
        return {};
    const auto named = m_erasures.everNamed();
    if (!named)
        return tl::unexpected(named.error());
    for (const NamedWords &words : m_lost)
        if (!named->contains(words))
            return failure(ErrorCode::Corrupt,
                           u"Words are missing from this copy although nobody erased them; ask for a new copy."_s,
                           QString::fromLatin1(words.edit.token()));
    return {};
}

Outcome Appender::finish()
{
    if (m_committed.first == 0)
        return {};
    if (const auto flushed = m_projector.flush(); !flushed)
        return flushed;
    m_committed.records.unite(m_projector.takeErasedRecords());
    if (const auto explained = checkLost(); !explained)
        return explained;
    return m_journal.each(m_committed.first, [](qint64 n, const SealedEdit &written) -> Outcome {
        if (EditId::fromBytes(QCryptographicHash::hash(written.body, QCryptographicHash::Sha256)) == written.id)
            return {};
        return failure(ErrorCode::Corrupt,
                       u"The disk did not keep what was written; nothing was changed. Check the disk."_s,
                       u"edit %1"_s.arg(n));
    });
}

} // namespace waymark::store
