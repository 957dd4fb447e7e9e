// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <formats/package.h>
#include <store/verify.h>

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace waymark::fuzz {

using namespace Qt::StringLiterals;

void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

void startApplication()
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv);
}

store::Store &plan()
{
    startApplication();
    static const std::unique_ptr<store::Store> store = [] {
        auto made = store::Store::scratch();
        QFile file(QStringLiteral(WAYMARK_FUZZ_PLAN));
        require(made && file.open(QIODevice::ReadOnly), "the plan can be made");
        const auto source = [&file]() -> Result<std::optional<journal::SealedEdit>> {
            const QByteArray line = file.readLine();
            if (line.isEmpty())
                return std::optional<journal::SealedEdit>();
            const auto sealed = journal::fromLine(line.chopped(1));
            return sealed ? Result<std::optional<journal::SealedEdit>>(*sealed) : tl::unexpected(sealed.error());
        };
        Job job;
        require((*made)->append(source, job).has_value(), "the plan can be read");
        return std::move(*made);
    }();
    return *store;
}

QString stateOf(const store::Store &store)
{
    const auto state = store::dumpState(store);
    require(state.has_value(), "the plan can be read");
    return *state;
}

QString fileWith(const QByteArray &bytes)
{
    static const QTemporaryDir folder(u"/dev/shm/waymark-fuzz-XXXXXX"_s);
    const QString path = folder.filePath(u"input"_s);
    QFile::remove(path);
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be written");
    return path;
}

QByteArray fileFrom(const QByteArray &input)
{
    formats::PackageWriter package(u"application/test"_s);
    if (input.startsWith('O')) {
        package.add(u"content.xml"_s, input.mid(1));
    } else if (input.startsWith('W')) {
        package.add(u"word/document.xml"_s, input.mid(1));
    } else if (input.startsWith('X')) {
        package.add(u"xl/workbook.xml"_s, "<workbook xmlns:r=\"r\"><sheet name=\"A\" r:id=\"1\"/></workbook>");
        package.add(u"xl/_rels/workbook.xml.rels"_s,
                    "<Relationships><Relationship Id=\"1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        package.add(u"xl/worksheets/sheet1.xml"_s, input.mid(1));
    } else {
        return input;
    }
    return package.finish().value_or(QByteArray());
}

} // namespace waymark::fuzz
