// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record_beside.h>
#include <model/record_people.h>
#include <model/record_plan.h>
#include <model/record_progress.h>
#include <model/record_work.h>
