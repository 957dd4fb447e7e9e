// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/myself.h>

#include <dialogs/fieldssheet.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Result<actions::Identity> whoIAm()
{
    return actions::readIdentity().map([](actions::Identity me) {
        if (me.name.isEmpty())
            me.name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", u"me"_s));
        return me;
    });
}

void askWho(const actions::Identity &now, QWidget *window,
            const std::function<Outcome(const actions::Identity &)> &take)
{
    auto *sheet = new FieldsSheet(FieldsSheet::tr("Who I am"), FieldsSheet::tr("Remember"),
                                  {{u"name"_s, FieldsSheet::tr("Your name"), now.name, {}},
                                   {u"organisation"_s, FieldsSheet::tr("Your organisation"), now.organisation, {}}},
                                  window);
    sheet->setSentence(FieldsSheet::tr("Written beside what you enter."));
    QObject::connect(sheet, &FormSheet::submitted, sheet, [sheet, take] {
        const Outcome taken = take({sheet->values().value(u"name"_s), sheet->values().value(u"organisation"_s)});
        if (taken)
            sheet->accept();
        else
            sheet->setProblem(taken.error().sentence);
    });
    sheet->open();
}

} // namespace waymark::ui
