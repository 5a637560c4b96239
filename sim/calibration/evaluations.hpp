#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "sim/calibration/measurement.hpp"

namespace ubumwe::sim {

/// Which run was measured.
struct EvaluationKey {
    std::string scenario_sha256;
    std::int64_t replicate = 1;
    bool counterfactual = false;

    auto operator<=>(const EvaluationKey&) const = default;
};

/// Measured runs in a file that grows, so that a calibration that was stopped goes on where it was.
class Evaluations {
public:
    /// Reads what the file holds, if it exists; a run whose rows did not all reach the disk is not there. Throws
    /// InputError where it is no such file.
    explicit Evaluations(std::filesystem::path file);

    const Measurement* find(const EvaluationKey& key) const;
    /// Adds a run to the file. Throws MachineError.
    const Measurement& add(const EvaluationKey& key, Measurement measurement);
    /// Puts these runs, all of which are there, at the end of the file in this order, so that it does not tell which of
    /// several runs at once ended first. Throws MachineError.
    void arrange(const std::vector<EvaluationKey>& keys);
    std::size_t size() const { return held_.size(); }

private:
    std::filesystem::path file_;
    std::map<EvaluationKey, Measurement> held_;
    std::vector<EvaluationKey> order_;
};

}  // namespace ubumwe::sim
