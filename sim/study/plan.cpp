#include "sim/study/plan.hpp"

namespace ubumwe::sim {

namespace {

/// Appends planned replicates under the next free numbers.
class PlanBuilder {
public:
    PlanBuilder(const PlanSize& size, std::int64_t first_run)
        : scenarios_(size.scenarios), runs_each_(size.counterfactual ? 2 : 1), next_run_(first_run) {}

    void add(std::int64_t sample, std::int64_t first_replicate, std::int64_t last_replicate) {
        for (std::int64_t replicate = first_replicate; replicate <= last_replicate; ++replicate) {
            for (std::size_t scenario = 0; scenario < scenarios_; ++scenario) {
                plan_.push_back({next_run_, scenario, sample, replicate});
                next_run_ += runs_each_;
            }
        }
    }

    std::vector<PlannedReplicate> plan() && { return std::move(plan_); }

private:
    std::size_t scenarios_;
    std::int64_t runs_each_;
    std::int64_t next_run_;
    std::vector<PlannedReplicate> plan_;
};

}  // namespace

std::vector<PlannedReplicate> plan_of(const PlanSize& size) {
    PlanBuilder builder(size, 1);
    builder.add(0, 1, size.replicates);
    for (std::int64_t sample = 1; sample <= size.samples; ++sample) builder.add(sample, 1, size.sample_replicates);
    return std::move(builder).plan();
}

std::vector<PlannedReplicate> further_plan(const PlanSize& size, std::int64_t replicates) {
    const auto planned = static_cast<std::int64_t>(plan_of(size).size());
    PlanBuilder builder(size, 1 + planned * (size.counterfactual ? 2 : 1));
    builder.add(0, size.replicates + 1, replicates);
    return std::move(builder).plan();
}

}  // namespace ubumwe::sim
