// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificatewatch.h"

#include <utility>

namespace Gatehouse::App {

CertificateWatch::CertificateWatch(TlsFiles files, QObject *parent)
    : QObject(parent)
    , m_files(std::move(files))
{
    connect(&m_timer, &QTimer::timeout, this, &CertificateWatch::look);
}

void CertificateWatch::setSettings(const TlsSettings &settings)
{
    m_settings = settings;
    m_error = {};
    if (settings.mode == TlsSettings::Mode::Off)
        return m_timer.stop();
    m_stamp = m_files.stampOf(settings);
    m_timer.start(lookEvery);
}

void CertificateWatch::look()
{
    const QByteArray stamp = m_files.stampOf(m_settings);
    if (stamp == m_stamp)
        return;
    const auto tls = m_files.load(m_settings);
    if (tls) {
        m_stamp = stamp;
        m_error = {};
        Q_EMIT renewed(*tls);
        return;
    }
    // Not the first time: the other file may be on its way.
    if (std::exchange(m_error, tls.error()) != tls.error())
        m_told = false;
    else if (!std::exchange(m_told, true))
        Q_EMIT unusable(m_error);
}

} // namespace Gatehouse::App
