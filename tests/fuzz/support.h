// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

#include <QTemporaryDir>

/// What the fuzz targets share.
namespace waymark::fuzz {

/// Ends the run with a crash, which the fuzzer keeps the input of, when a property does not hold.
void require(bool holds, const char *property);

/// Makes the application object that Qt wants, once.
void startApplication();

/// The plan of tests/fuzz/plan.lines; the seeds of packs and stores belong to it.
[[nodiscard]] store::Store &plan();
/// Everything that must not change when something is refused.
[[nodiscard]] QString stateOf(const store::Store &store);

/// Puts the bytes into one and the same file in memory and returns its path.
[[nodiscard]] QString fileWith(const QByteArray &bytes);

/// The input as a file: as it is, or, so that the fuzzer gets past the packing, as the content of an .ods or .odt
/// ("O"), of a .docx ("W") or a sheet of an .xlsx ("X").
[[nodiscard]] QByteArray fileFrom(const QByteArray &input);

} // namespace waymark::fuzz
