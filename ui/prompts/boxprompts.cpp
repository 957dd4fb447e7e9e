// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <prompts/boxprompts.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace waymark::ui {

namespace {

QMessageBox *box(QWidget *over, const QString &sentence)
{
    auto *made = new QMessageBox(over);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setTextFormat(Qt::PlainText);
    made->setText(sentence);
    made->setWindowTitle(QMessageBox::tr("Waymark"));
    made->setWindowModality(Qt::WindowModal);
    return made;
}

} // namespace

void BoxPrompts::tell(QWidget *over, const QString &sentence, const QString &detail)
{
    QMessageBox *made = box(over, sentence);
    if (!detail.isEmpty())
        made->setDetailedText(detail);
    made->addButton(QMessageBox::Close);
    made->open();
}

void BoxPrompts::ask(QWidget *over, const QString &question, const QString &yes, std::function<void()> onYes)
{
    QMessageBox *made = box(over, question);
    QPushButton *button = made->addButton(yes, QMessageBox::AcceptRole);
    made->addButton(QMessageBox::Cancel);
    QObject::connect(button, &QPushButton::clicked, over, std::move(onYes));
    made->open();
}

void BoxPrompts::chooseFile(QWidget *over, const FileChoice &choice, std::function<void(const QString &)> onChosen)
{
    auto *dialog = new QFileDialog(over, choice.title, {}, choice.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAcceptMode(choice.isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(choice.isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (choice.isFolder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    }
    dialog->setDefaultSuffix(choice.suffix);
    const QFileInfo start(choice.start);
    dialog->setDirectory(start.isDir() ? start.filePath() : start.path());
    if (choice.isNew)
        dialog->selectFile(start.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(onChosen));
    dialog->open();
}

} // namespace waymark::ui
