#include "model/interventions/streams.hpp"

#include <algorithm>
#include <numeric>

#include "model/base/require.hpp"
#include "model/interventions/rule.hpp"
#include "model/state/need.hpp"

namespace ubumwe::model {

namespace {

constexpr std::size_t most_streams = 64;

std::size_t position_row(const Scenario& scenario, const std::string& id) {
    const auto& all = scenario.positions;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& position) { return position.id == id; });
    require(found != all.end(), "a stream names positions of the scenario");
    return static_cast<std::size_t>(found - all.begin());
}

std::vector<std::uint8_t> admitted(const Scenario& scenario, const Eligibility& eligibility) {
    std::vector<std::uint8_t> admits(scenario.positions.size(), eligibility.positions.empty() ? 1 : 0);
    for (const std::string& id : eligibility.positions) admits[position_row(scenario, id)] = 1;
    return admits;
}

std::vector<double> mix_of(const Scenario& scenario, const StreamParameters& stream) {
    if (stream.mix.empty()) return {};
    std::vector<double> shares(scenario.positions.size() + 1, 0.0);
    for (const auto& [id, share] : stream.mix) shares[position_row(scenario, id)] = share;
    shares.back() = std::max(0.0, 1.0 - std::accumulate(shares.begin(), shares.end(), 0.0));
    return shares;
}

std::uint64_t bits_named(const Scenario& scenario, const StreamPlans& plans, const std::string& name) {
    std::uint64_t bits = 0;
    for (const StreamPlan& plan : plans.all) {
        const ProgrammeParameters& programme = scenario.programmes[plan.programme];
        if (name == programme.id || name == programme.id + "." + programme.streams[plan.stream].id) bits |= plan.bit();
    }
    require(bits != 0, "a stream follows a programme or a stream of the scenario");
    return bits;
}

/// Members in custody should be there for the course and a month more, since the deaths of others bring returns
/// forward, and then for the longest course in custody that follows.
void set_stays(const Scenario& scenario, StreamPlans& plans) {
    const std::uint32_t month = course_steps(1.0, scenario.time.calendar().steps_per_month());
    const auto in_custody = [&](const StreamPlan& plan) {
        return parameters_of(scenario, plan).venue == Venue::correctional_facility;
    };
    // A chain of courses is at most as long as there are streams.
    for (std::size_t link = 0; link < plans.all.size(); ++link) {
        for (StreamPlan& plan : plans.all) {
            std::uint32_t after = 0;
            for (const StreamPlan& next : plans.all) {
                if ((next.follow_on_bits & plan.bit()) != 0 && in_custody(next)) after = std::max(after, next.stay);
            }
            plan.stay = plan.steps + month + after;
        }
    }
}

void check_combination(const StreamParameters& stream) {
    const bool plain = stream.venue != Venue::correctional_facility && stream.follow_on.empty() && stream.mix.empty();
    require(!stream.eligibility.whole_families || plain,
            "whole families join in the community, with no mix of positions and no programme before");
}

StreamPlan plan_of(const Scenario& scenario, std::size_t programme, std::size_t row, std::size_t number) {
    const StreamParameters& stream = scenario.programmes[programme].streams[row];
    check_combination(stream);
    StreamPlan plan;
    plan.programme = static_cast<std::uint16_t>(programme);
    plan.stream = static_cast<std::uint16_t>(row);
    plan.number = static_cast<std::uint8_t>(number);
    plan.admits = admitted(scenario, stream.eligibility);
    plan.mix = mix_of(scenario, stream);
    plan.screening = person_indicator_row(stream.eligibility.screening);
    plan.steps = course_steps(stream.months, scenario.time.calendar().steps_per_month());
    plan.sessions = course_sessions(stream.sessions);
    return plan;
}

}  // namespace

StreamPlans resolve_streams(const Scenario& scenario) {
    StreamPlans plans;
    for (std::size_t p = 0; p < scenario.programmes.size(); ++p) {
        plans.first.push_back(static_cast<std::uint8_t>(plans.all.size()));
        for (std::size_t s = 0; s < scenario.programmes[p].streams.size(); ++s) {
            require(plans.all.size() < most_streams, "a scenario has at most 64 streams");
            plans.all.push_back(plan_of(scenario, p, s, plans.all.size()));
        }
    }
    for (StreamPlan& plan : plans.all) {
        const std::string& before = parameters_of(scenario, plan).follow_on;
        plan.programme_bits = bits_named(scenario, plans, scenario.programmes[plan.programme].id);
        plan.follow_on_bits = before.empty() ? 0 : bits_named(scenario, plans, before);
    }
    set_stays(scenario, plans);
    return plans;
}

}  // namespace ubumwe::model
