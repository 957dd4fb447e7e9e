// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a block from a spreadsheet would change.
#include "gallery.h"

#include "plans.h"

#include <pages/pastesheet.h>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

namespace waymark::gallery {

namespace {

QWidget *previewOf(const Cells &cells)
{
    const std::unique_ptr<OpenPlan> plan = test::busyPlan();
    return new PasteSheet(u"Paste from a spreadsheet"_s, readPasted(*plan, cells, {}).value());
}

QWidget *typical()
{
    return previewOf({{u"No."_s, u"Title"_s, u"Due"_s, u"Gov"_s, u"Lead"_s, u"Colour"_s},
                      {u"3"_s, {}, {}, u"Substantial"_s, u"Home Office"_s, u"red"_s},
                      {u"3.2"_s, {}, u"31 May 2017"_s, {}, {}, {}},
                      {u"4"_s, u"Anti-Corruption Innovation Hub, open to all"_s, {}, u"nearly there"_s, {}, {}},
                      {u"5.1"_s, {}, u"4/30/2017"_s, {}, {}, {}},
                      {u"3.9"_s, u"Show the network what became of its comments"_s, u"June 2017"_s, {}, {}, {}},
                      {u"14"_s, u"Open courts"_s, {}, {}, {}, {}}});
}

QWidget *crowded()
{
    Cells cells{{u"No."_s, u"Title"_s, u"Theme"_s, u"Due"_s}};
    for (int number = 1; number <= 13; ++number)
        cells << QStringList{QString::number(number), u"Title %1 as the department's own table has it"_s.arg(number),
                             u"Access to information"_s, number % 3 == 0 ? u"Q%1"_s.arg(number) : u"June 2018"_s};
    return previewOf(cells);
}

const Register kPictures[]{
    {u"paste-typical"_s, &typical},
    {u"paste-crowded"_s, &crowded},
    {u"paste-nothing"_s,
     [] {
         return previewOf({{u"No."_s, u"Title"_s}, {u"1"_s, u"Beneficial ownership"_s}});
     }},
};

} // namespace

} // namespace waymark::gallery
