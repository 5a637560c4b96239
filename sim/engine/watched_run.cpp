#include "sim/engine/watched_run.hpp"

#include "sim/engine/world_digest.hpp"

namespace ubumwe::sim {

WatchedRun::WatchedRun(const model::Scenario& scenario, model::Luck luck, const model::Parallel& parallel)
    : parallel_(parallel),
      simulation_(std::in_place, scenario, luck, parallel),
      observer_(scenario, simulation_->world()) {}

std::optional<model::MonthRows> WatchedRun::step() {
    const std::uint32_t step = simulation_->next_step();
    simulation_->step([this] { after_programmes(); }, [this](const model::RowMap& map) { after_layout(map); });
    step_closed(step);
    if (!simulation_->calendar().closes_month(step)) return std::nullopt;
    auto month = observer_.observe(step, simulation_->world(), log(), parallel_);
    add_month(observed_, month);
    return month;
}

void WatchedRun::after_layout(const model::RowMap& map) {
    observer_.follow_rows(map, simulation_->world());
    rows_moved(map);
}

std::uint64_t WatchedRun::digest() const {
    Digest digest = observed_;
    add_world(digest, simulation_->world());
    return digest.value();
}

}  // namespace ubumwe::sim
