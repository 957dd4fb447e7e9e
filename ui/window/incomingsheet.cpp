// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/incomingsheet.h>

#include <look/differencelabel.h>
#include <look/label.h>
#include <look/look.h>
#include <models/shown.h>
#include <models/whoswho.h>
#include <report/titles.h>

#include <QComboBox>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kMostRows = 12;

QString counted(qint64 number)
{
    return number == 1 ? IncomingSheet::tr("1 change") : IncomingSheet::tr("%1 changes").arg(number);
}

QString places(qsizetype number)
{
    return number == 1 ? IncomingSheet::tr("one place where you both wrote")
                       : IncomingSheet::tr("%1 places where you both wrote").arg(number);
}

/// "12 changes by Involve to commitments 1 and 6; one place where you both wrote; nothing of yours is removed."
QString sentenceOf(const exchange::PackPreview &preview)
{
    QStringList by;
    for (const exchange::PackPreview::By &each : preview.by)
        by << (each.name.isEmpty() ? IncomingSheet::tr("somebody the plan does not name") : each.name);
    if (by.size() > 3)
        by = by.mid(0, 2) << IncomingSheet::tr("%1 more").arg(by.size() - 2);
    QStringList numbers;
    for (const exchange::PackPreview::Touched &touched : preview.touched)
        numbers << touched.number;
    QString sentence = IncomingSheet::tr("%1 by %2").arg(counted(preview.added), listed(by));
    if (numbers.size() == 1)
        sentence += IncomingSheet::tr(" to commitment %1").arg(numbers.first());
    else if (!numbers.isEmpty() && numbers.size() <= 8)
        sentence += IncomingSheet::tr(" to commitments %1").arg(listed(numbers));
    else if (!numbers.isEmpty())
        sentence += IncomingSheet::tr(" to %1 commitments").arg(numbers.size());
    if (!preview.conflicts.isEmpty())
        sentence += u"; "_s + places(preview.conflicts.size());
    return sentence + IncomingSheet::tr("; nothing of yours is removed.");
}

void addRows(Sheet *sheet, const OpenPlan &plan, const exchange::PackPreview &preview)
{
    for (const exchange::PackPreview::Touched &touched : preview.touched.mid(0, kMostRows))
        sheet->addRow(u"list"_s, numberedTitle(touched.number, touched.title), {}, counted(touched.edits));
    if (preview.touched.size() > kMostRows)
        sheet->addRow(u"list"_s, IncomingSheet::tr("%1 more commitments").arg(preview.touched.size() - kMostRows), {});
    if (preview.elsewhere > 0)
        sheet->addRow(u"people"_s, IncomingSheet::tr("People, rounds and the rest of the plan"), {},
                      counted(preview.elsewhere));
    for (const store::Conflict &conflict : preview.conflicts.mid(0, kMostRows)) {
        const auto name = report::nameOf(plan.store(), conflict.kind, conflict.record);
        const QString label = report::fieldLabel(conflict.kind, conflict.field).toLower();
        sheet->addRow(u"versions"_s,
                      IncomingSheet::tr("You both wrote: %1 of %2").arg(label, name ? *name : conflict.kind),
                      IncomingSheet::tr("Both versions are kept. You choose later, in What needs me"),
                      IncomingSheet::tr("1 place"));
    }
    if (!preview.pending.isEmpty())
        sheet->addRow(u"person"_s, IncomingSheet::tr("Changes outside role"),
                      IncomingSheet::tr("They wait until somebody of that side confirms them"),
                      counted(preview.pending.size()));
}

/// How the two plans stand to each other, and what the signature is worth.
void addStanding(Sheet *sheet, const actions::Incoming &incoming)
{
    QStringList lines{incoming.isNew() ? actions::explained(incoming) : QString(), actions::signatureText(incoming)};
    lines.removeAll(QString());
    for (const QString &line : std::as_const(lines)) {
        QLabel *said = paragraph(line, TextStyle::Body);
        said->setContentsMargins(u(3), u(8), u(3), 0);
        sheet->addContent(said);
    }
}

QString namedFile(const actions::Incoming &incoming)
{
    const QString file = QFileInfo(incoming.file).fileName();
    const QString sender = incoming.pack ? incoming.pack->header.sender.name : QString();
    return sender.isEmpty() ? file : IncomingSheet::tr("%1, from %2").arg(file, sender);
}

} // namespace

