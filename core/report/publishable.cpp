// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/publishable.h>

#include <model/description.h>
#include <report/agreement.h>
#include <store/agreement.h>
#include <store/reading.h>

namespace waymark::report {

using namespace Qt::StringLiterals;

Result<Publishable> Publishable::of(const store::Store &store, const Id<Update> &update)
{
    const auto on = store::agreementOn(store, update);
    const auto agreed = on ? store::lastAgreed(store, update) : tl::unexpected(on.error());
    if (!agreed)
        return tl::unexpected(agreed.error());
    Publishable publishable;
    publishable.m_agreement = stateOf(*on);
    publishable.m_isAgreed = on->isAgreed();
    if (!*agreed)
        return publishable;
    if (!on->isAgreed())
        publishable.m_agreement = u"The words both sides agreed last; they have been changed since"_s;
    const auto words = store::wordsOf(store, **agreed);
    if (!words)
        return tl::unexpected(words.error());
    publishable.m_agreed.emplace();
    for (qsizetype i = 0; i < words->size(); ++i) {
        const rules::WordingPart &part = (*agreed)->at(i);
        const FieldName name = FieldName::split(part.field);
        if (name.separator.isNull() || name.separator == u'@')
            (*publishable.m_agreed)[{part.record, name.name}].set(words->at(i).shown(), name.part);
    }
    return publishable;
}

Texts Publishable::texts(const RecordId &record, const QString &field, const Texts &now) const
{
    return m_agreed ? m_agreed->value({record, field}) : now;
}

Result<Leads> leadsOf(const store::Store &store, const Id<Commitment> &commitment, QDate day)
{
    const auto roles = store::readAll<Role>(store, commitment.record());
    if (!roles)
        return tl::unexpected(roles.error());
    Leads leads;
    for (const Role &role : *roles) {
        const bool isLead = role.which == RoleKind::GovernmentLead || role.which == RoleKind::CsoLead;
        if (!isLead || (role.to.latest() && *role.to.latest() < day) ||
            (role.from.earliest() && *role.from.earliest() > day))
            continue;
        RecordId organisation = role.organisation;
        if (organisation.isNull()) {
            const auto person = store::record(store, u"person"_s, role.person);
            if (!person)
                return tl::unexpected(person.error());
            if (*person)
                organisation = RecordId::fromText((*person)->values.text(u"organisation"_s)).value_or(RecordId());
        }
        const auto there = store::record(store, u"organisation"_s, organisation);
        if (!there)
            return tl::unexpected(there.error());
        QList<RecordId> &side = role.which == RoleKind::GovernmentLead ? leads.government : leads.civilSociety;
        if (*there && !(*there)->isDeleted && !side.contains(organisation))
            side << organisation;
    }
    return leads;
}

} // namespace waymark::report
