// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening.h"

#include "received.h"

#include <actions/plan.h>
#include <dialogs/fieldssheet.h>
#include <exchange/planjson.h>
#include <exchange/samples.h>
#include <store/received.h>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark::ui {

using StorePointer = std::unique_ptr<store::Store>;

Opening::Opening(Prompts &prompts, const Clock &clock, Background &background, QWidget *window)
    : QObject(window)
    , m_prompts(prompts)
    , m_clock(clock)
    , m_background(background)
    , m_window(window)
{
}

QString Opening::plansFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Waymark"_s;
}

QString Opening::fileNameOf(const QString &title)
{
    QString name;
    for (const QChar c : title.simplified())
        name += c.isLetterOrNumber() || u" ,.-()"_s.contains(c) ? c : QChar(u' ');
    name = name.simplified().left(80);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? tr("Plan") : name;
}

QString Opening::planFilter()
{
    return tr("Waymark plans (*.waymark)");
}

void Opening::give(Result<StorePointer> store)
{
    if (store)
        emit opened(std::make_shared<StorePointer>(std::move(*store)));
    else
        emit failed(store.error());
}

void Opening::sample(const actions::Identity &me)
{
    const QString path = plansFolder() + u'/' + tr("UK 2016 to 2018 (sample).waymark");
    if (QFileInfo::exists(path))
        file(path);
    else
        give(madeSample(path, me));
}

Result<StorePointer> Opening::madeSample(const QString &path, const actions::Identity &me) const
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failure(ErrorCode::Io,
                       tr("The folder %1 cannot be made; check that you may write there.").arg(QFileInfo(path).path()));
    const auto json = exchange::sampleJson(exchange::sampleNames().first());
    const auto proposal = json ? exchange::readPlanJson(*json) : tl::unexpected(json.error());
    if (!proposal)
        return tl::unexpected(proposal.error());
    auto store = store::Store::create(path);
    if (!store)
        return store;
    actions::Desk desk(**store, m_clock);
    const auto named = desk.setAuthor(me.name);
    const auto drafts =
        named ? exchange::draftsFor(**store, *proposal, desk.author(), m_clock.now()) : tl::unexpected(named.error());
    const auto committed = drafts ? desk.enter(*drafts) : tl::unexpected(drafts.error());
    if (committed)
        return store;
    store->reset();
    QFile::remove(path); // nothing was put in: the file is only the empty shell made above
    return tl::unexpected(committed.error());
}

void Opening::create(const actions::Identity &me, const QString &proposed, const std::function<void()> &then)
{
    auto *sheet = new FieldsSheet(tr("Start a new plan"), tr("Start the plan"),
                                  {{u"title"_s, tr("Title"), proposed, tr("National Action Plan 2026 to 2028")},
                                   {u"organisation"_s, tr("Your organisation"), me.organisation, {}}},
                                  m_window);
    sheet->setSentence(tr("Everything else can wait."));
    sheet->setNote(tr("Kept on this computer"));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, me, then] {
        const QString title = sheet->values().value(u"title"_s).simplified();
        if (title.isEmpty()) {
            sheet->setProblem(tr("Give the plan a title; everything else can wait."));
            return;
        }
        const actions::Identity founder{me.name, sheet->values().value(u"organisation"_s)};
        sheet->accept();
        m_prompts.chooseFile(m_window,
                             {tr("Where to keep the plan"), plansFolder() + u'/' + fileNameOf(title) + u".waymark"_s,
                              planFilter(), u"waymark"_s, true},
                             [this, title, founder, then](const QString &path) {
                                 auto made = madePlan(path, title, founder);
                                 const bool isMade = made.has_value();
                                 give(std::move(made));
                                 if (isMade && then)
                                     then();
                             });
    });
    QDir().mkpath(plansFolder());
    sheet->open();
}

Result<StorePointer> Opening::madePlan(const QString &path, const QString &title, const actions::Identity &me) const
{
    auto store = store::Store::create(path);
    if (!store)
        return store;
    actions::Desk desk(**store, m_clock);
    const auto named = desk.setAuthor(me.name);
    const auto founded = named ? actions::found(desk, {title, me.organisation}) : tl::unexpected(named.error());
    if (founded)
        return store;
    store->reset();
    QFile::remove(path);
    return tl::unexpected(founded.error());
}

void Opening::choose(const QString &startFolder)
{
    m_prompts.chooseFile(m_window, {tr("Open a plan"), startFolder, planFilter(), {}, false},
                         [this](const QString &path) { file(path); });
}

void Opening::file(const QString &path)
{
    auto store = store::Store::open(path);
    if (!store && store.error().code == ErrorCode::Corrupt) {
        Job job;
        if (auto rescued = store::rescue(path, job))
            store = std::move(rescued);
    }
    give(std::move(store));
}

void Opening::fromReceived(const std::shared_ptr<Received> &received, const QString &path)
{
    m_background.run<store::Committed>(
        tr("Making the plan"),
        [received, path](Job &job) {
            auto store = store::Store::create(path);
            auto brought = store ? bringIn(*received, **store, job) : tl::unexpected(store.error());
            if (store && !brought) {
                store->reset();
                QFile::remove(path); // only the empty shell made above
            }
            return brought;
        },
        [this, path](const Result<store::Committed> &brought) {
            if (!brought) {
                emit failed(brought.error());
                return;
            }
            file(path);
            emit arrived();
        });
}

} // namespace waymark::ui
