// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/ownerfile.h"

#include <QSaveFile>

namespace Gatehouse::Admin {

bool openForOwner(QSaveFile &file)
{
    // Before there is anything in it to read. Opening gives it the mode of the file it replaces.
    return file.open(QIODevice::WriteOnly) &&
           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace Gatehouse::Admin
