// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointacts.h"

#include <actions/drafting.h>
#include <dialogs/fieldssheet.h>
#include <models/whoswho.h>
#include <pages/acts.h>
#include <report/points.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using PlanCircle = waymark::Circle;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Points)
};

AskedField levelField(const std::optional<qint64> &level)
{
    QList<std::pair<QString, QString>> choices{{Words::tr("Nobody yet"), {}}};
    for (qint64 each = 1; each <= report::kPointLevels; ++each)
        choices.append({Words::tr("%1, %2").arg(each).arg(report::pointLevelName(each)), QString::number(each)});
    return {u"level"_s, Words::tr("Level it has reached"), level ? QString::number(*level) : QString(), {}, false,
            choices};
}

QList<AskedField> textFields(const Point &point)
{
    return {{u"inTheWay"_s, Words::tr("What stands in the way"), point.inTheWay.text(), {}, true},
            {u"wouldHelp"_s, Words::tr("What would help"), point.wouldHelp.text(),
             Words::tr("A minister’s word, recognition, a push from civil society")}};
}

/// Whose it is to do something: people and organisations, any number.
AskedField ownersField(const OpenPlan &plan, const Point &point)
{
    AskedField field{u"owners"_s, Words::tr("Who could help"), {}, Words::tr("Add a person or an organisation"), false};
    field.isMany = true;
    for (const auto &known : {organisationsIn(plan), peopleIn(plan)})
        for (const Somebody &each : known.value_or(QList<Somebody>()))
            field.choices.append({each.text(), each.id.text()});
    QStringList chosen;
    for (const RecordId &owner : point.owners)
        chosen << owner.text();
    field.value = chosen.join(u' ');
    return field;
}

QSet<RecordId> ownersIn(const QString &chosen)
{
    QSet<RecordId> owners;
    const QStringList ids = chosen.split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : ids)
        if (const auto owner = RecordId::fromText(id))
            owners << *owner;
    return owners;
}

/// Those who came and went; whoever the sheet did not know stays.
QList<actions::FieldEdit> ownerEdits(const Point &point, const AskedField &asked, const QString &chosen)
{
    const QSet<RecordId> before = ownersIn(asked.value);
    const QSet<RecordId> after = ownersIn(chosen);
    QList<actions::FieldEdit> edits;
    for (const RecordId &owner : after - point.owners)
        edits << actions::FieldEdit{u"owners/"_s + owner.text(), Value(true), {}};
    for (const auto &[words, id] : asked.choices)
        if (const auto owner = RecordId::fromText(id); owner && before.contains(*owner) && !after.contains(*owner))
            edits << actions::FieldEdit{u"owners/"_s + id, Value(), {}};
    return edits;
}

Value valueOf(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

} // namespace

void PointActs::write(const RecordId &about) const
{
    QList<AskedField> fields = textFields({});
    QList<std::pair<QString, QString>> seen{{Words::tr("Only you, until it is raised"), u"mine"_s}};
    if (const auto audience = m_plan.circles().audience(PlanCircle::OurSide))
        seen.append({Words::tr("%1, until it is raised").arg(*audience), u"ours"_s});
    seen.append({Words::tr("Everyone: it is raised now"), u"all"_s});
    fields << AskedField{u"circle"_s, Words::tr("Who sees it"), seen.size() > 2 ? u"ours"_s : u"mine"_s, {}, false,
                         seen}
           << levelField({}) << ownersField(m_plan, {});
    auto *sheet = new FieldsSheet(Words::tr("Raise a point"), Words::tr("Keep the point"), fields, m_window);
    sheet->setSentence(Words::tr("A point says what stands in the way, and who could help."));
    m_acts.submit(sheet, [acts = *this, sheet, about] { return acts.create(sheet->values(), about); });
}

Outcome PointActs::create(const QMap<QString, QString> &said, const RecordId &about) const
{
    const QString words = said.value(u"inTheWay"_s).trimmed();
    if (words.isEmpty())
        return failure(ErrorCode::Invalid, Words::tr("Say what stands in the way; everything else can wait."));
    Point point;
    point.id = Id<Point>::random();
    point.about = about.isNull() ? m_plan.plan().id.record() : about;
    point.inTheWay = Texts(words);
    if (const QString help = said.value(u"wouldHelp"_s).trimmed(); !help.isEmpty())
        point.wouldHelp = Texts(help);
    if (const QString level = said.value(u"level"_s); !level.isEmpty())
        point.level = level.toLongLong();
    point.owners = ownersIn(said.value(u"owners"_s));
    const QString seen = said.value(u"circle"_s);
    const PlanCircle circle = seen == u"all"    ? PlanCircle::Everyone
                              : seen == u"ours" ? PlanCircle::OurSide
                                                : PlanCircle::Mine;
    if (circle == PlanCircle::Everyone) {
        point.raisedBy = m_plan.desk().author();
        point.raisedOn = FuzzyDate(m_plan.today());
    }
    const auto desk = m_plan.circles().desk(circle);
    const auto acted = desk ? actions::create(**desk, point) : tl::unexpected(desk.error());
    if (!acted)
        return tl::unexpected(acted.error());
    if (circle != PlanCircle::Everyone)
        m_plan.wroteBeside();
    return {};
}

