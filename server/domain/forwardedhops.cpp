// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/forwardedhops.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// RFC 9110 §5.6.2
bool isTokenChar(char c)
{
    return isLetterOrDigit(c) || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

// RFC 7239 §6.3: a number, or an obfuscated port.
bool isNodePort(QByteArrayView port)
{
    if (port.startsWith('_'))
        return port.size() > 1;
    return !port.isEmpty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), isDigit);
}

std::optional<IpAddress> addressIn(QByteArrayView text)
{
    return IpAddress::parse(QString::fromLatin1(text));
}

/// RFC 7239 §6: an address, in brackets where it is IPv6, and perhaps a port. X-Forwarded-For is
/// often written with a bare IPv6 address.
std::optional<IpAddress> addressOfNode(QByteArrayView node)
{
    if (node.startsWith('[')) {
        const qsizetype end = node.indexOf(']');
        if (end < 0)
            return {};
        const QByteArrayView rest = node.sliced(end + 1);
        const QByteArrayView address = node.sliced(1, end - 1);
        const bool ends = rest.isEmpty() || (rest.front() == ':' && isNodePort(rest.sliced(1)));
        return ends && address.contains(':') ? addressIn(address) : std::nullopt;
    }
    const qsizetype colon = node.indexOf(':');
    if (colon >= 0 && node.lastIndexOf(':') == colon)
        return isNodePort(node.sliced(colon + 1)) ? addressIn(node.first(colon)) : std::nullopt;
    return addressIn(node);
}

ForwardedHop hopOf(const QByteArray &node)
{
    return {node, addressOfNode(node)};
}

/// Reads a Forwarded field from its beginning to its end.
class ForwardedReader
{
public:
    explicit ForwardedReader(QByteArrayView field)
        : m_rest(field)
    {
    }

    std::optional<QList<ForwardedHop>> read()
    {
        QList<ForwardedHop> hops;
        do {
            const auto hop = readElement();
            if (!hop)
                return {};
            hops.append(*hop);
        } while (take(','));
        return m_rest.isEmpty() ? std::optional(hops) : std::nullopt;
    }

private:
    // [ forwarded-pair ] *( ";" [ forwarded-pair ] )
    std::optional<ForwardedHop> readElement()
    {
        std::optional<ForwardedHop> hop;
        do {
            skipBlanks();
            const QByteArrayView name = readToken();
            if (name.isEmpty())
                continue;
            if (!take('='))
                return {};
            const auto value = readValue();
            if (!value)
                return {};
            if (name.compare("for", Qt::CaseInsensitive) != 0)
                continue;
            if (hop) // each parameter once (RFC 7239 §4)
                return {};
            hop = hopOf(*value);
        } while (skipBlanks(), take(';'));
        return hop.value_or(ForwardedHop());
    }

    QByteArrayView readToken()
    {
        qsizetype size = 0;
        while (size < m_rest.size() && isTokenChar(m_rest[size]))
            ++size;
        const QByteArrayView token = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return token;
    }

    std::optional<QByteArray> readValue()
    {
        if (!take('"')) {
            const QByteArrayView token = readToken();
            return token.isEmpty() ? std::nullopt : std::optional(token.toByteArray());
        }
        QByteArray value;
        while (!m_rest.isEmpty()) {
            if (take('"'))
                return value;
            take('\\'); // what follows stands for itself
            if (m_rest.isEmpty())
                break;
            value += m_rest.front();
            m_rest = m_rest.sliced(1);
        }
        return {};
    }

    void skipBlanks()
    {
        while (take(' ') || take('\t')) {
        }
    }

    bool take(char c)
    {
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    QByteArrayView m_rest;
};

} // namespace

std::optional<QList<ForwardedHop>> readForwarded(QByteArrayView field)
{
    return ForwardedReader(field).read();
}

QList<ForwardedHop> readXForwardedFor(QByteArrayView field)
{
    QList<ForwardedHop> hops;
    qsizetype begin = 0;
    while (begin <= field.size()) {
        const qsizetype comma = field.indexOf(',', begin);
        const qsizetype end = comma < 0 ? field.size() : comma;
        QByteArrayView node = field.sliced(begin, end - begin).trimmed();
        if (node.size() > 1 && node.startsWith('"') && node.endsWith('"'))
            node = node.sliced(1, node.size() - 2);
        hops.append(hopOf(node.toByteArray()));
        begin = end + 1;
    }
    return hops;
}

} // namespace Gatehouse
