#include "sim/engine/watched_run.hpp"

#include "sim/engine/world_digest.hpp"

namespace ubumwe::sim {

WatchedRun::WatchedRun(const model::Scenario& scenario, model::Luck luck, const model::Parallel& parallel)
    : scenario_(scenario),
      parallel_(parallel),
      simulation_(std::in_place, scenario, luck, parallel),
      observer_(scenario, simulation_->world()) {}

void WatchedRun::explain(std::size_t measure) {
    explanation_.emplace(scenario_, measure, world());
    simulation_->keep_account(explanation_->account());
}

void WatchedRun::step_unobserved() {
    const std::uint32_t step = simulation_->next_step();
    const auto enrol = [&] {
        after_programmes();
        if (explanation_) explanation_->enrol(log(), step, world());
    };
    simulation_->step(enrol, [this](const model::RowMap& map) { after_layout(map); });
    step_closed(step);
}

std::optional<model::MonthRows> WatchedRun::step() {
    const std::uint32_t step = simulation_->next_step();
    step_unobserved();
    if (!simulation_->calendar().closes_month(step)) return std::nullopt;
    auto month = observer_.observe(step, simulation_->world(), log(), parallel_);
    add_month(observed_, month);
    if (explanation_) close_explanation(step);
    return month;
}

void WatchedRun::close_explanation(std::uint32_t step) {
    for (std::uint16_t programme = 0; programme < scenario_.programmes.size(); ++programme)
        if (endline(programme) == step) explanation_->close_programme(programme, log(), world());
    if (done()) explanation_->close(observer_.arms(), world());
}

void WatchedRun::after_layout(const model::RowMap& map) {
    observer_.follow_rows(map, simulation_->world());
    if (explanation_) explanation_->follow_rows(map, world());
    rows_moved(map);
}

std::uint64_t WatchedRun::digest() const {
    Digest digest = observed_;
    add_receiving(digest, receiving());
    add_world(digest, simulation_->world());
    return digest.value();
}

}  // namespace ubumwe::sim
