// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSaveFile;

namespace Gatehouse::Admin {

/// Opens the file for writing, such that only its owner may read what will be in it. False, with
/// the file's error, where it cannot.
bool openForOwner(QSaveFile &file);

} // namespace Gatehouse::Admin
