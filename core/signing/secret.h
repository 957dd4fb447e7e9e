// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <memory>

namespace waymark::signing {

/// Makes libsodium ready; everything that calls it comes through here first. Io where the system gives no randomness.
[[nodiscard]] Outcome startCryptography();

/// Bytes that nobody else should see: in memory of their own that is not swapped out where the system allows that,
/// and is wiped when it is given back.
class Secret
{
public:
    /// Io when there is no memory left. The bytes are not set.
    [[nodiscard]] static Result<Secret> ofSize(size_t size);

    [[nodiscard]] unsigned char *data() { return m_bytes.get(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.get(); }
    [[nodiscard]] size_t size() const { return m_size; }

private:
    struct Wipe
    {
        void operator()(unsigned char *bytes) const;
    };

    Secret(unsigned char *bytes, size_t size)
        : m_bytes(bytes)
        , m_size(size)
    {
    }

    std::unique_ptr<unsigned char, Wipe> m_bytes;
    size_t m_size;
};

} // namespace waymark::signing
