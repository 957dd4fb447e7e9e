// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/pastesheet.h>

#include "treetable.h"

#include <base/text.h>
#include <look/cell.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <models/shown.h>

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kBesideTable = 100; ///< what stands above and below the table on a small screen
constexpr int kLeastTable = 112;

struct Pasted
{
    Q_DECLARE_TR_FUNCTIONS(Pasted)
};

/// What was understood of the block, in a sentence or two.
QString understood(const PastedRows &rows, const PastedModel &model)
{
    if (rows.places.isEmpty())
        return Pasted::tr("All of it stands in the plan already; there is nothing to change.");
    QStringList parts;
    const int problems = model.count(PastedPlace::Problem);
    const int begun = model.count(PastedPlace::NewRecord);
    parts << counted(model.count(PastedPlace::Change), Pasted::tr("place changes"), Pasted::tr("places change"));
    if (rows.same > 0)
        parts << Pasted::tr("%1 as they are").arg(rows.same);
    if (begun > 0)
        parts << Pasted::tr("%1 not in the plan, tick what to enter")
                     .arg(counted(begun, Pasted::tr("row is"), Pasted::tr("rows are")));
    if (problems > 0)
        parts << Pasted::tr("%1 be entered")
                     .arg(counted(problems, Pasted::tr("place cannot"), Pasted::tr("places cannot")));
    return parts.join(u"; "_s) + u'.';
}

/// Two lines for a sentence that says what to do.
class PlaceDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isSentence = !index.siblingAtColumn(PastedModel::Row).data(Qt::CheckStateRole).isValid();
        return CellDelegate::sizeHint(option, index).expandedTo({0, u(isSentence ? 44 : 30)});
    }
};

} // namespace

PasteSheet::PasteSheet(const QString &title, const PastedRows &rows, QWidget *parent)
    : Sheet(title, parent)
    , m_model(new PastedModel(rows, this))
    , m_table(new TreeTable)
    , m_reasonArea(new QWidget)
    , m_reason(new QLineEdit)
    , m_consent(new QComboBox)
    , m_problem(paragraph({}, TextStyle::Strong, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(qMin(u(860), screen()->availableSize().width() - u(32)));
    if (!rows.columns.isEmpty())
        setSubtitle(tr("Read as: %1").arg(rows.columns.join(u", "_s)));
    setSentence(understood(rows, *m_model));
    if (!rows.places.isEmpty())
        buildTable();
    else
        m_table->deleteLater();
    buildReason();
    m_problem->hide();
    addContent(m_problem);
    setNote(tr("Nothing has changed yet. One step takes all of it back"));
    connect(addButton(tr("Change nothing"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    m_change = addButton({}, ButtonKind::Main);
    connect(m_change, &Button::clicked, this, &PasteSheet::changeWanted);
    connect(m_model, &PastedModel::chosenChanged, this, &PasteSheet::tell);
    tell();
}

void PasteSheet::buildTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PlaceDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setAccessibleName(tr("What would change"));
    m_table->setUniformRowHeights(false);
    const int most = screen()->availableSize().height() / 2 - u(kBesideTable); // else the sheet would scroll as well
    m_table->setMinimumHeight(qMin(u(44 + 34 * qBound(2, m_model->rowCount(), 9)), qMax(u(kLeastTable), most)));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setStretchLastSection(true);
    m_table->header()->setSectionsClickable(false);
    const int room = width() - u(2 * 24 + 12); // margins and scroll bar; what it will be takes the rest
    const int percent[]{28, 13, 18};
    for (int column = PastedModel::Row; column < PastedModel::WillBe; ++column)
        m_table->setColumnWidth(column, room * percent[column] / 100);
    m_table->setCurrentIndex(m_model->index(0, 0));
    addContent(m_table);
    if (const int begun = m_model->count(PastedPlace::NewRecord); begun > 1) {
        auto *all = new QCheckBox(tr("Enter all %1 new rows").arg(begun));
        connect(all, &QCheckBox::toggled, m_model, [this](bool on) { m_model->choose(PastedPlace::NewRecord, on); });
        addContent(all);
    }
}

void PasteSheet::buildReason()
{
    auto *row = new FlowLayout(m_reasonArea);
    row->setContentsMargins(u(3), u(8), u(3), u(4));
    row->setSpacing(u(12));
    const auto add = [&](const QString &words, QWidget *editor) {
        auto *column = new QVBoxLayout;
        column->setSpacing(u(4));
        QLabel *name = label(words, TextStyle::Heading);
        name->setBuddy(editor);
        editor->setAccessibleName(words);
        column->addWidget(name);
        column->addWidget(editor);
        row->addLayout(column);
    };
    add(tr("Why the dates move"), m_reason);
    for (const Word &word : words<MoveConsent>())
        m_consent->addItem(word.label, word.value);
    add(tr("The other side"), m_consent);
    addContent(m_reasonArea);
}

actions::Why PasteSheet::why() const
{
    if (!m_model->movesDate())
        return {};
    return {cleanLine(m_reason->text()), {}, {}, MoveConsent(m_consent->currentData().toInt())};
}

void PasteSheet::tell()
{
    const auto places = m_model->chosen().size();
    m_reasonArea->setVisible(m_model->movesDate());
    m_change->setEnabled(places > 0);
    m_change->setWords(places == 1 ? tr("Change 1 place") : tr("Change %1 places").arg(places));
}

void PasteSheet::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    QAccessibleEvent said(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace waymark::ui
