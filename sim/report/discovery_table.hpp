#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "sim/results/answer_runs.hpp"
#include "sim/results/reader.hpp"
#include "sim/study/load_study.hpp"
#include "sim/study/prim.hpp"

namespace ubumwe::sim {

/// In which futures a scenario misses the goal of its study.
struct Discovery {
    AnswerRuns runs;
    std::size_t futures = 0;
    std::size_t missed = 0;
    std::vector<Box> boxes;
};

/// True if a design fills the range of all parameters, so that boxes can be looked for in it.
bool tells_discovery(DesignMethod method);

/// Boxes of missed goals in the samples of a study, each by the mean over its draws, from the runs of its batch.
std::vector<Discovery> study_discovery(const ResultReader& results, const LoadedStudy& study);

/// For each scenario how many futures miss the goal, and the boxes with coverage, density and restricted parameters.
std::string discovery_text(const LoadedStudy& study, const std::vector<Discovery>& discoveries);

/// The boxes as CSV, one restriction a line.
void write_discovery(const LoadedStudy& study, const std::vector<Discovery>& discoveries, std::ostream& out);

}  // namespace ubumwe::sim
