#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "model/base/parallel.hpp"
#include "sim/engine/interrupt.hpp"
#include "sim/engine/progress.hpp"
#include "sim/engine/watched_run.hpp"
#include "sim/report/explanation.hpp"
#include "sim/results/stored_run.hpp"

namespace ubumwe::sim {

/// What the user asked for.
struct ExplainRequest {
    std::string results;
    std::string measure;
    ExplanationFilter filter;
    std::optional<std::string> scenario;  ///< where it stands now
    std::int64_t replicate = 1;
    bool counterfactual = true;
};

/// A stored run that is made once more with an account of what moves one measure.
class ExplainRun {
public:
    /// Reads the stored run; 0 threads take every core. Throws InputError with everything that is wrong with the
    /// request.
    ExplainRun(ExplainRequest request, int threads, ProgressOutput output);

    /// The file of the results that are explained.
    const std::filesystem::path& store() const { return stored_.store(); }

    /// Runs both variants; nothing if the user asked to stop. Throws InputError where this program gives other results
    /// than those that are stored.
    std::optional<ExplanationReport> perform(const Interrupt& interrupt);

private:
    bool run(WatchedRun& run, Variant variant, const Interrupt& interrupt);
    ExplanationReport report(const Names& names, const model::Explanation& with,
                             const model::Explanation* without) const;

    ExplainRequest request_;
    std::size_t measure_;
    StoredRun stored_;
    bool counterfactual_;
    model::Parallel parallel_;
    std::unique_ptr<Progress> progress_;
};

}  // namespace ubumwe::sim
