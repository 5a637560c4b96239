#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/state/scenario.hpp"
#include "sim/results/run_record.hpp"
#include "sim/study/study.hpp"

namespace ubumwe::sim {

/// One draw of luck of a scenario, to be run and recorded.
struct ReplicateRequest {
    const model::Scenario& scenario;
    std::string id;  ///< name of the scenario in the results
    std::int64_t replicate = 1;
    std::int64_t sample = 0;
    bool counterfactual = false;
};

/// Runs a replicate, and after it its counterfactual where asked for, and gives what a store keeps of each, with the
/// series that `outputs` chooses. Nothing where `stop` said so between two steps.
std::optional<std::vector<RunRecord>> record_replicate(const ReplicateRequest& request, const OutputParameters& outputs,
                                                       const model::Parallel& parallel,
                                                       const std::function<bool()>& stop);

}  // namespace ubumwe::sim
