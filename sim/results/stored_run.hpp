#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "sim/results/manifest.hpp"
#include "sim/results/run.hpp"
#include "sim/scenario/load.hpp"

namespace ubumwe::sim {

/// A finished run as its folder holds it, and its scenario, so that it can be run again.
class StoredRun {
public:
    /// `results` is a results folder or the store in it; `scenario` is where the scenario file stands now, if that has
    /// changed since the run. Throws InputError where there is no finished run, or where its scenario or data files are
    /// not those that were run.
    explicit StoredRun(const std::filesystem::path& results, const std::optional<std::filesystem::path>& scenario = {});

    const Manifest& manifest() const { return manifest_; }
    const LoadedScenario& scenario() const { return scenario_; }
    const std::filesystem::path& store() const { return store_; }

    /// Throws InputError where a run of this variant and replicate had another digest: then this program is not the one
    /// that made the results.
    void check_digest(Variant variant, std::int64_t replicate, std::uint64_t digest) const;

private:
    std::filesystem::path store_;
    Manifest manifest_;
    LoadedScenario scenario_;
};

}  // namespace ubumwe::sim
