// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasureacts.h"

#include <actions/backups.h>
#include <dialogs/erasesheet.h>
#include <dialogs/fieldssheet.h>
#include <pages/sheetwork.h>
#include <report/titles.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// What came of an erasure, and how many backups still hold the words.
struct Gone
{
    qsizetype values = 0;
    qsizetype backups = 0;
};

Outcome addTexts(const store::Store &store, const actions::ToErase &words, QList<AskedErasure::Words> &going)
{
    const auto texts = goingTexts(store, words);
    if (!texts)
        return tl::unexpected(texts.error());
    for (const auto &[where, text] : *texts)
        going << AskedErasure::Words{where, text};
    return {};
}

} // namespace

Result<QList<std::pair<QString, QString>>> goingTexts(const store::Store &store, const actions::ToErase &words)
{
    QList<std::pair<QString, QString>> texts;
    for (const actions::GoingWords &each : words.going) {
        const store::NamedWords &named = each.named;
        const auto name = named.kind.isEmpty() ? Result<QString>(ErasureActs::tr("Beside an act"))
                                               : report::nameOf(store, named.kind, named.record);
        const auto value = report::valueText(store, named.kind, named.field, each.value);
        if (!name || !value)
            return tl::unexpected(name ? value.error() : name.error());
        const QString field = named.kind.isEmpty() ? named.field : report::fieldLabel(named.kind, named.field);
        texts.append({ErasureActs::tr("%1: %2").arg(*name, field), *value});
    }
    return texts;
}

ErasureActs::ErasureActs(OpenPlan &plan, QWidget *window)
    : QObject(window)
    , m_plan(plan)
    , m_window(window)
    , m_looking(workOver(window))
{
}

void ErasureActs::accept(const actions::ErasureRequest &request)
{
    const auto by = report::nameOf(m_plan.store(), request.by);
    const auto about = report::nameOf(m_plan.store(), request.words.of);
    AskedErasure asked{about ? *about : QString(),
                       tr("%1 asks for it. Everybody who brings in a copy of this plan loses the words too, once it is "
                          "signed.")
                           .arg(by && !by->isEmpty() ? *by : tr("Somebody")),
                       {},
                       {},
                       request.reason,
                       hasKey(m_plan.desk())};
    if (const auto added = addTexts(m_plan.store(), request.words, asked.going); !added) {
        emit failed(added.error());
        return;
    }
    const auto erase = [request](Workplace &place, const QString &reason, const signing::SigningKey *key) {
        return actions::acceptErasure(place.desk(), request, reason, key).map([&](const store::Committed &) {
            return request.words.going.size();
        });
    };
    open(asked, erase, false);
}

void ErasureActs::open(const AskedErasure &asked, const Erase &erase, bool isAskedFor)
{
    auto *sheet = new EraseSheet(asked, m_window);
    Background *work = workOf(sheet);
    const auto finish = [this, sheet, isAskedFor](const Result<Gone> &gone) {
        if (!gone) {
            sheet->setProblem(gone.error().sentence);
            return;
        }
        sheet->accept();
        erased(gone->values, gone->backups, isAskedFor);
    };
    connect(sheet, &FormSheet::submitted, this, [this, sheet, work, erase, finish] {
        withKey(
            sheet, sheet->signing(), work, seatOf(m_plan), [this, sheet, work, erase, finish](const OpenedKey &key) {
                work->run<Gone>(
                    tr("Erasing"),
                    [seat = seatOf(m_plan), reason = sheet->reason(), erase, key](Job &) -> Result<Gone> {
                        const auto place = Workplace::at(seat);
                        const auto values =
                            place ? erase(**place, reason, key ? &key->key : nullptr) : tl::unexpected(place.error());
                        const auto backups = values ? actions::backupsWithErasedWords((*place)->circles())
                                                    : tl::unexpected(values.error());
                        return backups ? Result<Gone>(Gone{*values, backups->size()}) : tl::unexpected(backups.error());
                    },
                    finish);
            });
    });
    sheet->open();
}

void ErasureActs::decline(const actions::ErasureRequest &request)
{
    const bool isOwn = request.by == m_plan.desk().author();
    if (isOwn) {
        const auto acted = actions::declineErasure(m_plan.desk(), request, {});
        if (acted)
            emit told(tr("Taken back; nothing is erased."));
        else
            emit failed(acted.error());
        return;
    }
    auto *sheet = new FieldsSheet(tr("Decline to erase"), tr("Decline"), {{u"reason"_s, tr("Why"), {}, {}}}, m_window);
    sheet->setSentence(tr("Nothing is erased, and whoever asked reads why."));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, request] {
        const auto acted = actions::declineErasure(m_plan.desk(), request, sheet->values().value(u"reason"_s));
        if (acted)
            sheet->accept();
        else
            sheet->setProblem(acted.error().sentence);
    });
    sheet->open();
}

