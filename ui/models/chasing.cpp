// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/chasing.h>

#include <models/shown.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Chasing
{
    Q_DECLARE_TR_FUNCTIONS(Chasing)
};

QString thanks()
{
    return Chasing::tr("Thank you");
}

void write(ChaseMail &mail, const RoundState &state, const QString &plan, const QString &signature)
{
    const QString label = state.round.label.text();
    const auto closes = state.round.closes.latest();
    const bool hasPassed = closes && *closes < state.day;
    mail.subject = closes ? Chasing::tr("%1: update for %2, by %3").arg(plan, label, dayText(*closes))
                          : Chasing::tr("%1: update for %2").arg(plan, label);
    const QString ask =
        !closes ? Chasing::tr("Please send it as soon as you can.")
        : hasPassed
            ? Chasing::tr("It was asked for by %1; please send it as soon as you can.").arg(weekdayText(*closes))
            : Chasing::tr("Please send it by %1.").arg(weekdayText(*closes));
    QStringList lines{Chasing::tr("Dear colleagues,"), {}};
    lines << (mail.names.size() == 1 ? Chasing::tr("We have not had your update for %1 on this commitment yet:")
                                     : Chasing::tr("We have not had your updates for %1 on these commitments yet:"))
                 .arg(label);
    for (const QString &name : std::as_const(mail.names))
        lines << u"- "_s + name;
    lines << QString() << ask << QString()
          << Chasing::tr("For each, please say what has happened since last time, what comes next, and how far each "
                         "milestone is. If nothing has changed, two words are enough: “no change”.")
          << QString() << thanks() << signature;
    mail.text = lines.join(u'\n');
}

} // namespace

ChaseMail withForm(const ChaseMail &mail, const QString &fileName)
{
    const auto asking = [](const QString &file) {
        return Chasing::tr("The attached file, “%1”, asks for all of this; answer in it and send it back.").arg(file) +
               u"\n\n"_s;
    };
    ChaseMail with = mail;
    if (!mail.form.isEmpty())
        with.text.remove(asking(mail.form));
    with.form = fileName;
    with.text.insert(with.text.lastIndexOf(thanks()), asking(fileName));
    return with;
}

QList<ChaseMail> chaseMails(const RoundState &state, const QString &plan, const QString &signature)
{
    QList<ChaseMail> mails;
    for (const RoundRow &row : state.rows) {
        if (row.isAnswered)
            continue;
        auto mail = std::find_if(mails.begin(), mails.end(),
                                 [&row](const ChaseMail &each) { return each.to == row.department; });
        if (mail == mails.end())
            mail = mails.insert(mails.end(), ChaseMail{{row.department, {}, {}, {}}, {}, {}, {}, {}});
        mail->commitments << row.commitment;
        mail->names << numberedTitle(row.number, row.title);
        if (row.remindedOn.isValid() && (!mail->remindedOn.isValid() || row.remindedOn > mail->remindedOn))
            mail->remindedOn = row.remindedOn;
    }
    std::stable_sort(mails.begin(), mails.end(), [](const ChaseMail &a, const ChaseMail &b) {
        return a.to.isEmpty() != b.to.isEmpty() ? b.to.isEmpty() : a.to.localeAwareCompare(b.to) < 0;
    });
    for (ChaseMail &mail : mails)
        write(mail, state, plan, signature);
    return mails;
}

} // namespace waymark::ui
