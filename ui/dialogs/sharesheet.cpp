// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/sharesheet.h>

#include <dialogs/fileplace.h>
#include <dialogs/signingfields.h>
#include <look/label.h>

#include <QComboBox>

namespace waymark::ui {

ShareSheet::ShareSheet(const AskedShare &asked, QWidget *parent)
    : FormSheet(tr("Share with…"), tr("Write the copy"), parent)
    , m_whom(new QComboBox)
    , m_goes(paragraph({}, TextStyle::Lead))
    , m_detail(paragraph({}, TextStyle::Small))
    , m_place(new FilePlace)
    , m_signing(asked.hasKey ? new SigningFields(tr("Sign it with my key"), true, true) : nullptr)
{
    setSubtitle(asked.plan);
    m_whom->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_whom->setMinimumContentsLength(10);
    m_whom->addItem(tr("Nobody in particular"));
    for (const AskedShare::Whom &each : asked.whom)
        m_whom->addItem(each.name, each.id.uuid());
    if (!asked.first.isNull())
        m_whom->setCurrentIndex(qMax(0, m_whom->findData(asked.first.uuid())));
    addField(tr("For"), m_whom);
    m_goes->setAccessibleName(tr("What goes and what stays"));
    addUnnamed(m_goes);
    m_detail->setContentsMargins(0, 0, 0, u(8));
    addUnnamed(m_detail);
    addField(tr("Written as, with a page to read beside it"), m_place);
    if (m_signing)
        addUnnamed(m_signing);
    setNote(tr("What you send to a public body may be released"));
    connect(m_whom, &QComboBox::currentIndexChanged, this, &ShareSheet::whomChanged);
    connect(m_place, &FilePlace::elsewhereWanted, this, &ShareSheet::elsewhereWanted);
    m_whom->setFocus();
}

RecordId ShareSheet::whom() const
{
    return RecordId(m_whom->currentData().toUuid());
}

QString ShareSheet::whomName() const
{
    return whom().isNull() ? QString() : m_whom->currentText();
}

void ShareSheet::setWhatGoes(const QString &sentence, const QString &detail)
{
    m_goes->setText(sentence);
    m_detail->setText(detail);
    setAccessibleDescription(sentence);
}

const QString &ShareSheet::file() const
{
    return m_place->file();
}

void ShareSheet::setFile(const QString &path)
{
    m_place->setFile(path);
}

void ShareSheet::choosePlace(const QString &path)
{
    m_isPlaceChosen = true;
    setFile(path);
}

} // namespace waymark::ui
