#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::sim {

/// Sample of the varied parameters, then replicate: one draw of doubt and luck.
using Draw = std::pair<std::int64_t, std::int64_t>;

/// The finished runs of one scenario, or of its counterfactual, in a results folder.
struct ComparedResults {
    std::string label;                     ///< for readers; unique among those that are compared
    std::string scenario;                  ///< name in the store
    std::string stem;                      ///< name of the scenario file
    std::vector<std::string> comparators;  ///< names of the baseline by default, the first that is there
    Variant variant = Variant::with;
    std::filesystem::path folder;
    std::map<RunId, Draw> runs;
    std::int64_t seed = 0;
    double scale = 1.0;
    std::string population;  ///< JSON that the people are made from, with the positions
    model::Month first_month;
    std::int64_t smallest_cell = 10;
    std::string title;
    std::vector<std::string> changes;     ///< that a study makes to this scenario alone, as of --set
    std::vector<std::string> parameters;  ///< that a study varies
    std::string currency;
    std::vector<std::string> strained;  ///< positions whose anxiety rises from releases
};

/// Everything that can be compared in results folders of runs and batches. Throws InputError where one cannot be read.
std::vector<ComparedResults> find_results(const std::vector<std::filesystem::path>& folders);

/// Why runs of two results do not share their luck, in words, or nothing where they do.
std::string why_not_paired(const ComparedResults& first, const ComparedResults& second);

}  // namespace ubumwe::sim
