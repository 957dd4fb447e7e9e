// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <print/sheets.h>

#include <QDialog>
#include <QPageLayout>
#include <QTimer>

class QLabel;

namespace waymark::ui {

class Button;
class PaperView;

/// How it will look on paper, page by page, before anything is printed. Opened with open(). The first page is there at
/// once, however many follow.
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
    void begin();
    void turn();
    void tell();
    void showPage(int page);

    std::unique_ptr<Sheets> m_sheets;
    QPageLayout m_layout;
    PaperView *m_pages;
    QLabel *m_which;
    Button *m_turn;
    Button *m_back;
    Button *m_next;
    QTimer m_layingOut;
};

} // namespace waymark::ui
