// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoscript.h"
#include "store/storefile.h"

#include <QSemaphore>
#include <QThread>

namespace Gatehouse::App {

/// Goes on writing what the script says, an attempt or two every few seconds, until it
/// is destroyed. A thread with its own connection, as a server's worker would.
class DemoTraffic final : public QThread
{
    Q_OBJECT
public:
    DemoTraffic(Store::StoreFile file, DemoScript script);
    ~DemoTraffic() override;

protected:
    void run() override;

private:
    const Store::StoreFile m_file;
    DemoScript m_script;
    QSemaphore m_stop;
};

} // namespace Gatehouse::App
