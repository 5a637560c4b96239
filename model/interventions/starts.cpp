#include "model/interventions/starts.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "model/base/require.hpp"
#include "model/interventions/deliverers.hpp"
#include "model/interventions/rule.hpp"

namespace ubumwe::model {

namespace {

template <class Row, class Name>
std::size_t row_of(const std::vector<Row>& rows, const std::string& name, Name name_of, const char* promise) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return name_of(row) == name; });
    require(found != rows.end(), promise);
    return static_cast<std::size_t>(found - rows.begin());
}

StartPlan resolve(const ProgrammeStart& start, std::size_t programme, const Scenario& scenario,
                  const StreamPlans& streams, const World& world) {
    const auto& forms = scenario.programmes[programme].streams;
    const std::size_t stream = row_of(
        forms, start.stream, [](const auto& s) { return s.id; }, "a start names a stream of its programme");
    StartPlan plan;
    plan.month = start.date;
    plan.stream = streams.of(static_cast<std::uint16_t>(programme), static_cast<std::uint16_t>(stream)).number;
    plan.district = static_cast<std::uint32_t>(row_of(
        world.places.districts, start.district, [](const auto& d) { return d.name; },
        "a start names a district that is simulated"));
    require(start.facility.empty() == (forms[stream].venue != Venue::correctional_facility),
            "starts in custody, and no others, name a facility");
    if (!start.facility.empty()) {
        plan.facility = static_cast<std::uint16_t>(row_of(
            world.custody.facilities, start.facility, [](const auto& f) { return f.name; },
            "a start names a facility of the scenario"));
    }
    plan.organisation = deliverer(scenario, scenario.programmes[programme], start.delivered_by);
    plan.groups = start.groups;
    plan.participants = start.participants;
    plan.basis = start.count_basis;
    return plan;
}

/// Fewest and most people of a group, counted as the start counts them.
struct GroupLimits {
    std::int64_t minimum = 1;
    std::int64_t maximum = 1;
};

/// Rounded inwards, so that any number of groups starts within the limits of the stream.
GroupLimits limits_of(const StreamParameters& stream, CountBasis basis) {
    if (basis == CountBasis::enrolled) return {stream.group_minimum, stream.group_maximum};
    const double kept = 1.0 - stream.drop_out;
    const auto most = static_cast<std::int64_t>(static_cast<double>(stream.group_maximum) * kept);
    const auto below_fewest = static_cast<std::int64_t>(static_cast<double>(stream.group_minimum) * kept);
    return {below_fewest + 1, std::max(below_fewest + 1, most)};
}

std::int64_t scaled(std::int64_t count, double scale) {
    return static_cast<std::int64_t>(static_cast<double>(count) * scale + 0.5);
}

/// Scales the starts of one stream and basis. Groups keep their size, so that what a member meets does not depend on
/// the scale. Largest remainders would be equal here and put all that is left of a stream in its first months.
void scale_starts(std::vector<StartPlan*>& starts, GroupLimits limits, double scale) {
    std::int64_t people = 0;
    std::vector<std::int64_t> groups;
    for (const StartPlan* start : starts) {
        people += start->participants;
        groups.push_back(start->groups);
    }
    people = scaled(people, scale);
    const std::int64_t fewest = (people + limits.maximum - 1) / limits.maximum;
    const std::int64_t most = people / limits.minimum;
    const std::int64_t stated = std::accumulate(groups.begin(), groups.end(), std::int64_t{0});
    const std::int64_t total = std::min(most, std::max(fewest, scaled(stated, scale)));
    const std::vector<std::int64_t> kept = spread(total, groups);
    const std::vector<std::int64_t> members = spread(std::min(people, total * limits.maximum), kept);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        starts[i]->groups = kept[i];
        starts[i]->participants = members[i];
    }
}

void scale_all(std::vector<StartPlan>& starts, const Scenario& scenario, const StreamPlans& streams) {
    for (const StreamPlan& stream : streams.all) {
        for (const CountBasis basis : {CountBasis::enrolled, CountBasis::graduated}) {
            std::vector<StartPlan*> own;
            for (StartPlan& start : starts) {
                if (start.stream == stream.number && start.basis == basis) own.push_back(&start);
            }
            scale_starts(own, limits_of(parameters_of(scenario, stream), basis), scenario.population.scale);
        }
    }
    std::erase_if(starts, [](const StartPlan& start) { return start.groups == 0 || start.participants == 0; });
}

}  // namespace

std::vector<StartPlan> resolve_starts(const Scenario& scenario, const StreamPlans& streams, const World& world) {
    std::vector<StartPlan> starts;
    for (std::size_t p = 0; p < scenario.programmes.size(); ++p) {
        for (const ProgrammeStart& start : scenario.programmes[p].starts)
            starts.push_back(resolve(start, p, scenario, streams, world));
    }
    for (const ScheduledStart& scheduled : scenario.margins.schedule) {
        const std::size_t programme = row_of(
            scenario.programmes, scheduled.programme, [](const auto& p) { return p.id; },
            "the schedule names programmes");
        starts.push_back(resolve(scheduled.start, programme, scenario, streams, world));
    }
    std::stable_sort(starts.begin(), starts.end(), [](const StartPlan& a, const StartPlan& b) {
        return std::tie(a.month, a.stream) < std::tie(b.month, b.stream);
    });
    if (scenario.population.scale < 1.0) scale_all(starts, scenario, streams);
    return starts;
}

}  // namespace ubumwe::model
