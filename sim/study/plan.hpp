#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ubumwe::sim {

/// One draw of luck of a scenario at one sample of the parameters: one run, or two with its counterfactual.
struct PlannedReplicate {
    std::int64_t run = 1;  ///< number of the run with programmes; the counterfactual has the next one
    std::size_t scenario = 0;
    std::int64_t sample = 0;  ///< 0: the scenario's own values
    std::int64_t replicate = 1;
};

/// How many runs a plan is made of.
struct PlanSize {
    std::size_t scenarios = 1;
    std::int64_t replicates = 1;         ///< of each scenario at its own values
    std::int64_t samples = 0;            ///< of the varied parameters
    std::int64_t sample_replicates = 1;  ///< of each scenario and sample
    bool counterfactual = false;
};

/// Every run of a study, numbered from 1: first the scenarios' own values, replicate by replicate, then the samples.
std::vector<PlannedReplicate> plan_of(const PlanSize& size);

/// Replicates from `size.replicates` + 1 to `replicates` of the scenarios' own values, numbered after those of
/// plan_of(size): a plan that grows keeps its numbers.
std::vector<PlannedReplicate> further_plan(const PlanSize& size, std::int64_t replicates);

}  // namespace ubumwe::sim
