// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyacts.h"

#include <actions/keys.h>
#include <dialogs/checkcodesheet.h>
#include <dialogs/fieldssheet.h>
#include <dialogs/passwordsheet.h>
#include <dialogs/signingfields.h>
#include <pages/sheetwork.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// The sheet closes when the act went well, and says the problem when not.
bool close(FormSheet *sheet, const actions::Acted &acted)
{
    if (acted)
        sheet->accept();
    else
        sheet->setProblem(acted.error().sentence);
    return acted.has_value();
}

} // namespace

QString spokenCode(const signing::PublicKey &key)
{
    const QStringList groups = signing::checkCode(key).split(u' ');
    return groups.mid(0, 4).join(u"  "_s) + u'\n' + groups.mid(4).join(u"  "_s);
}

KeyActs::KeyActs(OpenPlan &plan, QWidget *window)
    : QObject(window)
    , m_plan(plan)
    , m_window(window)
{
}

void KeyActs::make()
{
    auto *sheet = new PasswordSheet(tr("Make my signing key"), tr("Make the key"), m_window);
    Background *work = workOf(sheet);
    connect(sheet, &FormSheet::submitted, this, [this, sheet, work] {
        withKey(sheet, sheet->fields(), work, seatOf(m_plan), [this, sheet](const OpenedKey &key) {
            if (close(sheet, actions::claimKey(m_plan.desk(), key->key.person(), key->key.publicKey())))
                emit told(key->told);
        });
    });
    sheet->open();
}

void KeyActs::changePassword()
{
    auto *sheet = new ChangePasswordSheet(m_window);
    Background *work = workOf(sheet);
    connect(sheet, &FormSheet::submitted, this, [this, sheet, work] {
        const auto after = sheet->after();
        sheet->setProblem(after ? QString() : after.error().sentence);
        if (!after)
            return;
        const QString file = actions::keyFile(actions::Circles::usualOwnFolder(), m_plan.desk().author());
        work->run<QString>(
            tr("Changing the password"),
            [file, before = sheet->before(), after = *after](Job &) -> Result<QString> {
                const auto changed = signing::changePassword(file, before, after);
                return changed ? Result<QString>(file) : tl::unexpected(changed.error());
            },
            [this, sheet](const Result<QString> &changed) {
                if (changed) {
                    sheet->accept();
                    emit told(tr("Changed: your key now opens with the new password."));
                } else {
                    sheet->setProblem(changed.error().sentence);
                }
            });
    });
    sheet->open();
}

void KeyActs::compare(const Id<Key> &key, const signing::PublicKey &known, const QString &owner)
{
    auto *sheet = new CheckCodeSheet(owner, spokenCode(known), m_window);
    connect(sheet, &FormSheet::submitted, this, [this, sheet, key, known, owner] {
        if (close(sheet, actions::confirmKey(m_plan.desk(), key, signing::checkCode(known))))
            emit told(tr("Noted: what %1 signs with this key now counts as signed.").arg(owner));
    });
    connect(sheet, &FormSheet::asideWanted, this, [this, sheet, owner] {
        sheet->accept();
        emit told(tr("Then do not rely on it: somebody else may have entered this key. Ask %1 for the key itself, "
                     "and the coordinator to replace it.")
                      .arg(owner));
    });
    sheet->open();
}

void KeyActs::retire(const Id<Key> &key, const QString &owner)
{
    auto *sheet = new FieldsSheet(tr("Retire the key of %1").arg(owner), tr("Retire the key"),
                                  {{u"reason"_s, tr("Why"), {}, tr("The computer was stolen")}}, m_window);
    sheet->setSentence(tr("It signs no more; what it signed before goes on holding. This is not undone."));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, key] {
        close(sheet, actions::retireKey(m_plan.desk(), key, sheet->values().value(u"reason"_s)));
    });
    sheet->open();
}

void KeyActs::replace(const Id<Person> &person, const QString &owner)
{
    auto *sheet = new FieldsSheet(tr("Replace the key of %1").arg(owner), tr("Replace the key"),
                                  {{u"key"_s, tr("Their public key"), {}, tr("44 characters that end in =")},
                                   {u"reason"_s, tr("Why"), {}, tr("The password was forgotten")}},
                                  m_window);
    sheet->setSentence(tr("The keys so far are retired; the other side compares the check code of this one anew."));
    connect(sheet, &FormSheet::submitted, this, [this, sheet, person] {
        const auto key = signing::PublicKey::fromText(sheet->values().value(u"key"_s).trimmed());
        if (!key)
            sheet->setProblem(tr("That is no public key; paste the 44 characters that stand on their People page."));
        else
            close(sheet, actions::replaceKey(m_plan.desk(), person, *key, sheet->values().value(u"reason"_s)));
    });
    sheet->open();
}

} // namespace waymark::ui