Outcome PointActs::set(const ShownPoint &point, const QList<actions::FieldEdit> &fields) const
{
    const auto desk = m_plan.circles().desk(point.circle);
    const auto acted =
        desk ? actions::change(**desk, u"point"_s, point.point.id, fields) : tl::unexpected(desk.error());
    if (!acted)
        return tl::unexpected(acted.error());
    if (!point.isRaised())
        m_plan.wroteBeside();
    return {};
}

void PointActs::change(const ShownPoint &point) const
{
    const AskedField owners = ownersField(m_plan, point.point);
    auto *sheet = new FieldsSheet(Words::tr("Change the point"), Words::tr("Keep the change"),
                                  textFields(point.point) << levelField(point.point.level) << owners, m_window);
    sheet->setSubtitle(point.about);
    m_acts.submit(sheet, [acts = *this, sheet, point, owners]() -> Outcome {
        const QMap<QString, QString> said = sheet->values();
        const QString level = said.value(u"level"_s);
        if (said.value(u"inTheWay"_s).trimmed().isEmpty())
            return failure(ErrorCode::Invalid, Words::tr("Say what stands in the way."));
        QList<actions::FieldEdit> fields = ownerEdits(point.point, owners, said.value(u"owners"_s));
        for (const QString &text : {u"inTheWay"_s, u"wouldHelp"_s})
            fields << actions::FieldEdit{text, valueOf(said.value(text).trimmed()), {}};
        fields << actions::FieldEdit{u"level"_s, level.isEmpty() ? Value() : Value(level.toLongLong()), {}};
        return acts.set(point, fields);
    });
}

void PointActs::raise(const ShownPoint &point) const
{
    auto *sheet = new FormSheet(Words::tr("Raise the point"), Words::tr("Raise it"), m_window);
    sheet->setSubtitle(point.about);
    sheet->setSentence(point.point.inTheWay.text());
    sheet->setNote(Words::tr("Everyone with a copy of the plan will see these words; how they came about stays here"));
    m_acts.submit(sheet, [acts = *this, point]() -> Outcome {
        const auto raised = actions::raise(acts.m_plan.circles(), point.circle, point.point.id);
        return raised ? Outcome() : tl::unexpected(raised.error());
    });
}

void PointActs::settle(const ShownPoint &point) const
{
    auto *sheet = new FieldsSheet(Words::tr("Settle the point"), Words::tr("It is settled"),
                                  {{u"outcome"_s, Words::tr("What came of it"), {}, {}, true},
                                   dateField(u"on"_s, Words::tr("Settled on"), dayText(m_plan.today()))},
                                  m_window);
    sheet->setSubtitle(point.point.inTheWay.text());
    m_acts.submit(sheet, [acts = *this, sheet, point]() -> Outcome {
        const auto on = FuzzyDate::parse(sheet->values().value(u"on"_s));
        if (!on || on->isNull())
            return failure(ErrorCode::Invalid, Words::tr("Give the day, for example 14 November 2016."));
        return acts.set(point, {{u"resolvedOn"_s, Value(on->value()), {}},
                                {u"outcome"_s, valueOf(sheet->values().value(u"outcome"_s).trimmed()), {}}});
    });
}

void PointActs::letGo(const ShownPoint &point) const
{
    auto *sheet = new FormSheet(Words::tr("Let the point go"), Words::tr("Let it go"), m_window);
    sheet->setSubtitle(point.about);
    sheet->setSentence(point.point.inTheWay.text());
    sheet->setNote(Words::tr("It was never raised, so nobody else has seen it"));
    m_acts.submit(sheet, [acts = *this, point]() -> Outcome {
        const auto desk = acts.m_plan.circles().desk(point.circle);
        const auto gone = desk ? actions::remove(**desk, u"point"_s, point.point.id) : tl::unexpected(desk.error());
        if (!gone)
            return tl::unexpected(gone.error());
        acts.m_plan.wroteBeside();
        return {};
    });
}

} // namespace waymark::ui
