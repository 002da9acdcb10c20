// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "common/services.h"

namespace Gatehouse::Ui {

class Navigator;
class SigningKeysPanel;
class Toaster;
class TokenPanel;

/// The signing keys, and what a token says and whether it is good.
class KeysPage final : public Page
{
    Q_OBJECT
public:
    KeysPage(const Services &services, Navigator &navigator, Toaster &toaster,
             QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;

    /// Puts the token into the field and checks it.
    void inspect(const QString &token);

protected:
    void showEvent(QShowEvent *event) override;

private:
    SigningKeysPanel *m_keys;
    TokenPanel *m_token;
};

} // namespace Gatehouse::Ui
