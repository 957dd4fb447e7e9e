// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <base/savefile.h>
#include <exchange/samples.h>
#include <exchange/schema.h>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// The published schemas say what the description of the records says, and take what the program writes.
class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void isWhatIsPublished_data();
    void isWhatIsPublished();
    void takesSamplesAndExports_data();
    void takesSamplesAndExports();
    void refusesWhatDoesNotFit();

private:
    QString validation(const QString &schema, const QByteArray &json);

    QTemporaryDir m_folder;
};

namespace {

QString published(const QString &name)
{
    return QStringLiteral(WAYMARK_RESOURCES) + u"/schema/%1.schema.json"_s.arg(name);
}

} // namespace

/// Empty when the file is valid, else what another implementation says.
QString TestSchema::validation(const QString &schema, const QByteArray &json)
{
    const QString path = m_folder.filePath(u"in.json"_s);
    if (!saveFile(path, json))
        return u"not written"_s;
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-W"_s, u"ignore"_s, u"-m"_s, u"jsonschema"_s, u"-i"_s, path, published(schema)});
    if (!python.waitForFinished(60'000))
        return u"jsonschema did not run: "_s + python.errorString();
    const QString said = QString::fromUtf8(python.readAllStandardError() + python.readAllStandardOutput());
    return python.exitCode() == 0 ? QString() : u"refused: "_s + said.left(2000);
}

void TestSchema::isWhatIsPublished_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plan") << u"plan"_s << exchange::planSchema();
    QTest::newRow("state") << u"state"_s << exchange::stateSchema();
}

void TestSchema::isWhatIsPublished()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QByteArray file = readFile(published(name), 1 << 20).value_or(QByteArray());
    const QString made = QDir::current().filePath(name + u".schema.json"_s);
    if (file != bytes)
        QVERIFY(saveFile(made, bytes));
    QVERIFY2(file == bytes,
             qPrintable(u"The records have changed: put %1 in the place of %2"_s.arg(made, published(name))));
}

void TestSchema::takesSamplesAndExports_data()
{
    QTest::addColumn<QString>("sample");
    for (const QString &name : exchange::sampleNames())
        QTest::newRow(qPrintable(name)) << name;
    QTest::newRow("everything a journal can hold") << QString();
}

void TestSchema::takesSamplesAndExports()
{
    QFETCH(QString, sample);
    if (!sample.isEmpty())
        QCOMPARE(validation(u"plan"_s, exchange::sampleJson(sample).value_or(QByteArray())), QString());
    const auto plan = sample.isEmpty() ? eventfulPlan() : planFrom(exchange::sampleJson(sample).value_or(QByteArray()));
    QVERIFY(plan);
    QCOMPARE(validation(u"plan"_s, exported(*plan)), QString());
    Job job;
    if (!sample.isEmpty())
        QCOMPARE(validation(u"state"_s, exchange::stateJson(*plan, job).value_or(QByteArray())), QString());
}

void TestSchema::refusesWhatDoesNotFit()
{
    for (const QByteArray &act :
         {QByteArray(R"({"records": [{"kind": "cadence", "id": "x", "values": {"months": "three"}}]})"),
          QByteArray(R"({"records": [{"kind": "update", "id": "x", "values": {"pace": "splendid"}}]})"),
          QByteArray(R"({"when": "2016", "records": [{"kind": "update", "id": "x", "values": {"pace": null}}]})"),
          QByteArray(R"({"records": []})")})
        QVERIFY2(validation(u"plan"_s, fileWith({act})).startsWith(u"refused: "), act.constData());
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
