#include "sim/scenario/cross_checks.hpp"

#include "sim/scenario/check.hpp"

namespace ubumwe::sim {

void cross_check(const model::Scenario& scenario, const Node& root, const MarginSources& sources, Issues& issues) {
    const Check check(scenario, root, sources, issues);
    check_time(check);
    check_positions(check);
    check_dynamics(check);
    check_incidents(check);
    check_vital_events(check);
    check_releases(check);
    check_programmes(check);
    check_starts(check);
    check_plans(check);
    check_delivery(check);
    check_observe(check);
    check_goals(check);
    check_published(check);
}

}  // namespace ubumwe::sim