IncomingSheet::IncomingSheet(const OpenPlan &plan, const actions::Incoming &incoming, QWidget *parent)
    : Sheet(tr("Open what I was sent"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSubtitle(namedFile(incoming));
    setSentence(incoming.isNew() ? sentenceOf(incoming.preview) : actions::explained(incoming));
    if (incoming.isNew()) {
        offer(plan, incoming);
        return;
    }
    addStanding(this, incoming);
    connect(addButton(tr("Go on"), ButtonKind::Main), &Button::clicked, this, &QDialog::accept);
}

void IncomingSheet::offer(const OpenPlan &plan, const actions::Incoming &incoming)
{
    addRows(this, plan, incoming.preview);
    addStanding(this, incoming);
    if (incoming.isDamaged)
        addRow(u"alert"_s, tr("The file is damaged"),
               tr("What can still be read of it comes in; ask for a new copy to get the rest"));
    if (!incoming.pack || incoming.pack->header.sender.person.isNull())
        askFromWhom(plan);
    setNote(tr("A backup is kept"));
    connect(addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    const auto close = [this](void (IncomingSheet::*then)()) {
        return [this, then] {
            emit(this->*then)();
            accept();
        };
    };
    connect(addButton(tr("Look first")), &Button::clicked, this, close(&IncomingSheet::lookFirstWanted));
    connect(addButton(tr("Bring in"), ButtonKind::Main), &Button::clicked, this, close(&IncomingSheet::bringInWanted));
}

void IncomingSheet::askFromWhom(const OpenPlan &plan)
{
    m_from = new QComboBox;
    m_from->setAccessibleName(tr("Who sent it"));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_from->setMinimumContentsLength(10);
    m_from->addItem(tr("I do not know"));
    const auto senders = recipientsIn(plan);
    for (const Somebody &each : senders ? *senders : QList<Somebody>())
        m_from->addItem(each.text(), each.id.uuid());
    if (!senders)
        addRow(u"alert"_s, tr("Nobody can be chosen as the sender"), senders.error().sentence);
    QLabel *name = label(tr("Who sent it"), TextStyle::Heading);
    name->setBuddy(m_from);
    auto *asked = new QWidget;
    auto *column = new QVBoxLayout(asked);
    column->setContentsMargins(u(3), u(10), u(3), u(6));
    column->setSpacing(u(4));
    column->addWidget(name);
    column->addWidget(m_from);
    column->addWidget(paragraph(tr("The file does not say; the next copy for them then leaves out what they have."),
                                TextStyle::Small));
    addContent(asked);
}

RecordId IncomingSheet::from() const
{
    return m_from ? RecordId(m_from->currentData().toUuid()) : RecordId();
}

LookFirstSheet::LookFirstSheet(const WouldChangeAll &all, QWidget *parent)
    : Sheet(tr("What would change"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSubtitle(tr("Nothing is brought in yet"));
    QString about;
    for (const WouldChange &each : all.places) {
        if (each.about != about)
            addContent(label(each.about, TextStyle::Section));
        about = each.about;
        auto *place = new QWidget;
        auto *column = new QVBoxLayout(place);
        column->setContentsMargins(u(3), u(5), u(3), u(7));
        column->setSpacing(u(2));
        column->addWidget(paragraph(tr("%1 · %2").arg(each.field, each.by), TextStyle::Small));
        auto *words = new DifferenceLabel;
        words->setTexts(each.before, each.after.isEmpty() ? tr("nothing") : each.after);
        words->setMarked(!each.before.isEmpty());
        column->addWidget(words);
        if (each.isTwoVersions)
            column->addWidget(
                paragraph(tr("You wrote here too: both versions are kept, and you choose later."), TextStyle::Strong));
        if (each.isOutsideRole)
            column->addWidget(paragraph(tr("Outside role: it waits until it is confirmed."), TextStyle::Strong));
        addContent(place);
        addContent(sectionLine());
    }
    if (all.more > 0)
        addContent(paragraph(tr("%1 more places.").arg(all.more), TextStyle::Body));
    setNote(tr("A backup is kept"));
    connect(addButton(tr("Not now"), ButtonKind::Quiet), &Button::clicked, this, &QDialog::reject);
    connect(addButton(tr("Bring in"), ButtonKind::Main), &Button::clicked, this, [this] {
        emit bringInWanted();
        accept();
    });
}

} // namespace waymark::ui
