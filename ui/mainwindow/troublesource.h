// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <chrono>

namespace Gatehouse::Ui {

/// Something around the server that does not work as it should while it lasts.
struct Trouble
{
    enum class Kind {
        Store,       ///< it takes no writes, so every call is answered 503
        Descriptors, ///< the process has no room for another open file or connection
        Clock,       ///< the machine's clock was set
        PlainHttp,   ///< other machines can reach the server, and nothing encrypts what they send
        Retention,   ///< attempts that are due cannot be written out, and so are not removed
        Certificate, ///< the server's certificate ends soon or has ended
    };
    Kind kind{};
    QString reason = {}; ///< of Store and Retention: what, why and what to do
    /// Of Clock, by which it was set: more than zero is forward. Of Certificate, until it ends.
    std::chrono::milliseconds span = {};
};

/// What is wrong around the server, as the window needs it. app/ implements it over the machine;
/// tests fake it. Lives on the GUI thread; no call waits.
class TroubleSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// At most one of each kind.
    virtual QList<Trouble> troubles() const = 0;
    /// The user knows of it: it is not told again before it happens again.
    virtual void dismiss(Trouble::Kind kind) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace Gatehouse::Ui
