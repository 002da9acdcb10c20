// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

void Output::line(const QString &text)
{
    line(text.toUtf8());
}

void Output::line(const QByteArray &utf8)
{
    m_pending += utf8;
    m_pending += '\n';
}

Result<void> Output::flush()
{
    const QByteArray bytes = std::exchange(m_pending, {});
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written =
            ::write(STDOUT_FILENO, bytes.constData() + done, size_t(bytes.size() - done));
        if (written >= 0) {
            done += written;
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno == EPIPE)
            return Error{Error::Kind::Cancelled, u"Nobody reads the output any more."_s};
        return Error{Error::Kind::Unavailable,
                     u"The answer could not be written to the standard output: %1. What was asked "
                     "is done; a secret that got lost here is replaced by \"client rotate\"."_s.arg(
                         QString::fromLocal8Bit(std::strerror(errno)))};
    }
    return {};
}

bool Output::readerHasGone()
{
    pollfd out{STDOUT_FILENO, 0, 0};
    return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR);
}

void Output::complain(const QString &message)
{
    const QByteArray text = "gatehouse: " + printable(message.simplified()).toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result;
}

} // namespace Gatehouse::App
