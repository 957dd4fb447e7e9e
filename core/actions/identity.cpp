// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <actions/identity.h>

#include <base/savefile.h>
#include <base/text.h>
#include <store/reading.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 64 * 1024;
constexpr int kVersion = 1;
constexpr auto kVersionKey = "waymark_identity"_L1;
constexpr auto kNameKey = "name"_L1;
constexpr auto kOrganisationKey = "organisation"_L1;

QString fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"identity.json"_s);
}

bool isName(const QString &text)
{
    return cleanLine(text) == text && text.size() <= kLongestName;
}

tl::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return failure(
        ErrorCode::Corrupt,
        u"The file \"%1\", which says who acts on this machine, is damaged; say again who you are, or remove it."_s.arg(
            path),
        detail);
}

} // namespace

Result<Identity> readIdentity(const QString &folder)
{
    const QString path = fileIn(folder);
    const auto bytes = readFile(path, kLargestFile);
    if (!bytes)
        return bytes.error().code == ErrorCode::NotFound ? Result<Identity>(Identity()) : tl::unexpected(bytes.error());
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(*bytes, &error).object();
    const int version = object.value(kVersionKey).toInt();
    if (error.error != QJsonParseError::NoError || version < 1)
        return damaged(path, error.errorString());
    if (version > kVersion)
        return failure(
            ErrorCode::TooNew,
            u"A newer version of Waymark wrote \"%1\", which says who acts on this machine; update Waymark."_s.arg(
                path));
    const Identity identity{object.value(kNameKey).toString(), object.value(kOrganisationKey).toString()};
    const bool areTexts = object.value(kNameKey).isString() && object.value(kOrganisationKey).isString();
    if (!areTexts || !isName(identity.name) || !isName(identity.organisation))
        return damaged(path, u"name or organisation"_s);
    return identity;
}

Outcome keepIdentity(const Identity &identity, const QString &folder)
{
    const QJsonObject object{{kVersionKey, kVersion},
                             {kNameKey, cleanLine(identity.name)},
                             {kOrganisationKey, cleanLine(identity.organisation)}};
    for (const QString &name : {object.value(kNameKey).toString(), object.value(kOrganisationKey).toString()})
        if (!isName(name))
            return failure(ErrorCode::Invalid, u"Give a name of at most %1 characters."_s.arg(kLongestName));
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Io,
                       u"The folder \"%1\" for what is only yours could not be made; see to its rights."_s.arg(folder));
    return saveFile(fileIn(folder), QJsonDocument(object).toJson());
}

Result<QString> organisationsDiffer(const Desk &desk)
{
    if (desk.organisationName().isEmpty())
        return QString();
    const auto inPlan = desk.organisation();
    const auto own = organisationNamed(desk.store(), desk.organisationName());
    if (!inPlan || !own)
        return tl::unexpected(inPlan ? own.error() : inPlan.error());
    if (*inPlan == *own)
        return QString();
    const auto called = store::record(desk.store(), u"organisation"_s, *inPlan);
    if (!called)
        return tl::unexpected(called.error());
    return u"The plan says that %1 works for %2, not for %3, and the plan is followed; correct the one that is out of date."_s
        .arg(desk.authorName(), *called ? (*called)->values.text(u"name"_s) : u"another organisation"_s,
             desk.organisationName());
}

} // namespace waymark::actions
