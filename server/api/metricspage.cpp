// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/metricspage.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

namespace {

/// Writes one family of metrics after another.
class Page
{
public:
    void family(QByteArrayView name, QByteArrayView type, QByteArrayView help)
    {
        m_name = name;
        m_text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        m_text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
    void sample(const QByteArray &value, const QByteArray &labels = {}, QByteArrayView suffix = {})
    {
        m_text.append(m_name).append(suffix);
        if (!labels.isEmpty())
            m_text.append('{').append(labels).append('}');
        m_text.append(' ').append(value).append('\n');
    }
    QByteArray text() const { return m_text; }

private:
    QByteArrayView m_name;
    QByteArray m_text;
};

// Names of endpoints and outcomes need no escapes.
QByteArray label(QByteArrayView name, const QString &value)
{
    return name.toByteArray() + "=\"" + value.toUtf8() + '"';
}

QByteArray seconds(qint64 microseconds)
{
    return QByteArray::number(double(microseconds) / 1e6, 'g', 15);
}

void addAttempts(Page &page, const std::vector<Metrics::Series> &all)
{
    page.family("gatehouse_attempts_total", "counter",
                "Calls of token endpoints that were recorded, by endpoint and outcome.");
    for (const Metrics::Series &series : all)
        for (const Outcome outcome : allOutcomes)
            page.sample(QByteArray::number(series.outcomes[size_t(outcome)]),
                        label("endpoint", series.endpoint) + ',' +
                            label("outcome", toString(outcome)));
}

void addDurations(Page &page, const std::vector<Metrics::Series> &all)
{
    page.family("gatehouse_attempt_duration_seconds", "histogram",
                "Time from a call's complete head to its decision.");
    for (const Metrics::Series &series : all) {
        const QByteArray endpoint = label("endpoint", series.endpoint);
        quint64 count = 0;
        for (size_t i = 0; i < series.durations.size(); ++i) {
            count += series.durations[i];
            const bool bounded = i < Metrics::bounds.size();
            page.sample(QByteArray::number(count),
                        endpoint + ",le=\"" + (bounded ? seconds(Metrics::bounds[i]) : "+Inf") +
                            '"',
                        "_bucket");
        }
        page.sample(seconds(qint64(series.totalMicroseconds)), endpoint, "_sum");
        page.sample(QByteArray::number(count), endpoint, "_count");
    }
}

} // namespace

QByteArray metricsPage(const Metrics &metrics, const MetricsFacts &facts)
{
    Page page;
    const auto all = metrics.series();
    addAttempts(page, all);
    addDurations(page, all);
    page.family("gatehouse_store_failures_total", "counter",
                "Calls that were answered 503 because the store failed.");
    page.sample(QByteArray::number(metrics.storeFailures()));
    page.family("gatehouse_open_connections", "gauge", "Connections that are open now.");
    page.sample(QByteArray::number(facts.openConnections));
    page.family("gatehouse_store_size_bytes", "gauge",
                "Size of the store's file and its write-ahead log.");
    page.sample(QByteArray::number(facts.storeBytes));
    if (facts.certificateEnds != 0) {
        page.family("gatehouse_certificate_expiry_timestamp_seconds", "gauge",
                    "When the certificate that the server shows ends, in seconds since 1970.");
        page.sample(QByteArray::number(facts.certificateEnds));
        page.family("gatehouse_tls_handshake_failures_total", "counter",
                    "Connections that ended before their encryption was agreed upon.");
        page.sample(QByteArray::number(metrics.handshakeFailures()));
    }
    if (facts.signingKeyAge) {
        page.family("gatehouse_signing_key_age_seconds", "gauge",
                    "How long the key that signs tokens has done so.");
        page.sample(seconds(std::chrono::microseconds(*facts.signingKeyAge).count()));
    }
    if (facts.waiting) {
        page.family("gatehouse_throttled", "gauge",
                    "API keys of one network, and whole networks, that wait after failed logins.");
        page.sample(QByteArray::number(facts.waiting->pairs),
                    label("scope", toString(ThrottleScope::Pair)));
        page.sample(QByteArray::number(facts.waiting->networks),
                    label("scope", toString(ThrottleScope::Network)));
    }
    page.family("gatehouse_build_info", "gauge", "Always 1; its labels say what runs.");
    page.sample("1", label("version", QStringLiteral(GATEHOUSE_VERSION)) + ',' +
                         label("qt_version", QString::fromLatin1(qVersion())));
    return page.text();
}

} // namespace Gatehouse::Api
