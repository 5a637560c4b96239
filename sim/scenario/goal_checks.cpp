#include <algorithm>

#include "model/observation/arms.hpp"
#include "model/observation/rows.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> with_everyone(std::vector<std::string> names) {
    names.emplace_back(model::everyone);
    return names;
}

std::vector<std::string> goal_measures() {
    std::vector<std::string> names(model::measure_names.begin(), model::measure_names.end());
    std::erase(names, "population");
    return names;
}

/// The stratum whose series tell whether a goal is met, or nothing where series are never kept for such people.
std::string_view stratum_of(const model::Goal& goal) {
    const bool district = goal.district != model::everyone;
    const bool position = goal.position != model::everyone;
    const bool arm = goal.arm != model::everyone;
    if (arm) return district || position ? "" : "arm";
    if (district && position) return "district_position";
    return district ? "district" : (position ? "position" : "all");
}

void check_observed(const Check& check, const model::Goal& goal, const std::string& pointer) {
    const model::ObserveParameters& observe = check.scenario.observe;
    const std::string_view stratum = stratum_of(goal);
    if (stratum.empty()) {
        check.refuse(pointer + "/arm", "an arm together with a district or a position",
                     "an arm of everyone: series are kept for a district, a position, an arm, or a district and a "
                     "position");
        return;
    }
    if (!contains(observe.strata, stratum))
        check.refuse(pointer, "people for whom no series are kept",
                     "the stratum " + in_quotes(stratum) + " in observe.strata");
    const bool headline = stratum == "district_position";
    const std::vector<std::string>& kept = headline ? observe.headline_measures : observe.measures;
    if ((headline || !kept.empty()) && contains(goal_measures(), goal.measure) && !contains(kept, goal.measure)) {
        check.refuse(
            pointer + "/measure", in_quotes(goal.measure),
            std::string("a measure of observe.") + (headline ? "headline_measures" : "measures") + ": " + one_of(kept));
    }
}

}  // namespace

void check_goals(const Check& check) {
    const model::Scenario& scenario = check.scenario;
    std::vector<std::string> districts;
    for (const model::DistrictMargin& district : scenario.margins.districts) districts.push_back(district.name);
    for (const model::Goal& goal : scenario.goals) {
        const std::string pointer = "/goals/" + goal.id;
        check.expect_known(pointer + "/measure", goal.measure, goal_measures(), "a measure");
        check.expect_known(pointer + "/district", goal.district, with_everyone(districts),
                           "a simulated district, or all");
        check.expect_known(pointer + "/position", goal.position, with_everyone(ids_of(scenario.positions)),
                           "a position, or all");
        check.expect_known(pointer + "/arm", goal.arm, with_everyone(model::arm_names(scenario)), "an arm, or all");
        check_observed(check, goal, pointer);
        if (goal.by && (*goal.by < scenario.time.start || *goal.by > scenario.time.end)) {
            check.refuse(
                pointer + "/by", to_string(*goal.by),
                "a month of the run, " + to_string(scenario.time.start) + " to " + to_string(scenario.time.end));
        }
    }
}

}  // namespace ubumwe::sim
