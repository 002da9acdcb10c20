// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/whytoken.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Why
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::Why)
};

} // namespace

QString badTokenText(const LoginAttempt &attempt)
{
    static const QHash<QString, const char *> texts{
        {u"token missing"_s,
         QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                           "No token was sent: a header “Authorization: Bearer”, with "
                           "the access token behind it, is needed.")},
        {u"token form"_s, QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                                            "What was sent is no token, or not the whole of one.")},
        {u"token type"_s,
         QT_TRANSLATE_NOOP(
             "Gatehouse::Ui::Why",
             "It is a token for another use: an access token is not good as a refresh "
             "token, nor the other way round.")},
        {u"token key"_s,
         QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                           "The key that it says it was signed with is none of ours, or "
                           "has retired.")},
        {u"token algorithm"_s,
         QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                           "It asks to be checked by another algorithm than its "
                           "key's, which is how tokens are forged.")},
        {u"token signature"_s,
         QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                           "Its signature does not fit: it was forged, or changed on the way.")},
        {u"token issuer"_s,
         QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                           "It names another issuer than the one in the settings.")},
        {u"token audience"_s,
         QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                           "It names another audience than the one in the settings.")},
        {u"token issued"_s, QT_TRANSLATE_NOOP("Gatehouse::Ui::Why",
                                              "It says that it was made in the future. Compare the "
                                              "clocks.")},
        {u"token expiry"_s, QT_TRANSLATE_NOOP("Gatehouse::Ui::Why", "It has expired.")},
        {u"token client"_s,
         QT_TRANSLATE_NOOP("Gatehouse::Ui::Why", "The client that it was made for was deleted.")},
        {u"token generation"_s,
         QT_TRANSLATE_NOOP(
             "Gatehouse::Ui::Why",
             "It has ended: the client logged out or was disabled, or its tokens were "
             "revoked.")},
    };
    const char *const otherwise = QT_TRANSLATE_NOOP(
        "Gatehouse::Ui::Why", "The token is forged, expired, revoked or of another kind.");
    return Why::tr(texts.value(attempt.decidedBy, otherwise));
}

QString badReuseText(const LoginAttempt &attempt)
{
    if (attempt.decidedBy == "login ended"_L1)
        return Why::tr("The login that this refresh token goes back to is too long ago. The client "
                       "must send its secret again.");
    if (attempt.decidedBy == "token revoked"_L1)
        return Why::tr("A refresh token from the same login had been used twice before, so all of "
                       "them have ended. The client must log in again.");
    return Why::tr("This refresh token had been spent before. Every refresh token from the same "
                   "login has ended, for one of two holders may be a thief.");
}

} // namespace Gatehouse::Ui
