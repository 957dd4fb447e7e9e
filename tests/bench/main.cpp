// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"
#include "world.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::bench;

using Case = QList<Figure> (*)(const Setting &);

QList<Figure> onlyMake(const Setting &setting)
{
    static_cast<void>(worldPath(setting));
    return {};
}

const QMap<QString, Case> kCases{{u"make"_s, onlyMake},     {u"change"_s, changeLogged}, {u"merge"_s, packMerged},
                                 {u"search"_s, wordsFound}, {u"verify"_s, planVerified}, {u"day"_s, planOnADay},
                                 {u"size"_s, fileWeighed}};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Case measure = kCases.value(arguments.value(1));
    const Setting setting{arguments.value(2), arguments.value(3).toInt(),
                          std::max(1, arguments.value(4, u"5"_s).toInt())};
    if (!measure || setting.folder.isEmpty() || setting.size < 1) {
        std::fprintf(stderr, "Usage: waymark-bench %s <folder> <commitments> [turns]\n",
                     qPrintable(QStringList(kCases.keys()).join(u'|')));
        return 2;
    }
    std::fputs(QJsonDocument(toJson(measure(setting), setting)).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
