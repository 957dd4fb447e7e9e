// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/firstrunpage.h>

#include <look/doorlist.h>
#include <look/label.h>
#include <look/pagearea.h>

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace waymark::ui {

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_doors(new DoorList)
    , m_name(new QLineEdit)
    , m_organisation(new QLineEdit)
{
    m_doors->setAccessibleName(tr("Ways in"));
    m_doors->setDoors({{u"sample"_s,
                        u"sample"_s,
                        tr("Look around in the sample plan"),
                        tr("The UK’s plan of 2016 to 2018, marked Sample. Log one update: about a minute"),
                        {}},
                       {u"sent"_s,
                        u"mail"_s,
                        tr("Open what I was sent"),
                        tr("A copy of a plan, or changes to one: you see what is in it before anything happens"),
                        {}},
                       {u"new"_s, u"plus"_s, tr("Start a new plan"),
                        tr("A title and your organisation; everything else can wait"), tr("Ctrl+N")},
                       {u"table"_s,
                        u"table"_s,
                        tr("Bring in a spreadsheet"),
                        tr("A plan that was kept in a table: you see what becomes of each cell first"),
                        {}},
                       {u"open"_s, u"folder"_s, tr("Open a plan"),
                        tr("A plan already on this computer or a shared drive"), tr("Ctrl+O")}});
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(3));
    column->addWidget(label(tr("Waymark"), TextStyle::Title));
    QLabel *what = paragraph(
        tr("Keeps an open government plan: what was promised, what has happened, and what both sides say about it"),
        TextStyle::Body);
    setTone(what, Tone::Second);
    column->addWidget(what);
    column->addSpacing(u(14));
    column->addWidget(m_doors);
    column->addSpacing(u(14));
    column->addWidget(sectionLine());
    column->addSpacing(u(10));
    column->addWidget(myself());
    column->addWidget(
        paragraph(tr("Written beside what you enter. No password is needed until you first sign an agreement."),
                  TextStyle::Small));
    inside->setMaximumWidth(u(660));
    auto *all = new QWidget;
    auto *page = new QVBoxLayout(all);
    page->setContentsMargins(u(16), u(8), u(16), u(8));
    page->addStretch(2);
    page->addWidget(inside);
    page->addStretch(3);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(new PageArea(all));
    connect(m_doors, &DoorList::opened, this, [this](const QString &id) {
        if (id == u"sample")
            emit sampleWanted();
        else if (id == u"sent")
            emit sentWanted();
        else if (id == u"table")
            emit tableWanted();
        else if (id == u"new")
            emit newWanted();
        else
            emit openWanted();
    });
    setFocusProxy(m_doors);
}

QWidget *FirstRunPage::myself()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(u(10));
    m_name->setPlaceholderText(tr("your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_organisation->setPlaceholderText(tr("your organisation"));
    m_organisation->setAccessibleName(tr("Your organisation"));
    QLabel *are = label(tr("You are"), TextStyle::Strong);
    are->setBuddy(m_name);
    QLabel *of = label(tr("of"), TextStyle::Body);
    of->setBuddy(m_organisation);
    setTone(of, Tone::Second);
    row->addWidget(are);
    row->addWidget(m_name, 1);
    row->addWidget(of);
    row->addWidget(m_organisation, 1);
    for (QLineEdit *edit : {m_name, m_organisation})
        connect(edit, &QLineEdit::editingFinished, this, &FirstRunPage::myselfChanged);
    return widget;
}

void FirstRunPage::setMyself(const QString &name, const QString &organisation)
{
    m_name->setText(name);
    m_organisation->setText(organisation);
}

QString FirstRunPage::name() const
{
    return m_name->text().trimmed();
}

QString FirstRunPage::organisation() const
{
    return m_organisation->text().trimmed();
}

} // namespace waymark::ui
