// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

#include <QObject>

#include <ostream>
#include <random>

/// Laws: what holds after whatever people have done, tried in random histories. WAYMARK_HISTORIES says in how many
/// (200), WAYMARK_SEED where chance begins.
namespace waymark::test {

/// One thing that happens; both numbers are taken apart to say which.
struct Step
{
    quint32 what = 0;
    quint32 choice = 0;

    friend std::ostream &operator<<(std::ostream &out, const Step &step)
    {
        return out << '{' << step.what << ',' << step.choice << '}';
    }
};
using Steps = std::vector<Step>;

/// Chance that a step brings with it.
class Chance
{
public:
    void begin(quint32 seed) { m_random.seed(seed | 1); }
    [[nodiscard]] quint32 draw(quint32 below) { return quint32(m_random() >> 4) % below; }
    template <class List>
    [[nodiscard]] auto &oneOf(List &list)
    {
        return list[decltype(list.size())(draw(quint32(list.size())))];
    }

private:
    std::minstd_rand m_random;
};

/// Ends the history, which breaks the law then.
void mustHold(bool isTrue, const QString &what);

[[nodiscard]] QString stateOf(const store::Store &store);
/// The first lines that only one of two texts has.
[[nodiscard]] QString firstDifference(const QString &a, const QString &b);
/// Verifies the store and replays its journal.
void mustBeSound(const store::Store &store);

/// A plan that nobody has begun.
[[nodiscard]] std::unique_ptr<store::Store> emptyStore();
/// A store with the same edits, which arrived in an order of their own, at once or in portions.
enum class Arrival { AtOnce, InPortions };
[[nodiscard]] std::unique_ptr<store::Store> inAnotherOrder(const store::Store &store, Arrival arrival, Chance &chance);

/// Tries a law in histories of up to `longest` steps.
[[nodiscard]] bool holds(const char *law, int longest, const std::function<void(const Steps &)> &history);

/// Runs a test of laws, each in so many histories or in WAYMARK_HISTORIES; instead of QTEST_GUILESS_MAIN.
[[nodiscard]] int runLaws(QObject &test, int argc, char **argv, int histories = 100);

} // namespace waymark::test
