// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/notificationssection.h"

#include "common/preferences.h"
#include "settings/settingrow.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

NotificationsSection::NotificationsSection(Preferences &preferences, QWidget *parent)
    : SettingsSection(u"notificationsSection"_s, tr("Notifications"), {}, parent)
{
    using Notice = Preferences::Notice;
    const auto add = [this, &preferences](Notice notice, const QString &objectName,
                                          const QString &text, const QString &about) {
        auto *box = new QCheckBox(text);
        box->setObjectName(objectName);
        box->setAccessibleName(text);
        box->setAccessibleDescription(about);
        const auto follow = [box, notice, &preferences] {
            box->setChecked(preferences.wants(notice));
        };
        follow();
        connect(&preferences, &Preferences::changed, box, follow);
        connect(box, &QCheckBox::clicked, &preferences,
                [notice, &preferences](bool wanted) { preferences.setWants(notice, wanted); });
        addRow(new SettingRow({}, box, about));
    };
    add(Notice::FirstSeenAddress, u"notice-firstSeenAddress"_s, tr("Logins from new addresses"),
        tr("A client logs in from an address it never used."));
    add(Notice::ManyFailures, u"notice-manyFailures"_s, tr("Many failed logins"),
        tr("Logins fail again and again within a minute."));
    add(Notice::Throttled, u"notice-throttled"_s, tr("Held-up callers"),
        tr("Somebody has failed so often that their next logins have to wait."));
    add(Notice::ExpiringSecret, u"notice-expiringSecret"_s, tr("Secrets and addresses that end"),
        tr("A secret or a whitelist entry ends within a day."));
}

} // namespace Gatehouse::Ui
