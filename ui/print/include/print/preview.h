// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <print/sheets.h>

#include <QDialog>

class QLabel;
class QPrinter;
class QPrintPreviewWidget;

namespace waymark::ui {

class Button;

/// How it will look on paper, page by page, before anything is printed. Opened with open().
class Preview : public QDialog
{
    Q_OBJECT
public:
    Preview(const Printed &printed, QWidget *parent);
    ~Preview() override;

signals:
    void printWanted();
    void pdfWanted();

private:
    void build();
    void turn();
    void tell();

    std::unique_ptr<Sheets> m_sheets;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_pages;
    QLabel *m_which;
    Button *m_turn;
    Button *m_back;
    Button *m_next;
};

} // namespace waymark::ui
