// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/tablesheet.h>

#include <dialogs/fileplace.h>

#include <QComboBox>
#include <QFileInfo>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QString kShown = u"shown"_s;

} // namespace

TableSheet::TableSheet(const Asked &asked, QWidget *parent)
    : FormSheet(tr("Save as a spreadsheet"), tr("Save"), parent)
    , m_what(new QComboBox)
    , m_format(new QComboBox)
    , m_place(new FilePlace)
{
    setSubtitle(asked.plan);
    setSentence(tr("A file that any spreadsheet program opens; brought back, only what was changed in it changes."));
    if (!asked.shown.isEmpty())
        m_what->addItem(tr("What is on the screen: %1").arg(asked.shown), kShown);
    m_what->addItem(tr("The whole plan, a sheet for each kind"), QString());
    for (const auto &[name, label] : asked.kinds)
        m_what->addItem(tr("One sheet: %1").arg(label), name);
    m_format->addItem(tr("LibreOffice and others (.ods)"), Ods);
    m_format->addItem(tr("Excel (.xlsx)"), Xlsx);
    m_format->addItem(tr("CSV, for other programs (.csv)"), Csv);
    m_format->addItem(tr("CSV that is safe to open in Excel (.csv)"), CsvForExcel);
    addField(tr("What to save"), m_what);
    addField(tr("For which program"), m_format);
    addField(tr("Where"), m_place);
    m_place->setFile(asked.folder + u'/' + asked.file + u".ods"_s);
    addHint(tr("It names no contact details. Days are days, and cells with set words offer them as a list."));
    connect(m_what, &QComboBox::currentIndexChanged, this, &TableSheet::follow);
    connect(m_format, &QComboBox::currentIndexChanged, this, &TableSheet::follow);
    connect(m_place, &FilePlace::elsewhereWanted, this, &TableSheet::elsewhereWanted);
    follow();
}

/// CSV has one sheet; the file's ending is its format's.
void TableSheet::follow()
{
    const bool isWhole = !isShown() && kind().isEmpty();
    auto *formats = qobject_cast<QStandardItemModel *>(m_format->model());
    for (const Format each : {Csv, CsvForExcel})
        formats->item(each)->setEnabled(!isWhole);
    if (isWhole && format() >= Csv)
        m_format->setCurrentIndex(Ods);
    const QFileInfo file(m_place->file());
    m_place->setFile(file.path() + u'/' + file.completeBaseName() + u'.' + suffix());
}

bool TableSheet::isShown() const
{
    return m_what->currentData().toString() == kShown;
}

QString TableSheet::kind() const
{
    return isShown() ? QString() : m_what->currentData().toString();
}

TableSheet::Format TableSheet::format() const
{
    return Format(m_format->currentData().toInt());
}

const QString &TableSheet::file() const
{
    return m_place->file();
}

void TableSheet::setFile(const QString &path)
{
    m_place->setFile(path);
}

QString TableSheet::suffix() const
{
    return format() == Ods ? u"ods"_s : format() == Xlsx ? u"xlsx"_s : u"csv"_s;
}

QString TableSheet::filter() const
{
    return tr("Spreadsheets (*.%1)").arg(suffix());
}

} // namespace waymark::ui
