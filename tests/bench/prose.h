// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <random>

namespace waymark::bench {

/// Made-up prose of a progress report: a few words very often and many rarely, as in any language; the same for the
/// same seed.
class Prose
{
public:
    explicit Prose(quint64 seed);

    /// Sentences of at least `least` and at most `most` characters in all; short ones are far more frequent than long
    /// ones.
    [[nodiscard]] QString text(int least, int most);
    /// A few words without a full stop.
    [[nodiscard]] QString title();
    [[nodiscard]] int below(int bound) { return int(m_random() % quint64(bound)); }

    /// Words by rank, the most frequent first.
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    [[nodiscard]] const QString &word();
    [[nodiscard]] double fraction() { return double(m_random() >> 11) * 0x1p-53; }

    std::mt19937_64 m_random;
    QStringList m_words;
};

} // namespace waymark::bench
