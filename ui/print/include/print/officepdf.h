// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QTemporaryDir>

namespace waymark::ui {

class Sheet;

/// A PDF with tags, which screen readers follow, made of an OpenDocument text by LibreOffice where that is installed.
/// It runs beside the window and can be stopped. Ends with made() or failed() and then deletes itself.
class OfficePdf : public QObject
{
    Q_OBJECT
public:
    OfficePdf(const QString &title, const QByteArray &odt, QWidget *window);

    [[nodiscard]] static bool isInstalled();
    void start();

signals:
    void made(const QByteArray &pdf);
    /// Cancelled where somebody stopped it, Io where LibreOffice wrote none.
    void failed(const waymark::Error &error);

private:
    void collect();
    void end(const Result<QByteArray> &pdf);

    QByteArray m_odt;
    QWidget *m_window;
    QPointer<Sheet> m_sheet;
    QString m_title;
    QTemporaryDir m_folder;
    QProcess m_office;
};

} // namespace waymark::ui
