// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/myself.h>

#include <base/text.h>
#include <dialogs/fieldssheet.h>

#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark::ui {

Myself Myself::of(const QSettings &settings)
{
    const QString account = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", u"me"_s));
    return {settings.value(u"me/name"_s, account).toString(), settings.value(u"me/organisation"_s).toString()};
}

void Myself::remember(QSettings &settings) const
{
    settings.setValue(u"me/name"_s, cleanLine(name));
    settings.setValue(u"me/organisation"_s, cleanLine(organisation));
}

void askWho(const Myself &now, QWidget *window, const std::function<Outcome(const Myself &)> &take)
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
