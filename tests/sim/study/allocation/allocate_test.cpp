#include "sim/study/allocation/allocate.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/interventions/capacity_rule.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/load.hpp"
#include "sim/study/allocation/allocation_changes.hpp"
#include "sim/study/allocation/delivered_groups.hpp"
#include "sim/study/study_draws.hpp"
#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::sim {
namespace {

using model::Month;
using UnitPoint = std::vector<double>;

constexpr const char* costs = R"("costing": {"currency": "USD", "price_year": 2024},
    "programmes": [
      {"id": "healing_dialogue", "costs": [
        {"id": "session", "unit": "per_session", "unit_cost": 20},
        {"id": "kit", "unit": "per_participant", "unit_cost": 7},
        {"id": "office", "unit": "fixed_per_year", "unit_cost": 900}]},
      {"id": "return_preparation", "costs": [
        {"id": "facilitators", "unit": "per_facilitator_month", "unit_cost": 55},
        {"id": "office", "unit": "fixed_per_year", "unit_cost": 500}]}])";

class AllocationTest : public testing::Test {
protected:
    AllocationTest() {
        country_.write("costed.json", R"({"schema": "ubumwe/scenario", "schema_version": 1, "extends": )"
                                      R"("scenario.json", )" +
                                          std::string(costs) + "}");
        scenario_ = load_scenario(country_.path("costed.json")).scenario;
        parameters_.programmes = {{"healing_dialogue", 0, 40}, {"return_preparation", 0, 9}};
        parameters_.budget = 30000.0;
        parameters_.facilitators = 24;
    }

    AllocationSpace space() {
        issues_ = Issues();
        return allocation_space(scenario_, parameters_, *parse_json("{}", "study.json", issues_), issues_);
    }

    std::vector<UnitPoint> points(std::size_t count, const AllocationSpace& of) const {
        StudyDraws draws(5);
        std::vector<UnitPoint> points(count, UnitPoint(of.variables().size()));
        for (std::size_t i = 0; i < count; ++i) {
            // Corners and faces of the cube too.
            for (double& value : points[i])
                value =
                    i % 3 == 0 ? static_cast<double>(draws.below(2)) : static_cast<double>(draws.below(1000)) / 999.0;
        }
        return points;
    }

    tests::CountryCopy country_;
    model::Scenario scenario_;
    AllocationParameters parameters_;
    Issues issues_;
};

/// What a plan takes, worked out from its starts and the scenario alone.
struct Taken {
    double cost = 0.0;
    std::map<int, std::int64_t> facilitators;  ///< by month
    std::map<std::string, std::int64_t> by_programme;
    std::map<std::string, std::int64_t> by_district;
};

Taken taken_by(const Allocation& plan, const AllocationSpace& space, const model::Scenario& scenario) {
    Taken taken;
    std::map<std::string, std::set<int>> years;
    for (const AllocatedStart& start : plan.starts) {
        const AllocatedStream& stream = space.streams[start.stream];
        const auto& id = space.programmes[stream.programme].id;
        const auto programme = std::ranges::find(scenario.programmes, id, &model::ProgrammeParameters::id);
        const auto form = std::ranges::find(programme->streams, stream.id, &model::StreamParameters::id);
        taken.cost += static_cast<double>(start.groups) * model::course_cost(*programme, *form, stream.people);
        for (int i = 0; i < static_cast<int>(form->months); ++i) {
            years[id].insert((start.month + i).year());
            taken.facilitators[(start.month + i).index] += start.groups * form->facilitators;
        }
        taken.by_programme[id] += start.groups;
        taken.by_district[space.districts[space.places[start.place].district].id] += start.groups;
    }
    for (const auto& [id, its] : years) {
        const auto programme = std::ranges::find(scenario.programmes, id, &model::ProgrammeParameters::id);
        taken.cost += static_cast<double>(its.size()) * model::yearly_cost(*programme);
    }
    return taken;
}

