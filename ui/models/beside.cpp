// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"

#include <store/reading.h>

namespace waymark::ui {

Beside besideOf(OpenPlan &plan, const Round &round)
{
    Beside beside;
    const auto store = plan.circles().store(waymark::Circle::OurSide);
    if (!store || !*store)
        return beside;
    const auto requests = store::readAll<Request>(**store, round.id.record());
    for (const Request &request : requests.value_or(QList<Request>()))
        beside.requests.insert(request.commitment.record(), request);
    const auto contacts = store::readAll<Contact>(**store);
    const auto opens = round.opens.earliest();
    for (const Contact &contact : contacts.value_or(QList<Contact>()))
        if (const auto on = contact.on.latest(); on && (!opens || *on >= *opens))
            beside.replies[contact.about] = qMax(*on, beside.replies.value(contact.about));
    return beside;
}

} // namespace waymark::ui
