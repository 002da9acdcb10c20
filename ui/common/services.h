// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Gatehouse::Admin {
class AdminService;
class AttemptFeed;
class KeyService;
} // namespace Gatehouse::Admin

namespace Gatehouse::Ui {

class MachineSettings;
class Preferences;
class RequestSender;
class ServerHandle;
class TroubleSource;

/// What the console stands on, made by app/ (or by a test). All of it outlives the window.
struct Services
{
    Admin::AdminService &admin;
    Admin::AttemptFeed &feed;
    ServerHandle &server;
    TroubleSource &trouble;
    RequestSender &sender;
    MachineSettings &machine;
    Preferences &preferences;
    Admin::KeyService &keys;
};

} // namespace Gatehouse::Ui
