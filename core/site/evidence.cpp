// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <site/evidence.h>

#include "evidencefiles.h"
#include "evidencepage.h"
#include "frame.h"

#include <base/text.h>
#include <formats/writing.h>
#include <store/reading.h>
#include <store/snapshot.h>

#include <QRegularExpression>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

/// Gathers commitment by commitment, and puts the index when all are there.
class Gathering
{
public:
    Gathering(const PlanFacts &plan, SiteFolder &folder, FilesAtHand files, bool looksForFiles)
        : m_plan(plan)
        , m_folder(folder)
        , m_files(std::move(files))
        , m_looksForFiles(looksForFiles)
    {
    }

    [[nodiscard]] Outcome take(const CommitmentFacts &facts, Job &job);
    [[nodiscard]] Outcome finish();
    [[nodiscard]] Gathered &gathered() { return m_gathered; }

private:
    [[nodiscard]] Outcome addOf(const RecordId &record, const QString &of, CommitmentEvidence &into, Job &job);
    [[nodiscard]] Outcome addFile(const QString &name, const QByteArray &hash, EvidenceRow &row, Job &job);

    const PlanFacts &m_plan;
    SiteFolder &m_folder;
    FilesAtHand m_files;
    bool m_looksForFiles;
    QSet<QString> m_put; ///< files that lie in the folder already
    QList<CommitmentEvidence> m_commitments;
    Gathered m_gathered;
};

/// A name that tells what the file is and is no other file's: its contents' beginning first.
QString placeOf(const QString &name, const QByteArray &hash)
{
    static const QRegularExpression other(u"[^a-z0-9.]+"_s);
    QString plain = name.normalized(QString::NormalizationForm_KD).toLower().replace(other, u"-"_s).right(60);
    while (plain.startsWith(u'-') || plain.startsWith(u'.'))
        plain.remove(0, 1);
    const QString sum = QString::fromLatin1(hash.toHex().left(12));
    return plain.isEmpty() ? u"files/%1"_s.arg(sum) : u"files/%1-%2"_s.arg(sum, plain);
}

/// What is entered in place of a link, by the name it was entered under: the one that is shown may have lost
/// somebody's.
Outcome Gathering::addFile(const QString &name, const QByteArray &hash, EvidenceRow &row, Job &job)
{
    ++m_gathered.files;
    row.sum = QString::fromLatin1(hash.toHex());
    const auto found = m_files.find(name, hash, job);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty()) {
        row.note = !m_looksForFiles         ? u"The file was not given."_s
                   : m_files.hasNamed(name) ? u"A file of this name was at hand; it holds something else."_s
                                            : u"Not among the files that were at hand."_s;
        m_gathered.missing << row.title;
        return {};
    }
    ++m_gathered.copied;
    row.copied = placeOf(row.title, hash);
    if (m_put.contains(row.copied))
        return {};
    m_put << row.copied;
    return copyInto(m_folder, row.copied, *found, hash);
}

Outcome Gathering::addOf(const RecordId &record, const QString &of, CommitmentEvidence &into, Job &job)
{
    const QList<Evidence> all = m_plan.evidence.value(record);
    for (const Evidence &each : all) {
        ++m_gathered.evidence;
        EvidenceRow row{of, each.title.text(), each.date.text(), {}, {}, {}, {}};
        const auto entered = store::read<Evidence>(*m_plan.store, each.id);
        if (!entered)
            return tl::unexpected(entered.error());
        const QByteArray hash = checkSumIn(entered->link);
        row.link = hash.isEmpty() ? harmlessLink(each.link) : QString();
        if (row.title.isEmpty())
            row.title = row.link.isEmpty() ? u"Without a title"_s : row.link;
        if (hash.isEmpty() && row.link.isEmpty())
            row.note = u"No link is entered that leads to the web."_s;
        if (!hash.isEmpty())
            if (const auto added = addFile(entered->title.text(), hash, row, job); !added)
                return added;
        into.rows << row;
    }
    return {};
}

Outcome Gathering::take(const CommitmentFacts &facts, Job &job)
{
    CommitmentEvidence into{facts.name, {}, {}, {}};
    Outcome added = addOf(facts.standing.commitment.id, u"The commitment"_s, into, job);
    for (const rules::MilestoneStanding &each : facts.standing.milestones) {
        const QString name = (each.milestone.number + u' ' + each.milestone.title.text()).trimmed();
        if (added)
            added = addOf(each.milestone.id, name, into, job);
        if (each.isComplete() && !each.hasEvidence)
            into.claims << name;
    }
    for (const UpdateFacts &update : facts.updates) {
        if (added)
            added = addOf(update.update.id, update.round->label, into, job);
        const auto agreed = added ? putAgreedWords(m_plan, facts, update, m_folder) : tl::unexpected(added.error());
        if (!agreed)
            return tl::unexpected(agreed.error());
        m_gathered.agreed += update.words.isAgreed() || update.words.isEarlier() ? 1 : 0;
        m_gathered.signatures += agreed->signatures();
        into.agreed << *agreed;
    }
    m_commitments << into;
    return added;
}

Outcome Gathering::finish()
{
    const QList<formats::Sheet> sheets = evidenceSheets(m_commitments);
    const auto ods = formats::odsOf(sheets);
    Outcome put = ods ? m_folder.put(u"evidence.ods"_s, *ods) : tl::unexpected(ods.error());
    for (const formats::Sheet &sheet : sheets)
        if (put)
            put = m_folder.put(sheet.name + u".csv"_s, formats::csvOf(sheet, formats::CsvKind::SafeForExcel));
    if (put)
        put = m_folder.put(kStyleFile, styleSheet());
    return put ? m_folder.put(kIndexFile, evidencePage(m_plan, m_commitments)) : put;
}

} // namespace

Result<Gathered> gatherEvidence(const store::Store &store, const QString &path, const EvidenceOptions &options,
                                Job &job)
{
    const auto state = store::Snapshot::of(store);
    const auto journal = state ? store.journalId() : tl::unexpected(state.error());
    SiteOptions site;
    site.now = options.now;
    const auto plan = journal ? PlanFacts::of(store, site) : tl::unexpected(journal.error());
    auto files = plan ? FilesAtHand::in(options.files) : tl::unexpected(plan.error());
    if (!files)
        return tl::unexpected(files.error());
    const auto folder = SiteFolder::open(path, QString::fromLatin1(journal->bytes().toHex()), Holds::Evidence);
    if (!folder)
        return tl::unexpected(folder.error());
    Gathering gathering(*plan, **folder, std::move(*files), !options.files.isEmpty());
    for (const rules::CommitmentStanding &each : plan->standings) {
        const auto facts = commitmentFacts(*plan, each);
        const auto taken = facts ? gathering.take(*facts, job) : tl::unexpected(facts.error());
        if (!taken)
            return tl::unexpected(taken.error());
    }
    const auto put = gathering.finish();
    const auto done = put ? (*folder)->finish() : tl::unexpected(put.error());
    if (!done)
        return tl::unexpected(done.error());
    gathering.gathered().folder = *done;
    return gathering.gathered();
}

} // namespace waymark::site
