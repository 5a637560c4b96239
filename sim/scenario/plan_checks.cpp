#include <algorithm>

#include "model/interventions/capacity_rule.hpp"
#include "model/interventions/plan_rule.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

/// A plan of a programme and where it stands.
struct PlacedPlan {
    const model::ProgrammeParameters& programme;
    const model::ProgrammePlan& plan;
    std::string pointer;

    std::string at(const char* field) const { return pointer + "/" + field; }
};

void check_months(const Check& check, const PlacedPlan& placed) {
    const model::TimeParameters& time = check.scenario.time;
    const std::string run = "a month of the run, " + to_string(time.start) + " to " + to_string(time.end);
    const auto within = [&](model::Month month) { return month >= time.start && month <= time.end; };
    const model::ProgrammePlan& plan = placed.plan;
    if (!within(plan.from)) check.refuse(placed.at("from"), in_quotes(to_string(plan.from)), run);
    if (!within(plan.to)) check.refuse(placed.at("to"), in_quotes(to_string(plan.to)), run);
    if (plan.to < plan.from)
        check.refuse(placed.at("to"), in_quotes(to_string(plan.to)),
                     "a month not before from, " + to_string(plan.from));
}

/// The three ways of telling a plan cannot disagree, since only one of them is told.
void check_amount(const Check& check, const PlacedPlan& placed, const model::StreamParameters& stream) {
    const model::ProgrammePlan& plan = placed.plan;
    std::string told;
    const auto add = [&](bool is_told, const char* name) {
        if (is_told) told += (told.empty() ? "" : " and ") + std::string(name);
    };
    add(plan.groups > 0, "groups");
    add(plan.coverage > 0.0, "coverage");
    add(plan.budget > 0.0, "budget");
    if (told.empty() || told.find(' ') != std::string::npos) {
        check.refuse(placed.pointer, told.empty() ? "neither groups nor coverage nor budget" : told,
                     "one of groups, coverage and budget: the others follow from it");
        return;
    }
    if (plan.coverage > 0.0 && !stream.follow_on.empty())
        check.refuse(
            placed.at("coverage"), to_text(plan.coverage),
            "groups or budget: nobody has completed " + in_quotes(stream.follow_on) + " at the start of the run");
    if (plan.budget > 0.0 && !(model::course_cost(placed.programme, stream, model::group_size(plan, stream)) > 0.0))
        check.refuse(placed.at("budget"), to_text(plan.budget),
                     "groups or coverage: " + in_quotes(placed.programme.id) + " has no costs of its groups");
}

void check_group_size(const Check& check, const PlacedPlan& placed, const model::StreamParameters& stream) {
    const std::int64_t size = model::group_size(placed.plan, stream);
    if (size >= stream.group_minimum && size <= stream.group_maximum) return;
    check.refuse(placed.at("group_size"), std::to_string(size),
                 std::to_string(stream.group_minimum) + " to " + std::to_string(stream.group_maximum) +
                     " people, or 0 for the middle");
}

void check_facilities(const Check& check, const PlacedPlan& placed, const model::StreamParameters& stream) {
    if (stream.venue != model::Venue::correctional_facility) return;
    const auto& districts = placed.plan.districts;
    const auto& facilities = check.scenario.margins.facilities;
    const bool one = std::any_of(facilities.begin(), facilities.end(), [&](const model::FacilityMargin& facility) {
        return districts.empty() || std::find(districts.begin(), districts.end(), facility.district) != districts.end();
    });
    if (!one)
        check.refuse(placed.at("districts"), "no correctional facility", "districts with a correctional facility");
}

void check_who(const Check& check, const PlacedPlan& placed) {
    std::vector<std::string> simulated;
    for (const model::DistrictMargin& district : check.scenario.margins.districts) simulated.push_back(district.name);
    if (!simulated.empty())
        check.expect_all_known(placed.at("districts"), placed.plan.districts, simulated,
                               "a district that is simulated");
    const std::vector<std::string>& districts = placed.plan.districts.empty() ? simulated : placed.plan.districts;
    check_deliverer(check, check.at(placed.at("delivered_by")), placed.programme, placed.plan.delivered_by, districts);
}

void check_plan(const Check& check, const PlacedPlan& placed) {
    check_months(check, placed);
    check_who(check, placed);
    const auto& streams = placed.programme.streams;
    const auto stream = std::find_if(streams.begin(), streams.end(),
                                     [&](const model::StreamParameters& s) { return s.id == placed.plan.stream; });
    if (stream == streams.end()) {
        check.expect_known(placed.at("stream"), placed.plan.stream, ids_of(streams),
                           "a stream of " + in_quotes(placed.programme.id));
        return;
    }
    check_amount(check, placed, *stream);
    check_group_size(check, placed, *stream);
    check_facilities(check, placed, *stream);
}

}  // namespace

void check_deliverer(const Check& check, const Place& place, const model::ProgrammeParameters& programme,
                     const std::string& named, const std::vector<std::string>& districts) {
    const auto& organisations = check.scenario.organisations;
    if (!named.empty()) check.expect_known(place, named, ids_of(organisations), "an organisation");
    const std::string& id = named.empty() ? programme.delivered_by : named;
    const auto organisation = std::find_if(organisations.begin(), organisations.end(),
                                           [&](const model::OrganisationParameters& o) { return o.id == id; });
    if (organisation == organisations.end() || organisation->districts.empty()) return;
    for (const std::string& district : districts) {
        if (std::find(organisation->districts.begin(), organisation->districts.end(), district) !=
            organisation->districts.end())
            continue;
        check.refuse(
            place, in_quotes(id) + " in " + in_quotes(district),
            "an organisation that works there; " + in_quotes(id) + " works in " + one_of(organisation->districts));
    }
}

void check_plans(const Check& check) {
    for (const model::ProgrammeParameters& programme : check.scenario.programmes) {
        for (const model::ProgrammePlan& plan : programme.plans)
            check_plan(check, {programme, plan, "/programmes/" + programme.id + "/plans/" + plan.id});
    }
}

}  // namespace ubumwe::sim