/// People who start a stream that follows another by a month, and those who have completed the other by then.
void expect_graduates(const Allocation& plan, const AllocationSpace& space) {
    for (std::size_t s = 0; s < space.streams.size(); ++s) {
        const AllocatedStream& stream = space.streams[s];
        if (!stream.follows) continue;
        for (const std::size_t place : stream.places) {
            for (Month month = space.from; month <= space.to; month = month + 1) {
                std::int64_t started = 0;
                std::int64_t completed = 0;
                for (const AllocatedStart& start : plan.starts) {
                    if (start.place != place) continue;
                    if (start.stream == s && start.month <= month) started += start.groups * stream.people;
                    const AllocatedStream& other = space.streams[start.stream];
                    if (std::ranges::find(stream.sources, start.stream) != stream.sources.end() &&
                        start.month + other.months <= month)
                        completed += start.groups * other.completing;
                }
                ASSERT_LE(started, completed) << stream.id << " in " << to_string(month);
            }
        }
    }
}

TEST_F(AllocationTest, KeepsEveryLimitAtEveryPoint) {
    parameters_.programmes = {{"healing_dialogue", 3, 14}, {"return_preparation", 2, 5}};
    parameters_.districts = {{"Northfield", 2, 12}, {"Southlake", 3, 9}};
    parameters_.budget = 11000.0;
    parameters_.least_spent = 0.8;
    parameters_.facilitators = 10;
    const AllocationSpace its = space();
    ASSERT_TRUE(issues_.empty()) << to_text(issues_.kept());
    bool money_binds = false;
    bool facilitators_bind = false;
    bool follows = false;
    for (const UnitPoint& point : points(400, its)) {
        const Allocation plan = allocate(its, point);
        const Taken taken = taken_by(plan, its, scenario_);
        EXPECT_NEAR(plan.cost, taken.cost, 1e-6);
        const double limit = its.budget * (its.least_spent + (1.0 - its.least_spent) * point.front());
        EXPECT_LE(taken.cost, limit + 1e-6);
        money_binds = money_binds || taken.cost > limit - 400.0;
        for (const auto& [month, people] : taken.facilitators) EXPECT_LE(people, 10);
        facilitators_bind = facilitators_bind || plan.facilitators == 10;
        for (const GroupBounds& bounds : parameters_.programmes) {
            EXPECT_GE(taken.by_programme.at(bounds.id), bounds.least);
            EXPECT_LE(taken.by_programme.at(bounds.id), bounds.most);
        }
        for (const GroupBounds& bounds : parameters_.districts) {
            EXPECT_GE(taken.by_district.at(bounds.id), bounds.least);
            EXPECT_LE(taken.by_district.at(bounds.id), bounds.most);
        }
        for (const AllocatedStart& start : plan.starts) {
            EXPECT_GE(start.month, its.from);
            EXPECT_LE(start.month, its.to);
            follows = follows || its.streams[start.stream].follows;
        }
        expect_graduates(plan, its);
    }
    EXPECT_TRUE(money_binds) << "a limit that never binds is not tried";
    EXPECT_TRUE(facilitators_bind);
    EXPECT_TRUE(follows);
}

TEST_F(AllocationTest, FollowsTheWeightsOfThePoint) {
    parameters_.facilitators = 1000;
    parameters_.programmes = {{"healing_dialogue", 0, 1000}, {"return_preparation", 0, 1000}};
    const AllocationSpace its = space();
    const std::size_t years = its.years();
    UnitPoint point(its.variables().size(), 0.5);
    point.front() = 1.0;
    point[1] = 1.0;          // healing_dialogue
    point[2] = 0.0;          // return_preparation
    point[3 + years] = 0.0;  // Northfield
    const Allocation plan = allocate(its, point);
    EXPECT_EQ(plan.by_programme[1], 0);
    EXPECT_EQ(plan.by_district[0], 0);
    EXPECT_GT(plan.by_programme[0], 20);
    EXPECT_GT(plan.cost, 0.97 * its.budget) << "money is left although everything else allows more";
    // Equal weights of the programmes share the money equally.
    point[2] = 1.0;
    const Allocation equal = allocate(its, point);
    EXPECT_NEAR(equal.programme_money[0], equal.programme_money[1], 0.1 * its.budget);
}

