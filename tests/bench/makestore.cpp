// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_makestore FOLDER CLIENTS [ATTEMPTS]: makes a store with that many clients, each with a
// secret (the same for all, so that a load generator need remember but one) and eight whitelist
// entries, of which one admits this machine, and that many attempts of the last thirty days. Prints
// the secret, then the API keys, one a line.

#include "environment.h"

#include "crypto/random.h"
#include "domain/secret.h"
#include "support/bigstore.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void giveUp(const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    std::exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int clients = arguments.value(2).toInt();
    const qint64 attempts = arguments.value(3, u"0"_s).toLongLong();
    if (arguments.size() > 4 || clients < 1 || attempts < 0)
        giveUp(u"Usage: bench_makestore FOLDER CLIENTS [ATTEMPTS]"_s);
    const auto environment = App::Environment::open(arguments[1]);
    if (!environment)
        giveUp(environment.error().message);

    std::array<quint8, Secret::randomBytes> bytes;
    Crypto::fillRandom(bytes);
    const Secret secret = Secret::fromRandom(bytes);
    const Timestamp now = environment->clock->now();
    Test::BigStore store(environment->store);
    const auto keys = store.addClients(clients, environment->hasher->hash(secret), now);
    if (!keys)
        giveUp(keys.error().message);
    if (attempts > 0)
        if (const auto added = store.addAttempts(attempts, std::chrono::days(30), now); !added)
            giveUp(added.error().message);
    std::puts(qPrintable(secret.text()));
    for (const QString &key : *keys)
        std::puts(qPrintable(key));
    return 0;
}
