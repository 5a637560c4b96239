#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/state/parameters/programme.hpp"

namespace ubumwe::model {

/// A plan in all three ways of telling it, over all its places and months. Money is undiscounted, for whole courses,
/// without yearly costs.
struct PlanTotals {
    std::int64_t groups = 0;
    std::int64_t participants = 0;
    double coverage = 0.0;  ///< participants over the people who could join; 0 where there are none
    double cost = 0.0;
};

/// People of a group of a plan: those that it names, else the middle of the stream's limits.
std::int64_t group_size(const ProgrammePlan& plan, const StreamParameters& stream);

/// Works out groups, coverage and cost from the one of them that the plan tells, with `eligible` people who could join
/// in a world at `scale`: groups and budget are scaled, coverage is not. A budget pays for as many groups of the plan's
/// size as it can.
PlanTotals totals_of(const ProgrammePlan& plan, const ProgrammeParameters& programme, const StreamParameters& stream,
                     std::int64_t eligible, double scale);

/// Months in which groups of a plan start.
std::vector<Month> months_of(const ProgrammePlan& plan);

/// Weights of `count` >= 1 times of start, whole numbers: `step` equal; `linear` 1, 3, 5, …; `logistic` along
/// 1 / (1 + exp(-10 (x - 1/2))) at the middle x of each time, in thousandths.
std::vector<std::int64_t> scale_up_weights(ScaleUp scale_up, std::size_t count);

}  // namespace ubumwe::model