TEST_F(AllocationTest, TakesBudgetTimeAndFacilitatorsOfWhatIsDelivered) {
    parameters_.budget = 0.0;
    parameters_.facilitators = 0;
    const AllocationSpace its = space();
    ASSERT_TRUE(issues_.empty()) << to_text(issues_.kept());
    EXPECT_EQ(to_string(its.from), "2020-03");
    EXPECT_EQ(to_string(its.to), "2021-09");
    // 60 people in four groups of 15 sessions, 38 in two of 20, 10 in one of 8, and two years: by hand.
    const double dialogue = 20.0 * (4 * 15 + 2 * 20 + 8) + 7.0 * (60 + 38 + 10) + 900.0 * 3;
    const double preparation = 55.0 * 2 * 6 * 2 + 500.0 * 2;
    EXPECT_NEAR(its.budget, dialogue + preparation, 1e-6);
    EXPECT_EQ(its.delivered.by_programme, (std::vector<std::int64_t>{7, 2}));
    EXPECT_EQ(its.delivered.facilitators, its.facilitators);
    EXPECT_GE(its.facilitators, 8) << "three groups in 2020-06 beside the course in prison";
}

TEST_F(AllocationTest, TellsEveryProblemAtOnce) {
    parameters_.programmes = {{"healing_dialog", 0, 4}, {"return_preparation", 5, 4}};
    parameters_.districts = {{"Nowhere", 0, 3}};
    space();
    const std::string text = to_text(issues_.kept());
    EXPECT_THAT(text, testing::HasSubstr("did you mean `healing_dialogue`?"));
    EXPECT_THAT(text, testing::HasSubstr("\"Nowhere\""));
    EXPECT_THAT(text, testing::HasSubstr("a number from least (5) up"));
}

TEST_F(AllocationTest, RefusesFloorsThatNoPlanReaches) {
    parameters_.programmes = {{"healing_dialogue", 40, 60}};
    space();
    EXPECT_THAT(to_text(issues_.kept()), testing::HasSubstr("floors (least) that cannot all be reached"));
    parameters_.programmes = {{"healing_dialogue", 4, 60}};
    space();
    EXPECT_TRUE(issues_.empty()) << to_text(issues_.kept());
}

TEST_F(AllocationTest, BecomesTheStartsOfAScenario) {
    parameters_.programmes = {{"healing_dialogue", 0, 40}};
    const AllocationSpace its = space();
    const Allocation plan = allocate(its, UnitPoint(its.variables().size(), 0.6));
    ASSERT_FALSE(plan.starts.empty());
    const auto set = allocation_changes(its, plan, scenario_);
    const model::Scenario planned = load_scenario(country_.path("costed.json"), set).scenario;
    EXPECT_TRUE(planned.margins.schedule.empty());
    std::int64_t groups = 0;
    std::int64_t people = 0;
    for (const DeliveredGroups& each : delivered_groups(planned, planned.programmes[0])) {
        groups += each.groups;
        people += each.people;
    }
    EXPECT_EQ(groups, plan.by_programme[0]) << "nothing of what was delivered before is left";
    EXPECT_EQ(people, plan.people);
    const auto before = delivered_groups(scenario_, scenario_.programmes[1]);
    const auto after = delivered_groups(planned, planned.programmes[1]);
    ASSERT_EQ(after.size(), before.size()) << "the other programme stays";
    for (std::size_t i = 0; i < after.size(); ++i) {
        EXPECT_EQ(after[i].month, before[i].month);
        EXPECT_EQ(after[i].people, before[i].people);
        EXPECT_EQ(after[i].facility, before[i].facility);
    }
}

TEST_F(AllocationTest, NamesItsStartsOtherwiseThanThoseThatItTakesAway) {
    parameters_.programmes = {{"healing_dialogue", 0, 40}};
    const AllocationSpace its = space();
    const Allocation plan = allocate(its, UnitPoint(its.variables().size(), 0.6));
    model::Scenario named = scenario_;
    named.programmes[0].starts.resize(1);
    named.programmes[0].starts[0].id = "start_1";
    const std::string starts = programme_changes(its, plan, named)[0].starts;
    EXPECT_NE(starts.find("\"start_2\""), std::string::npos);
    EXPECT_EQ(starts.find("\"start_1\""), starts.rfind("\"start_1\"")) << "elements of one name would be merged";
}

}  // namespace
}  // namespace ubumwe::sim
