// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>
#include <QScrollArea>

namespace waymark::ui {

class Sheets;

/// One page as it will be on paper, as large as the room allows or larger.
class PaperView : public QScrollArea
{
    Q_OBJECT
public:
    /// `sheets` are begun for that layout, and outlive the view.
    PaperView(const Sheets &sheets, const QPageLayout &layout, QWidget *parent = nullptr);

    void setLayoutOfPage(const QPageLayout &layout);
    void setPage(int page);
    [[nodiscard]] int page() const;
    /// Times the size at which the page is seen whole; never smaller than that.
    void zoomBy(double factor);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    class Paper;
    Paper *m_paper;
    double m_zoom = 1;
};

} // namespace waymark::ui
