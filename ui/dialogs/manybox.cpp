// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/manybox.h>

#include <look/chip.h>
#include <look/flowlayout.h>
#include <look/look.h>

#include <QComboBox>
#include <QVBoxLayout>

namespace waymark::ui {

ManyBox::ManyBox(const QString &adds, const QList<std::pair<QString, QString>> &choices, const QStringList &chosen,
                 QWidget *parent)
    : QWidget(parent)
    , m_adds(adds)
    , m_choices(choices)
    , m_box(new QComboBox)
    , m_chips(new FlowLayout)
{
    m_box->setAccessibleName(adds);
    m_box->setAccessibleDescription(adds); // its name is what was chosen, on a bus
    setFocusProxy(m_box);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(4));
    column->addWidget(m_box);
    column->addLayout(m_chips);
    connect(m_box, &QComboBox::activated, this, [this](int at) { add(m_box->itemData(at).toString()); });
    for (const auto &[words, value] : choices)
        if (chosen.contains(value))
            m_chosen << value;
    tell();
}

void ManyBox::add(const QString &value)
{
    if (value.isEmpty() || m_chosen.contains(value))
        return;
    m_chosen << value;
    tell();
}

void ManyBox::takeAway(const QString &value)
{
    m_chosen.removeAll(value);
    tell();
    m_box->setFocus();
}

void ManyBox::tell()
{
    m_box->clear();
    m_box->addItem(m_adds);
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was pressed
        item->widget()->hide();
        delete item;
    }
    for (const auto &[words, value] : std::as_const(m_choices)) {
        if (!m_chosen.contains(value)) {
            m_box->addItem(words, value);
            continue;
        }
        auto *chip = new Chip(ChipKind::Link, words, QStringLiteral("close"), this);
        chip->setAccessibleName(tr("Take away %1").arg(words));
        chip->setToolTip(tr("Take away"));
        m_chips->addWidget(chip);
        chip->show();
        connect(chip, &Chip::clicked, this, [this, gone = value] { takeAway(gone); });
    }
}

} // namespace waymark::ui
