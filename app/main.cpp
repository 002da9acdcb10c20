// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include <QByteArray>

int main(int argc, char **argv)
{
    // Qt's own event dispatcher for the threads that serve: a login costs a seventh less than with
    // GLib's. The thread of the windows keeps GLib's, which desktops' dialogs want.
    qputenv("QT_NO_THREADED_GLIB", QByteArray("1"));
    return Gatehouse::App::runCommandLine(argc, argv);
}
