#pragma once

#include <filesystem>
#include <string>

#include "sim/study/load_study.hpp"

namespace ubumwe::sim {

/// What was published of participants' changes beside what the draws of a scenario in a folder of results give, at its
/// own values: a table of the published figure, the mean over draws, and the band of nine tenths of them. Nothing where
/// the scenario publishes no change, or fewer than two draws have finished.
std::string published_changes_text(const std::filesystem::path& results, const LoadedStudyScenario& scenario);

}  // namespace ubumwe::sim
