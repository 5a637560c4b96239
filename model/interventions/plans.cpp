#include "model/interventions/plans.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/apportion.hpp"
#include "model/base/require.hpp"
#include "model/interventions/candidates.hpp"
#include "model/interventions/deliverers.hpp"
#include "model/interventions/rule.hpp"

namespace ubumwe::model {

namespace {

/// A district or facility where groups of a plan may meet, with how many people there could join.
struct PlanPlace {
    std::uint32_t district = 0;
    std::uint16_t facility = no_facility;
    std::int64_t eligible = 0;
};

/// A plan with its names resolved.
struct OpenPlan {
    const ProgrammeParameters& programme;
    const ProgrammePlan& plan;
    const StreamPlan& stream;
    std::uint16_t organisation;
};

const StreamPlan& stream_of(const ProgrammeParameters& programme, const ProgrammePlan& plan, std::size_t row,
                            const StreamPlans& streams) {
    const auto found = std::find_if(programme.streams.begin(), programme.streams.end(),
                                    [&](const auto& stream) { return stream.id == plan.stream; });
    require(found != programme.streams.end(), "a plan names a stream of its programme");
    return streams.of(static_cast<std::uint16_t>(row), static_cast<std::uint16_t>(found - programme.streams.begin()));
}

std::vector<PlanPlace> places_of(const Scenario& scenario, const World& world, const OpenPlan& open) {
    const auto& districts = open.plan.districts;
    const Roster nobody_joined(world.history);
    const Luck luck;
    const Candidates candidates(scenario, world, nobody_joined, luck, open.stream, 0);
    const auto takes_part = [&](std::uint32_t district) {
        const std::string& name = world.places.districts[district].name;
        const bool named = districts.empty() || std::find(districts.begin(), districts.end(), name) != districts.end();
        return named && works_in(scenario, open.organisation, name);
    };
    std::vector<PlanPlace> places;
    if (parameters_of(scenario, open.stream).venue == Venue::correctional_facility) {
        for (std::uint16_t f = 0; f < world.custody.facilities.size(); ++f) {
            const std::uint32_t district = world.custody.facilities[f].district;
            if (district < world.places.districts.size() && takes_part(district))
                places.push_back({district, f, candidates.eligible_in(f)});
        }
        return places;
    }
    for (std::uint32_t d = 0; d < world.places.districts.size(); ++d) {
        const Rows villages = world.places.villages_of(d);
        const Rows people{world.places.village_first_person[villages.begin],
                          world.places.village_first_person[villages.end]};
        if (takes_part(d)) places.push_back({d, no_facility, candidates.eligible_at_home(people)});
    }
    return places;
}

/// Starts of one place: its groups over the months, its people evenly over its groups.
void add_starts(const OpenPlan& open, const PlanPlace& place, std::int64_t groups, std::int64_t participants,
                std::vector<StartPlan>& starts) {
    const std::vector<Month> months = months_of(open.plan);
    const std::vector<std::int64_t> by_month = spread(groups, scale_up_weights(open.plan.scale_up, months.size()));
    const std::vector<std::int64_t> people = spread(participants, by_month);
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (by_month[i] == 0) continue;
        StartPlan start;
        start.month = months[i];
        start.stream = open.stream.number;
        start.district = place.district;
        start.facility = place.facility;
        start.organisation = open.organisation;
        start.groups = by_month[i];
        start.participants = people[i];
        starts.push_back(start);
    }
}

ResolvedPlan resolve(const Scenario& scenario, const World& world, const OpenPlan& open,
                     std::vector<StartPlan>& starts) {
    const std::vector<PlanPlace> places = places_of(scenario, world, open);
    std::vector<double> weights;
    ResolvedPlan resolved;
    for (const PlanPlace& place : places) {
        weights.push_back(static_cast<double>(place.eligible));
        resolved.eligible += place.eligible;
    }
    const StreamParameters& stream = parameters_of(scenario, open.stream);
    resolved.programme = open.stream.programme;
    resolved.organisation = open.organisation;
    resolved.totals = totals_of(open.plan, open.programme, stream, resolved.eligible, scenario.population.scale);
    const std::vector<std::int64_t> groups = apportion(resolved.totals.groups, weights);
    const std::vector<std::int64_t> people = spread(resolved.totals.participants, groups);
    for (std::size_t i = 0; i < places.size(); ++i) add_starts(open, places[i], groups[i], people[i], starts);
    return resolved;
}

}  // namespace

ResolvedPlans resolve_plans(const Scenario& scenario, const StreamPlans& streams, const World& world) {
    ResolvedPlans resolved;
    for (std::size_t p = 0; p < scenario.programmes.size(); ++p) {
        const ProgrammeParameters& programme = scenario.programmes[p];
        for (std::size_t row = 0; row < programme.plans.size(); ++row) {
            const ProgrammePlan& plan = programme.plans[row];
            const OpenPlan open{programme, plan, stream_of(programme, plan, p, streams),
                                deliverer(scenario, programme, plan.delivered_by)};
            resolved.plans.push_back(resolve(scenario, world, open, resolved.starts));
            resolved.plans.back().plan = static_cast<std::uint16_t>(row);
        }
    }
    return resolved;
}

}  // namespace ubumwe::model
