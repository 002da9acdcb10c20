// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tryout/requestsender.h"

#include <QPromise>

namespace Gatehouse::Test {

/// Takes requests down and answers with what the test chose.
class FakeSender final : public Ui::RequestSender
{
    Q_OBJECT
public:
    using RequestSender::RequestSender;

    QFuture<Result<Ui::ApiAnswer>> send(const Ui::ApiRequest &request) override
    {
        requests.append(request);
        QPromise<Result<Ui::ApiAnswer>> promise;
        promise.start();
        promise.addResult(answer);
        promise.finish();
        return promise.future();
    }

    QList<Ui::ApiRequest> requests;
    Result<Ui::ApiAnswer> answer = Ui::ApiAnswer{};
};

} // namespace Gatehouse::Test
