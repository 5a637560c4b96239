#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/simulation.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using model::PersonIndicator;

constexpr std::int64_t country_size = 5;  // times the 4,000 people of the small country
constexpr int four_years = 48;

/// The small country, larger, for four years, with one programme that a share of adults enrols in at once.
model::Scenario with_programme(double coverage) {
    model::Scenario scenario = larger_scenario(country_size);
    scenario.time.end = scenario.time.start + (four_years - 1);
    scenario.programmes.emplace_back();
    model::ProgrammeParameters& programme = scenario.programmes[0];
    programme.id = "forum";
    programme.streams.emplace_back();
    model::StreamParameters& stream = programme.streams[0];
    stream.id = "villages";
    stream.sessions = 2.0;
    stream.months = 1.0;
    stream.group_minimum = 10;
    stream.group_maximum = 60;
    stream.attendance = 1.0;
    stream.drop_out = 0.0;
    stream.eligibility.min_age = 18.0;
    programme.plans.emplace_back();
    model::ProgrammePlan& plan = programme.plans[0];
    plan.id = "all";
    plan.stream = "villages";
    plan.from = plan.to = scenario.time.start;
    plan.coverage = coverage;
    plan.group_size = 40;
    return scenario;
}

/// A forum that goes back over the crimes: trust in the out-group, and relief of distress as far as it is supported.
model::Scenario forum(double support) {
    model::Scenario scenario = with_programme(0.4);
    model::ProgrammeParameters& programme = scenario.programmes[0];
    programme.effect_on_persons[PersonIndicator::outgroup_trust] = 0.22;
    programme.effect_on_persons[PersonIndicator::distress] = -0.10;
    programme.retention = 0.7;
    programme.revisits_past = 1.0;
    programme.psychosocial_support = support;
    return scenario;
}

/// Means over the adults who are at home, month by month.
struct Course {
    std::vector<double> trust;
    std::vector<double> distress;
};

double mean_of_adults(const model::World& world, PersonIndicator indicator) {
    double sum = 0.0;
    double people = 0.0;
    for (model::PersonRow person = 0; person < world.people.size(); ++person) {
        if (world.people.stage[person] != model::LifeStage::adult || !world.people.at_home(person)) continue;
        sum += static_cast<double>(world.people[indicator][person]);
        people += 1.0;
    }
    return sum / people;
}

Course course_of(const model::Scenario& scenario) {
    const model::Parallel parallel(2);
    sim::Simulation simulation(scenario, {11, 0}, parallel);
    Course course;
    while (!simulation.done()) {
        simulation.step();
        course.trust.push_back(mean_of_adults(simulation.world(), PersonIndicator::outgroup_trust));
        course.distress.push_back(mean_of_adults(simulation.world(), PersonIndicator::distress));
    }
    return course;
}

/// What the programme makes of trust and distress, month by month, with the same luck.
Course effect_of(const model::Scenario& scenario) {
    Course with = course_of(scenario);
    const Course without = course_of(sim::without_programmes(scenario));
    for (std::size_t month = 0; month < with.trust.size(); ++month) {
        with.trust[month] -= without.trust[month];
        with.distress[month] -= without.distress[month];
    }
    return with;
}

TEST(ForumPattern, WithoutSupportRaisesTrustAndDistressAndBothLast31Months) {
    const Course effect = effect_of(forum(0.0));
    EXPECT_GT(effect.trust[9], 0.01);
    EXPECT_GT(effect.distress[9], 0.005);
    EXPECT_GT(effect.trust[31], 0.5 * effect.trust[9]);
    EXPECT_GT(effect.distress[31], 0.5 * effect.distress[9]);
}

TEST(ForumPattern, WithSupportRaisesTrustAndLowersDistress) {
    const Course effect = effect_of(forum(1.0));
    EXPECT_GT(effect.trust[9], 0.01);
    EXPECT_LT(effect.distress[9], -0.005);
}

/// The same dialogue with survivors and families of people convicted, in mixed groups or each side for itself.
model::Scenario meeting_groups(bool mixed) {
    model::Scenario scenario = with_programme(0.6);
    model::ProgrammeParameters& programme = scenario.programmes[0];
    programme.effect_on_persons[PersonIndicator::outgroup_trust] = 0.19;
    programme.effect_on_persons[PersonIndicator::social_harmony] = 0.43;
    programme.effect_on_persons[PersonIndicator::cooperation] = 0.48;
    programme.ties = 6.0;
    programme.keep_meeting = 1.0;
    model::StreamParameters& stream = programme.streams[0];
    stream.eligibility.positions = {"survivor", "survivor_descendant", "convicted", "convicted_family"};
    programme.plans[0].group_size = 14;
    if (mixed) {
        stream.mix = {{"survivor", 0.3}, {"survivor_descendant", 0.2}, {"convicted_family", 0.4}, {"convicted", 0.1}};
        return scenario;
    }
    programme.streams.push_back(stream);
    programme.plans.push_back(programme.plans[0]);
    programme.streams[0].eligibility.positions = {"survivor", "survivor_descendant"};
    programme.streams[1].eligibility.positions = {"convicted", "convicted_family"};
    programme.streams[1].id = programme.plans[1].stream = "other_side";
    programme.plans[1].id = "others";
    return scenario;
}

TEST(ContactPattern, MixedGroupsRaiseOutgroupTrustMoreThanGroupsOfOnePositionWithinFourYears) {
    const Course mixed = effect_of(meeting_groups(true));
    const Course single = effect_of(meeting_groups(false));
    EXPECT_GT(single.trust.back(), 0.0);
    EXPECT_GT(mixed.trust.back(), 1.1 * single.trust.back());
}

}  // namespace
}  // namespace ubumwe::tests
