// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace Gatehouse::Ui {

/// A list with the detail of what is selected beside it; where there is no room for both, the
/// detail stands in the list's place.
class DetailSplitter final : public QSplitter
{
    Q_OBJECT
public:
    /// Takes ownership of both.
    DetailSplitter(QWidget *list, QWidget *detail, QWidget *parent = nullptr);

    void setDetailOpen(bool open);
    bool isDetailOpen() const { return m_open; }

Q_SIGNALS:
    /// Whether the list and the detail are shown together, and whether the detail is alone.
    void arranged(bool beside, bool inPlace);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWidget *m_list;
    QWidget *m_detail;
    bool m_open = false;
};

} // namespace Gatehouse::Ui
