#include "model/interventions/step.hpp"

#include <algorithm>

#include "model/interventions/enrolment.hpp"
#include "model/interventions/graduation.hpp"
#include "model/interventions/homecoming.hpp"
#include "model/interventions/sessions.hpp"

namespace ubumwe::model {

Interventions::Interventions(const Scenario& scenario, const World& world)
    : streams_(resolve_streams(scenario)), starts_(resolve_starts(scenario, streams_, world)) {}

void Interventions::open(const Scenario& scenario, World& world) const {
    auto& rows = world.ledger.delivery;
    rows.clear();
    for (std::uint32_t district = 0; district < world.places.districts.size(); ++district) {
        for (std::uint32_t programme = 0; programme < scenario.programmes.size(); ++programme) {
            rows.push_back({});
            rows.back().district = district;
            rows.back().programme = programme;
        }
    }
}

void Interventions::step(const Scenario& scenario, const Calendar& calendar, std::uint32_t step, const Luck& luck,
                         World& world) const {
    const auto by_month = [](const StartPlan& start, Month month) { return start.month < month; };
    if (calendar.opens_month(step)) {
        const Month month = calendar.month_of(step);
        Enrolment enrolment(scenario, streams_, luck, step, world);
        for (auto start = std::lower_bound(starts_.begin(), starts_.end(), month, by_month);
             start != starts_.end() && start->month == month; ++start) {
            enrolment.open(*start);
        }
        enrolment.close();
    }
    let_members_go(streams_, starts_, calendar, step, world);
    bring_home_what_was_learnt(scenario, streams_, world);
    const std::vector<Attendance> attendances = hold_sessions(scenario, streams_, step, luck, world);
    hand_over_gains(scenario, streams_, attendances, world);
    end_courses(scenario, streams_, step, luck, world);
}

}  // namespace ubumwe::model
