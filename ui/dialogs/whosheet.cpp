// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/whosheet.h>

#include <base/text.h>
#include <look/look.h>

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

QString WhoSheet::Who::text() const
{
    return organisation.isEmpty() ? name : name + u", "_s + organisation;
}

WhoSheet::WhoSheet(const QString &plan, const QList<Who> &people, const QStringList &organisations, const Who &known,
                   QWidget *parent)
    : FormSheet(people.isEmpty() ? tr("Who are you?") : tr("Which of these are you?"), tr("This is me"), parent)
    , m_people(people)
    , m_choice(new QButtonGroup(this))
    , m_else(new QRadioButton(tr("Somebody else")))
    , m_name(new QLineEdit(known.name))
    , m_organisation(new QComboBox)
{
    setSubtitle(plan);
    setSentence(tr("Your name stands beside what you write, and what waits for you is found by it."));
    for (const Who &each : m_people) {
        auto *button = new QRadioButton(each.text().replace(u'&', u"&&"_s));
        button->setAccessibleName(each.text());
        m_choice->addButton(button, m_choice->buttons().size());
        addUnnamed(button);
        if (each.name == known.name)
            button->setChecked(true);
    }
    m_choice->addButton(m_else, int(m_people.size()));
    if (!m_people.isEmpty())
        addUnnamed(m_else);
    addUnnamed(somebodyElse(organisations, known));
    if (m_people.isEmpty())
        m_else->setChecked(true);
    setNote(tr("Kept on this computer; you can change it under Plan, Who I am"));
    if (m_choice->checkedButton())
        m_choice->checkedButton()->setFocus();
    else
        m_choice->buttons().first()->setFocus();
}

QWidget *WhoSheet::somebodyElse(const QStringList &organisations, const Who &known)
{
    m_name->setPlaceholderText(tr("your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_organisation->setEditable(true);
    m_organisation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_organisation->addItems(organisations);
    m_organisation->setCurrentText(known.organisation);
    m_organisation->lineEdit()->setPlaceholderText(tr("your organisation"));
    m_organisation->setAccessibleName(tr("Your organisation"));
    m_organisation->lineEdit()->setAccessibleName(tr("Your organisation"));
    auto *named = new QWidget;
    auto *row = new QHBoxLayout(named);
    row->setContentsMargins(m_people.isEmpty() ? 0 : u(22), u(2), 0, u(4));
    row->setSpacing(u(8));
    row->addWidget(m_name, 1);
    row->addWidget(m_organisation, 1);
    const auto choose = [this] { m_else->setChecked(true); };
    connect(m_name, &QLineEdit::textEdited, this, choose);
    connect(m_organisation, &QComboBox::editTextChanged, this, choose);
    return named;
}

Result<WhoSheet::Who> WhoSheet::who() const
{
    const int chosen = m_choice->checkedId();
    if (chosen >= 0 && chosen < m_people.size())
        return m_people.at(chosen);
    const Who other{cleanLine(m_name->text()), cleanLine(m_organisation->currentText())};
    if (chosen < 0 || other.name.isEmpty())
        return failure(ErrorCode::Invalid, tr("Choose who you are, or give your name and organisation."));
    return other;
}

} // namespace waymark::ui