void ErasureActs::erasePerson(const Id<Person> &person)
{
    m_looking->run<actions::EverythingToErase>(
        tr("Looking for everything about this person"),
        [seat = seatOf(m_plan), person](Job &) -> Result<actions::EverythingToErase> {
            const auto place = Workplace::at(seat);
            return place ? actions::everythingAbout((*place)->circles(), person) : tl::unexpected(place.error());
        },
        [this, person](const Result<actions::EverythingToErase> &about) {
            const auto asked = about ? askedAbout(person, *about) : tl::unexpected(about.error());
            if (!asked) {
                emit failed(asked.error());
                return;
            }
            const auto may =
                store::mayWrite(m_plan.store(), m_plan.desk().author(), u"erasure"_s, RecordId::random(), u"words"_s);
            if (!may) {
                emit failed(may.error());
                return;
            }
            const bool isAskedFor = about->plan && !*may;
            open(
                *asked,
                [all = *about, isAskedFor](Workplace &place, const QString &reason, const signing::SigningKey *key) {
                    const auto erased = actions::eraseEverything(place.circles(), all, reason, key);
                    const qsizetype waiting = isAskedFor ? all.plan->going.size() : 0;
                    return erased ? Result<qsizetype>(all.count() - waiting) : tl::unexpected(erased.error());
                },
                isAskedFor);
        });
}

Result<AskedErasure> ErasureActs::askedAbout(const Id<Person> &person, const actions::EverythingToErase &about)
{
    const auto name = report::nameOf(m_plan.store(), person);
    AskedErasure asked{name ? *name : QString(),
                       tr("What is in the plan goes when its coordinator says so, what lies beside it at once."),
                       {},
                       about.beside.leftOut,
                       {},
                       hasKey(m_plan.desk())};
    Outcome added = about.plan ? addTexts(m_plan.store(), *about.plan, asked.going) : Outcome();
    for (const actions::ToEraseBeside &each : about.beside) {
        const auto store = m_plan.circles().store(each.circle);
        if (added)
            added = store ? addTexts(**store, each.words, asked.going) : tl::unexpected(store.error());
    }
    const qsizetype mentions = about.plan ? about.plan->mentions.size() : 0;
    if (mentions > 0)
        asked.notes << (mentions == 1
                            ? tr("The name also stands in 1 other text, which stays; look at it.")
                            : tr("The name also stands in %1 other texts, which stay; look at each.").arg(mentions));
    return added ? Result<AskedErasure>(asked) : tl::unexpected(added.error());
}

void ErasureActs::erased(qsizetype values, qsizetype backups, bool isAskedFor)
{
    if (const auto seen = m_plan.wroteElsewhere(); !seen)
        emit failed(seen.error());
    m_plan.wroteBeside();
    const QString gone = values == 1 ? tr("Erased 1 value.") : tr("Erased %1 values.").arg(values);
    const QString asked = tr("Asked for; the words in the plan go once the coordinator confirms it.");
    emit told(!isAskedFor ? gone : values == 0 ? asked : asked + u' ' + tr("What lay beside it: %1").arg(gone));
    if (backups > 0)
        cleanBackups();
}

void ErasureActs::cleanBackups()
{
    auto *sheet = new FormSheet(tr("Backups still hold the words"), tr("Erase them there too"), m_window);
    sheet->setSentence(tr("Each backup is copied, cleaned and checked before it takes the old one's place."));
    Background *work = workOf(sheet);
    connect(sheet, &FormSheet::submitted, this, [this, sheet, work] {
        work->run<qsizetype>(
            tr("Cleaning the backups"),
            [seat = seatOf(m_plan)](Job &job) -> Result<qsizetype> {
                const auto place = Workplace::at(seat);
                return place ? actions::eraseInBackups((*place)->circles(), job) : tl::unexpected(place.error());
            },
            [this, sheet](const Result<qsizetype> &cleaned) {
                if (!cleaned) {
                    sheet->setProblem(cleaned.error().sentence);
                    return;
                }
                sheet->accept();
                emit told(*cleaned == 1 ? tr("1 backup was rewritten without the words.")
                                        : tr("%1 backups were rewritten without the words.").arg(*cleaned));
            });
    });
    sheet->open();
}

} // namespace waymark::ui
