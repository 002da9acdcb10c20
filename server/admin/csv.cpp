// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin::Csv {

namespace {

class Parser
{
public:
    Parser(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    Result<QList<Record>> run()
    {
        QList<Record> records;
        while (m_at < m_text.size()) {
            Record record{m_line, {}};
            do {
                auto field = peek() == u'"' ? quoted() : plain();
                if (!field)
                    return field.error();
                record.fields.append(*std::move(field));
            } while (take(m_separator));
            take(u'\r');
            if (take(u'\n'))
                ++m_line;
            const bool isEmptyLine = record.fields == QStringList{QString()};
            if (!isEmptyLine)
                records.append(record);
        }
        return records;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(QChar wanted)
    {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    bool atEndOfField() const
    {
        return m_at >= m_text.size() || peek() == m_separator || peek() == u'\n' ||
               (peek() == u'\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] == u'\n'));
    }
    Error fault(int line, const QString &what) const
    {
        return {Error::Kind::Invalid, u"Line %1: %2"_s.arg(line).arg(what)};
    }

    Result<QString> plain()
    {
        const qsizetype first = m_at;
        while (!atEndOfField()) {
            if (peek() == u'"')
                return fault(m_line, u"a quote stands inside a field that is not quoted. Quote the "
                                     "whole field and double the quotes in it."_s);
            ++m_at;
        }
        return m_text.sliced(first, m_at - first).toString();
    }

    Result<QString> quoted()
    {
        const int opened = m_line;
        QString field;
        ++m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'"' && !take(u'"'))
                return atEndOfField()
                           ? Result<QString>(field)
                           : fault(m_line, u"something follows a closing quote. Double the quotes "
                                           "inside a quoted field."_s);
            m_line += c == u'\n' ? 1 : 0;
            field += c;
        }
        return fault(opened, u"the quote opened here is never closed."_s);
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

bool startsFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r\n").contains(text.front());
}

QStringView withoutApostrophes(QStringView text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return text.sliced(first - text.begin());
}

} // namespace

QChar separatorOf(QStringView text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView firstLine = end < 0 ? text : text.first(end);
    return firstLine.contains(u';') && !firstLine.contains(u',') ? u';' : u',';
}

Result<QList<Record>> parse(QStringView text, QChar separator)
{
    return Parser(text, separator).run();
}

QString line(const QStringList &fields)
{
    QStringList cells;
    for (const QString &field : fields) {
        const bool plain = std::none_of(field.begin(), field.end(), [](QChar c) {
            return c == u',' || c == u'"' || c == u'\n' || c == u'\r';
        });
        cells += plain ? field : u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"';
    }
    return cells.join(u',') + u"\r\n"_s;
}

QString disarmed(const QString &text)
{
    return startsFormula(withoutApostrophes(text)) ? u'\'' + text : text;
}

QString rearmed(const QString &text)
{
    const bool disarmed = text.startsWith(u'\'') && startsFormula(withoutApostrophes(text));
    return disarmed ? text.sliced(1) : text;
}

} // namespace Gatehouse::Admin::Csv
