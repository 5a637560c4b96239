#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/results/reader.hpp"
#include "sim/study/load_study.hpp"
#include "sim/study/one_factor.hpp"

namespace ubumwe::sim {

/// An answer in the runs of a scenario of a batch, by sample (0: the scenario's own values).
struct AnswerRuns {
    std::string answer;
    std::string scenario;
    std::string words;    ///< what the answer is
    bool hidden = false;  ///< in some run it is of fewer people than the smallest cell of the scenario
    std::map<std::int64_t, ReplicateValues> values;

    /// Values of the samples 1 to `samples`, empty where no run finished.
    std::vector<ReplicateValues> by_sample(std::size_t samples) const;
};

/// Every answer of a study in every scenario, or in every scenario but the baseline for a difference from it.
/// `results` is its batch. A hidden answer has no values.
std::vector<AnswerRuns> answer_runs(const ResultReader& results, const LoadedStudy& study);

}  // namespace ubumwe::sim
