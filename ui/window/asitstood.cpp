// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asitstood.h"

#include <dialogs/fieldssheet.h>
#include <report/moments.h>
#include <store/asof.h>
#include <store/scratch.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

AsItStood::AsItStood(Background &background, QWidget *window)
    : QObject(window)
    , m_background(background)
    , m_window(window)
{
}

QString AsItStood::sentence(const OpenPlan &past)
{
    return tr("Plan as it stood on %1").arg(dayText(past.today()));
}

void AsItStood::choose(OpenPlan &plan)
{
    const auto moments = report::momentsOf(plan.store(), plan.today());
    if (!moments) {
        emit failed(moments.error());
        return;
    }
    QList<std::pair<QString, QString>> choices;
    QString first = u"0"_s;
    for (const report::NamedMoment &each : *moments) {
        const QString at = QString::number(choices.size());
        if (each.kind == report::MomentKind::Meeting)
            first = at; // what people were shown last
        choices.append({tr("%1, %2").arg(each.name, dayText(each.moment.day)), at});
    }
    auto *sheet = new FieldsSheet(tr("Plan as it stood on…"), tr("Show the plan"),
                                  {{u"moment"_s, tr("Show the plan"), first, {}, false, choices},
                                   {u"day"_s, tr("Or on any other day"), {}, tr("10 November 2016")}},
                                  m_window);
    sheet->setSentence(tr("Every page then shows what was known that day. Nothing can be changed there."));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, &plan, moments = *moments] {
        const QMap<QString, QString> said = sheet->values();
        const QString typed = said.value(u"day"_s).trimmed();
        store::Moment moment = moments.at(said.value(u"moment"_s).toInt()).moment;
        if (!typed.isEmpty()) {
            const auto day = report::dayMeant(plan.store(), typed, plan.today());
            if (!day) {
                sheet->setProblem(day.error().sentence);
                return;
            }
            moment = {*day, {}};
        }
        sheet->accept();
        lay(plan, moment);
    });
    sheet->open();
}

void AsItStood::lay(const OpenPlan &plan, const store::Moment &moment)
{
    using Laid = std::shared_ptr<store::LaidDown>;
    const actions::Identity me{plan.desk().authorName(), plan.desk().organisationName()};
    m_background.run<Laid>(
        tr("Laying out the plan as it stood on %1").arg(dayText(moment.day)),
        [path = plan.store().path(), moment](Job &job) -> Result<Laid> {
            const auto store = store::Store::openReadOnly(path);
            auto then = store ? store::asItStood(**store, moment, job) : tl::unexpected(store.error());
            return then ? Result<Laid>(std::make_shared<store::LaidDown>(std::move(*then)))
                        : tl::unexpected(then.error());
        },
        [this, moment, me](const Result<Laid> &laid) {
            auto store = laid ? (*laid)->open() : tl::unexpected(laid.error());
            auto past = store ? OpenPlan::asItStood(std::move(*store), me, moment.day) : tl::unexpected(store.error());
            if (past)
                emit opened(std::make_shared<std::unique_ptr<OpenPlan>>(std::move(*past)));
            else
                emit failed(past.error());
        });
}

} // namespace waymark::ui
