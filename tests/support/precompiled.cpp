// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests' common header is precompiled with; see tests/CMakeLists.txt.
