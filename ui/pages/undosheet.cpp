// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/undosheet.h>

#include <look/cell.h>
#include <look/choiceview.h>
#include <look/look.h>

namespace waymark::ui {

UndoSheet::UndoSheet(UndoModel *model, QWidget *parent)
    : Sheet(tr("Undo several steps"), parent)
    , m_model(model)
{
    setAttribute(Qt::WA_DeleteOnClose);
    model->setParent(this);
    setSentence(tr("Choose how far back to go. Only what you did yourself is taken back."));
    auto *list = new ChoiceView;
    list->setModel(model);
    list->setItemDelegate(new CellDelegate(list));
    list->setAccessibleName(tr("Your steps, the newest first"));
    list->setAsHighAsRows(true); // the sheet scrolls
    addContent(list);
    setNote(tr("Redo brings each of them back"));
    connect(addButton(tr("Undo nothing"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    auto *undo = addButton({}, ButtonKind::Main);
    const auto tell = [model, undo](const QModelIndex &current) {
        model->choose(current.isValid() ? current.row() : -1);
        undo->setEnabled(model->chosen() > 0);
        undo->setWords(model->chosen() == 1 ? tr("Undo 1 step") : tr("Undo %1 steps").arg(model->chosen()));
    };
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, tell);
    connect(undo, &Button::clicked, this, [this] {
        emit undoWanted(m_model->chosen());
        accept();
    });
    connect(list, &ChoiceView::chosen, undo, &QPushButton::click);
    list->setFocus();
    tell(list->currentIndex());
    if (!list->currentIndex().isValid() && model->flags(model->index(0)).testFlag(Qt::ItemIsEnabled))
        list->setCurrentIndex(model->index(0));
}

} // namespace waymark::ui
