#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/study/load_study.hpp"

namespace ubumwe::sim {

/// Of each plan (0: what was delivered), at scale 1: groups by programme, shares of their money by year and district,
/// what it costs, how many places and facilitators it needs.
std::string planned_text(const LoadedStudy& study, const std::vector<std::int64_t>& samples);

/// What every plan keeps to, and how many of its unit costs are assumed.
std::string costs_text(const LoadedStudy& study);

}  // namespace ubumwe::sim
