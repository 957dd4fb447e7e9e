// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/fieldssheet.h>

#include <dialogs/manybox.h>
#include <look/lineproblem.h>
#include <look/look.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace waymark::ui {

namespace {

QWidget *editorFor(const AskedField &field)
{
    if (field.isMany)
        return new ManyBox(field.example, field.choices, field.value.split(u' ', Qt::SkipEmptyParts));
    if (!field.choices.isEmpty()) {
        auto *choice = new QComboBox;
        for (const auto &[words, value] : field.choices)
            choice->addItem(words, value);
        choice->setCurrentIndex(qMax(0, choice->findData(field.value)));
        return choice;
    }
    if (!field.isLong) {
        QLineEdit *line = field.isDate ? dateLine(field.value) : new QLineEdit(field.value);
        line->setPlaceholderText(field.example);
        return line;
    }
    auto *text = new QPlainTextEdit(field.value);
    text->setPlaceholderText(field.example);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(u(120));
    return text;
}

QString textOf(const QWidget *editor)
{
    if (const auto *many = qobject_cast<const ManyBox *>(editor))
        return many->chosen().join(u' ');
    if (const auto *choice = qobject_cast<const QComboBox *>(editor))
        return choice->currentData().toString();
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    return qobject_cast<const QPlainTextEdit *>(editor)->toPlainText();
}

} // namespace

AskedField dateField(const QString &name, const QString &label, const QString &value, const QString &example)
{
    return {name, label, value, example, false, {}, true};
}

FieldsSheet::FieldsSheet(const QString &title, const QString &mainButton, const QList<AskedField> &fields,
                         QWidget *parent)
    : FormSheet(title, mainButton, parent)
{
    for (const AskedField &field : fields) {
        QWidget *editor = editorFor(field);
        addField(field.label, editor);
        m_editors.append({field.name, editor});
    }
    if (!m_editors.isEmpty())
        m_editors.first().second->setFocus();
}

QMap<QString, QString> FieldsSheet::values() const
{
    QMap<QString, QString> values;
    for (const auto &[name, editor] : m_editors)
        values.insert(name, textOf(editor));
    return values;
}

void FieldsSheet::setProblemOf(const QString &name, const QString &sentence)
{
    for (const auto &[field, editor] : std::as_const(m_editors)) {
        if (field != name)
            continue;
        auto *line = qobject_cast<QLineEdit *>(editor);
        if (!line) { // a text and a choice have no room beside them
            setProblem(sentence);
        } else {
            auto *problem = line->findChild<LineProblem *>();
            if (!problem) {
                problem = new LineProblem(line);
                connect(line, &QLineEdit::textEdited, problem, [problem] { problem->tell({}); });
            }
            problem->tell(sentence);
        }
        editor->setFocus();
        return;
    }
    setProblem(sentence);
}

} // namespace waymark::ui
