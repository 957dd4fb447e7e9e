// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/samples.h>

#include <QFile>

/// Outside all namespaces, as the macro needs it; without the call the linker leaves a static library's resources out.
static void useSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace waymark::exchange {

using namespace Qt::StringLiterals;

QStringList sampleNames()
{
    return {u"uk-2016"_s, u"uk-2013"_s, u"us-2022"_s, u"canada-2022"_s};
}

Result<QByteArray> sampleJson(const QString &name)
{
    if (!sampleNames().contains(name))
        return failure(ErrorCode::NotFound,
                       u"There is no sample \"%1\"; there are %2."_s.arg(name, sampleNames().join(u", "_s)));
    useSamples();
    QFile file(u":/waymark/samples/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       u"The sample \"%1\" is missing from this build; install Waymark again."_s.arg(name));
    return file.readAll();
}

} // namespace waymark::exchange
