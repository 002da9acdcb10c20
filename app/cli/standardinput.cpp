// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/standardinput.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr qsizetype longestSecret = 4096;
constexpr qsizetype longestToken = 64 * 1024; // far more than one that could be good

/// Where standard input is a terminal, it shows nothing of what is typed while this lives.
class EchoOff
{
public:
    EchoOff()
    {
        if (::tcgetattr(STDIN_FILENO, &m_former) != 0)
            return;
        m_changed = true;
        termios quiet = m_former;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~EchoOff()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_former);
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_former{};
    bool m_changed = false;
};

// Up to and without the first line feed, or the end of input; one byte more than the longest.
QByteArray readLine(qsizetype longest)
{
    const EchoOff quiet;
    QByteArray line;
    char byte = 0;
    while (line.size() <= longest) {
        const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || byte == '\n')
            break;
        line += byte;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

// A line as text; nothing where it is not UTF-8 or longer than any secret.
std::optional<QString> textOf(const QByteArray &line)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(line);
    if (decode.hasError() || line.size() > longestSecret)
        return {};
    return text;
}

Result<QString> passphraseOf(const QByteArray &line)
{
    const auto text = textOf(line);
    if (line.isEmpty() || !text)
        return Error{Error::Kind::Invalid, u"There was no passphrase: it is one line of UTF-8 text "
                                           "that is not empty."_s};
    return *text;
}

} // namespace

Result<QString> readSecretLine()
{
    const QByteArray line = readLine(longestSecret);
    if (line.isEmpty())
        return Error{Error::Kind::Invalid,
                     u"--secret-stdin: standard input held no secret. Write it there as one line, "
                     "or leave the option out and one is made."_s};
    const auto text = textOf(line);
    if (!text)
        return Error{Error::Kind::Invalid,
                     u"--secret-stdin: what standard input held is not one line of UTF-8 text."_s};
    return *text;
}

Result<QByteArray> readTokenLine()
{
    const QByteArray line = readLine(longestToken).trimmed();
    if (line.isEmpty())
        return Error{Error::Kind::Invalid,
                     u"Standard input held no token. Write it there as one line."_s};
    return line;
}

bool standardInputIsTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

Result<QString> askPassphrase(const QString &prompt)
{
    const bool asks = standardInputIsTerminal();
    if (asks)
        std::fputs(qUtf8Printable(prompt), stderr);
    const QByteArray line = readLine(longestSecret);
    if (asks)
        std::fputc('\n', stderr); // that of the keyboard was not shown
    return passphraseOf(line);
}

Result<QString> readPassphraseFrom(QIODevice &file)
{
    QByteArray line = file.readLine(longestSecret + 2);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return passphraseOf(line);
}

} // namespace Gatehouse::App
