#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/report/compared_results.hpp"
#include "sim/study/paired.hpp"

namespace ubumwe::sim {

/// What is compared: a measure of a group of people in a month, or over the whole run where the month is empty.
struct CellKey {
    std::string measure;
    std::string district = "all";
    std::string position = "all";
    std::string month;
    auto operator<=>(const CellKey&) const = default;
};

/// Values of a cell by draw.
struct CellValues {
    std::map<Draw, double> values;
    std::int64_t people = std::numeric_limits<std::int64_t>::max();  ///< fewest over the draws
    bool of_people = true;  ///< a mean or share of people, which is hidden where they are few
};

using Cells = std::map<CellKey, CellValues>;

/// The band of a mean difference over the samples of parameters that nobody knows.
struct ParameterBand {
    std::size_t samples = 0;
    double low = 0.0;   ///< 2.5 % of the samples lie below
    double high = 0.0;  ///< 97.5 % lie below
};

/// A difference between a scenario and its baseline. Without a value for either there is no cell.
struct ComparedCell {
    CellKey key;
    bool hidden = false;  ///< of fewer people than the smallest cell: nothing else is given
    double scenario = 0.0;
    double baseline = 0.0;
    PairedDifference difference;              ///< over the replicates at the scenarios' own values: luck
    std::optional<ParameterBand> parameters;  ///< doubt
    std::optional<double> per_100000;         ///< difference per 100,000 residents
};

/// How cells are compared.
struct CellComparison {
    bool paired = true;
    bool same_samples = true;  ///< samples of both have the same numbers
    double confidence = 0.95;
    std::int64_t smallest_cell = 10;
    std::optional<double> residents = {};  ///< of the baseline at the start, for counts over a whole run
};

/// Measures that count people, events or money over a whole run, rather than give a mean or a share.
bool is_count(const std::string& measure);

/// The cells that both have, in the order of the scenario's.
std::vector<ComparedCell> compare_cells(const Cells& scenario, const Cells& baseline, const CellComparison& how);

}  // namespace ubumwe::sim
