// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"
#include "drafts.h"
#include "plans.h"

#include <actions/editing.h>
#include <actions/progress.h>
#include <models/news.h>
#include <store/reading.h>

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::ui;

/// What others have done since somebody last looked.
class NewsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<OpenPlan> m_plan;

    /// Somebody else at another computer; what she does is brought in.
    template <class Act>
    void rachel(const Act &act)
    {
        const auto other = std::move(*store::Store::scratch());
        QVERIFY(test::merge(*other, m_plan->store()));
        actions::Desk desk(*other, test::thatDay());
        QVERIFY(desk.setAuthor(u"Rachel Evans"_s));
        QVERIFY(act(desk));
        Job job;
        QVERIFY(m_plan->desk().append(test::sourceOfPack(test::packOf(*other)), job));
    }
    [[nodiscard]] RecordId commitment(const QString &number) const
    {
        return test::numbered(m_plan->store(), u"commitment"_s, number);
    }

private slots:
    void init()
    {
        test::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_plan = test::busyPlan();
    }

    void whoOpensAPlanForTheFirstTimeHasSeenIt() { QVERIFY(newsIn(*m_plan, *m_settings)->items.isEmpty()); }

    void whatIDoMyselfIsNoNews()
    {
        QVERIFY(newsIn(*m_plan, *m_settings));
        QVERIFY(actions::change(m_plan->desk(), u"commitment"_s, commitment(u"1"_s),
                                {{u"title"_s, Value(u"Who owns what"_s), {}}}));
        QVERIFY(newsIn(*m_plan, *m_settings)->items.isEmpty());
    }

    void aChangedWordingIsToldWithWhoChangedIt()
    {
        QVERIFY(newsIn(*m_plan, *m_settings));
        rachel([this](actions::Desk &desk) {
            return actions::change(desk, u"commitment"_s, commitment(u"6"_s),
                                   {{u"title"_s, Value(u"Data on grants"_s), {}}})
                .has_value();
        });
        const auto news = newsIn(*m_plan, *m_settings);
        QVERIFY(news);
        QCOMPARE(news->items.size(), 1);
        QCOMPARE(news->items.first().kind, NewsItem::WordingChanged);
        QCOMPARE(news->items.first().commitment, commitment(u"6"_s));
        QVERIFY(news->items.first().detail.contains(u"Rachel Evans, 14 March"_s));
        QVERIFY(rememberSeen(*m_plan, *m_settings));
        QVERIFY(newsIn(*m_plan, *m_settings)->items.isEmpty());
    }

    void aMovedDateSaysFromWhatToWhatAndWhy()
    {
        QVERIFY(newsIn(*m_plan, *m_settings));
        const Id<Commitment> sixth(commitment(u"6"_s));
        Milestone milestone;
        milestone.id = Id<Milestone>::random();
        milestone.commitment = sixth;
        milestone.title = Texts(u"Publish"_s);
        milestone.due = FuzzyDate(QDate(2017, 5, 1));
        milestone.baselineDue = milestone.due;
        QVERIFY(actions::create(m_plan->desk(), milestone));
        rachel([&milestone](actions::Desk &desk) {
            return actions::moveDate(desk, milestone.id, FuzzyDate(QDate(2017, 6, 1)), actions::DateChange::Move,
                                     {u"Waits for the portal"_s, {}, {}, {}})
                .has_value();
        });
        const auto news = newsIn(*m_plan, *m_settings);
        QVERIFY(news);
        QCOMPARE(news->count(NewsItem::DateMoved), 1);
        const QString detail = news->items.first().detail;
        QVERIFY2(detail.contains(u"1 May 2017, now 1 June 2017"_s), qPrintable(detail));
        QVERIFY(detail.contains(u"Why: Waits for the portal"_s));
        QCOMPARE(news->items.first().commitment, sixth.record());
    }

    void theNoticeNamesWhoAndWhat()
    {
        const qint64 first = m_plan->store().editCount().value() + 1;
        rachel([this](actions::Desk &desk) {
            return actions::change(desk, u"commitment"_s, commitment(u"6"_s),
                                   {{u"title"_s, Value(u"Data on grants"_s), {}}})
                .has_value();
        });
        const auto notice = noticeOf(*m_plan, first);
        QVERIFY(notice);
        QVERIFY2(notice->sentence.startsWith(u"Rachel Evans: "_s), qPrintable(notice->sentence));
        QCOMPARE(notice->commitment, commitment(u"6"_s));
    }

    void anotherProgramsChangesAreNoticedMineAreNot()
    {
        QSignalSpy others(m_plan.get(), &OpenPlan::othersWrote);
        QVERIFY(actions::change(m_plan->desk(), u"commitment"_s, commitment(u"1"_s),
                                {{u"title"_s, Value(u"Who owns what"_s), {}}}));
        QVERIFY(m_plan->lookForOthers());
        QCOMPARE(others.size(), 0);
        const auto elsewhere = store::Store::open(m_plan->store().path());
        QVERIFY(elsewhere);
        actions::Desk desk(**elsewhere, test::thatDay());
        QVERIFY(desk.setAuthor(u"Rachel Evans"_s));
        QVERIFY(
            actions::change(desk, u"commitment"_s, commitment(u"6"_s), {{u"title"_s, Value(u"Data on grants"_s), {}}}));
        QVERIFY(m_plan->lookForOthers());
        QCOMPARE(others.size(), 1);
        QCOMPARE(others.first().first().toLongLong(), m_plan->store().editCount().value());
    }
};

QTEST_MAIN(NewsTest)
#include "tst_models_news.moc"
