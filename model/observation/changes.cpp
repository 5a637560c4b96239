#include "model/observation/changes.hpp"

#include <algorithm>

namespace ubumwe::model {

namespace {

Snapshot snapshot(PersonRow person, const World& world) {
    if (person == nobody) return {};
    const HouseholdRow household = world.people.household[person];
    Snapshot taken{world.people.alive(person), world.people.at_home(person), world.people.stage[person], {}};
    for (std::size_t k = 0; k < person_indicators; ++k) taken.value[k] = world.people.value[k][person];
    for (std::size_t k = 0; k < household_indicators; ++k)
        taken.value[person_indicators + k] = world.households.value[k][household];
    return taken;
}

/// Month of the last start that the scenario plans for each programme; before every month where it plans none.
std::vector<Month> last_starts(const Scenario& scenario) {
    std::vector<Month> last(scenario.programmes.size(), Month::of(0, 1));
    for (std::size_t p = 0; p < last.size(); ++p) {
        for (const ProgrammeStart& start : scenario.programmes[p].starts) last[p] = std::max(last[p], start.date);
        for (const ProgrammePlan& plan : scenario.programmes[p].plans) last[p] = std::max(last[p], plan.last_start());
        for (const ScheduledStart& scheduled : scenario.margins.schedule)
            if (scheduled.programme == scenario.programmes[p].id) last[p] = std::max(last[p], scheduled.start.date);
    }
    return last;
}

/// Adds the rows of those who enrolled up to a step and are not among them yet.
void add_rows(const ParticipationLog& log, std::uint32_t step, std::vector<PersonRow>& rows) {
    while (rows.size() < log.size() && log[rows.size()].step <= step) rows.push_back(log[rows.size()].person);
}

void move_rows(const RowMap& map, std::vector<PersonRow>& rows) {
    for (PersonRow& row : rows) row = map.person_after(row);
}

}  // namespace

ChangeTracker::ChangeTracker(const Scenario& scenario)
    : scenario_(scenario),
      calendar_(scenario.time.calendar()),
      endline_(scenario.programmes.size(), nobody),
      last_start_(last_starts(scenario)) {}

void ChangeTracker::enrol(std::uint32_t step, const World& world) {
    extend(log_, step, world);
    for (std::size_t i = at_enrolment_.size(); i < log_.size(); ++i)
        at_enrolment_.push_back(snapshot(log_[i].person, world));
    add_rows(log_, step, row_);
    at_endline_.resize(log_.size());
}

void ChangeTracker::follow_rows(const RowMap& map) {
    move_rows(map, row_);
}

void CounterfactualEndlines::follow_rows(const RowMap& map) {
    move_rows(map, row_);
}

bool ChangeTracker::is_over(std::size_t programme, std::uint32_t step, const ProgrammeHistory& history) const {
    if (step + 1 == calendar_.steps()) return true;
    const bool year_ends = calendar_.closes_month(step) && calendar_.month_of(step).month_of_year() == 12;
    if (!year_ends || last_start_[programme] > calendar_.month_of(step)) return false;
    return std::none_of(history.groups.begin(), history.groups.end(),
                        [&](const Group& group) { return group.programme == programme && group.end_step > step + 1; });
}

void ChangeTracker::close_step(std::uint32_t step, const World& world) {
    for (std::size_t programme = 0; programme < endline_.size(); ++programme) {
        if (endline_[programme] != nobody || !is_over(programme, step, world.history)) continue;
        endline_[programme] = step;
        for (std::size_t i = 0; i < log_.size(); ++i)
            if (log_[i].programme == programme) at_endline_[i] = snapshot(row_[i], world);
    }
}

void CounterfactualEndlines::close_step(std::uint32_t step, const World& world) {
    at_endline_.resize(with_.log().size());
    add_rows(with_.log(), step, row_);
    for (std::size_t i = 0; i < row_.size(); ++i) {
        if (with_.endline(with_.log()[i].programme) == step) at_endline_[i] = snapshot(row_[i], world);
    }
}

}  // namespace ubumwe::model
