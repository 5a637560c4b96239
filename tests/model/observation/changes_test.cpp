#include "model/observation/changes.hpp"

#include <cmath>
#include <optional>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/observation/change_rows.hpp"
#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr auto resilience = PersonIndicator::resilience;
constexpr auto distress = PersonIndicator::distress;
constexpr std::uint32_t end_of_2021 = 11;
constexpr std::uint32_t end_of_2022 = 23;
constexpr std::uint32_t end_of_run = 35;

/// Ada and Bea, each alone at home; Cy in custody, of a household with Dan, a child.
struct Changes : testing::Test {
    enum Person : PersonRow { ada, bea, cy, dan };

    SmallWorld with;
    SmallWorld without;
    std::optional<ChangeTracker> tracker;

    Changes() {
        for (SmallWorld* small : {&with, &without}) {
            small->add_district("North");
            small->add_sector();
            small->add_village();
            small->add_household();
            small->add_person(SmallWorld::survivor);
            small->add_household();
            small->add_person(SmallWorld::other);
            small->add_household();
            small->add_person(SmallWorld::convicted, LifeStage::adult, Status::in_custody);
            small->add_person(SmallWorld::other, LifeStage::child);
            small->close();
        }
    }

    void plan(std::uint16_t programme, Month date) {
        ProgrammeStart start;
        start.date = date;
        with.scenario.programmes[programme].starts.push_back(start);
    }

    /// The stages of a step that enrol, and those that write indicators.
    void enrol(std::uint32_t step) {
        if (!tracker) tracker.emplace(with.scenario);
        tracker->enrol(step, with.world);
    }
    void close(std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t step = from; step <= to; ++step) tracker->close_step(step, with.world);
    }

    std::vector<std::uint32_t> endlines() const {
        return {tracker->endline(SmallWorld::circle), tracker->endline(SmallWorld::course)};
    }

    std::optional<ChangeRow> row(std::string_view programme, std::string_view measure,
                                 const CounterfactualEndlines* counterfactual = nullptr) const {
        for (const ChangeRow& each : changes(*tracker, counterfactual))
            if (each.programme == programme && each.measure == measure) return each;
        return std::nullopt;
    }
};

TEST_F(Changes, CompareTheStartOfTheEnrolmentStepWithTheEndline) {
    with.value(resilience, ada) = 0.4F;
    with.value(resilience, bea) = 0.5F;
    with.start_group(SmallWorld::circle, 0, {ada, bea});
    enrol(0);
    with.value(resilience, ada) = 0.5F;
    with.value(resilience, bea) = 0.7F;
    close(0, end_of_2021);
    with.value(resilience, ada) = 0.9F;
    close(end_of_2021 + 1, end_of_run);

    const auto change = row("circle", "resilience");
    ASSERT_TRUE(change);
    EXPECT_EQ(change->n, 2);
    EXPECT_NEAR(change->at_enrolment, 0.45, 1e-7);
    EXPECT_NEAR(change->at_endline, 0.6, 1e-7);
    EXPECT_NEAR(change->change_percent, 100.0 * 0.15 / 0.45, 1e-4);
    EXPECT_TRUE(std::isnan(change->attributable_percent)) << "there is no counterfactual";
    EXPECT_FALSE(row("course", "resilience")) << "nobody enrolled";
}

TEST_F(Changes, AttributeTheDifferenceFromTheCounterfactualAtTheEndline) {
    with.value(resilience, ada) = 0.4F;
    with.value(resilience, bea) = 0.5F;
    with.start_group(SmallWorld::circle, 0, {ada, bea});
    enrol(0);
    with.value(resilience, ada) = 0.5F;
    with.value(resilience, bea) = 0.7F;
    close(0, end_of_run);
    without.value(resilience, ada) = 0.45F;
    without.value(resilience, bea) = 0.55F;
    CounterfactualEndlines counterfactual(*tracker);
    for (std::uint32_t step = 0; step <= end_of_run; ++step) {
        counterfactual.close_step(step, without.world);
        if (step == end_of_2021) without.value(resilience, ada) = 0.1F;
    }
    const auto change = row("circle", "resilience", &counterfactual);
    EXPECT_NEAR(change->attributable_percent, 100.0 * (0.05 + 0.15) / 0.9, 1e-4);
    EXPECT_NEAR(change->change_percent, 100.0 * 0.3 / 0.9, 1e-4);
}

TEST_F(Changes, AttributeOnlyToThoseWhoAreMeasuredInBothRuns) {
    with.value(resilience, ada) = 0.4F;
    with.value(resilience, bea) = 0.6F;
    with.start_group(SmallWorld::circle, 0, {ada, bea});
    enrol(0);
    close(0, end_of_run);
    without.world.people.status[ada] = Status::dead;
    without.value(resilience, bea) = 0.45F;
    CounterfactualEndlines counterfactual(*tracker);
    counterfactual.close_step(end_of_2021, without.world);
    const auto change = row("circle", "resilience", &counterfactual);
    EXPECT_EQ(change->n, 2);
    EXPECT_NEAR(change->attributable_percent, 100.0 * 0.15 / 0.6, 1e-4);
}

TEST_F(Changes, LeaveOutWhoDiedBeforeTheEndline) {
    with.value(resilience, ada) = 0.2F;
    with.value(resilience, bea) = 0.5F;
    with.start_group(SmallWorld::circle, 0, {ada, bea});
    enrol(0);
    with.world.people.status[ada] = Status::dead;
    close(0, end_of_run);
    const auto change = row("circle", "resilience");
    EXPECT_EQ(change->n, 1);
    EXPECT_NEAR(change->at_enrolment, 0.5, 1e-7);
    EXPECT_NEAR(change->change_percent, 0.0, 1e-9);
}

TEST_F(Changes, MeasureChildrenOnDistressAlone) {
    with.value(distress, dan) = 0.7F;
    with.start_group(SmallWorld::circle, 0, {dan});
    enrol(0);
    with.value(distress, dan) = 0.5F;
    close(0, end_of_run);
    EXPECT_EQ(row("circle", "distress")->n, 1);
    EXPECT_NEAR(row("circle", "caseness")->at_enrolment, 1.0, 1e-9);
    EXPECT_NEAR(row("circle", "caseness")->at_endline, 0.0, 1e-9);
    EXPECT_NEAR(row("circle", "caseness")->change_percent, -100.0, 1e-9);
    EXPECT_FALSE(row("circle", "resilience"));
    EXPECT_FALSE(row("circle", "saving"));
}

TEST_F(Changes, MeasureHouseholdsOfThoseAtHomeAtBothMoments) {
    const HouseholdRow home_of_cy = with.world.people.household[cy];
    with.start_group(SmallWorld::circle, 0, {ada, cy});
    enrol(0);
    with.world.people.status[cy] = Status::released;
    with.value(HouseholdIndicator::saving, home_of_cy) = 0.9F;
    with.value(HouseholdIndicator::saving, 0) = 0.6F;
    close(0, end_of_run);
    EXPECT_EQ(row("circle", "resilience")->n, 2);
    EXPECT_EQ(row("circle", "saving")->n, 1);
    EXPECT_NEAR(row("circle", "saving")->change_percent, 20.0, 1e-4);
}

TEST_F(Changes, HaveNoPercentageOfNothing) {
    with.value(distress, ada) = 0.1F;
    with.start_group(SmallWorld::circle, 0, {ada});
    enrol(0);
    close(0, end_of_run);
    EXPECT_EQ(row("circle", "caseness")->at_enrolment, 0.0);
    EXPECT_TRUE(std::isnan(row("circle", "caseness")->change_percent));
}

TEST_F(Changes, CountAPersonOnceInAProgramme) {
    with.value(resilience, ada) = 0.4F;
    with.start_group(SmallWorld::circle, 0, {ada});
    enrol(0);
    with.value(resilience, ada) = 0.8F;
    with.start_group(SmallWorld::circle, 3, {ada});
    enrol(3);
    close(0, end_of_run);
    EXPECT_EQ(row("circle", "resilience")->n, 1);
    EXPECT_NEAR(row("circle", "resilience")->at_enrolment, 0.4, 1e-7) << "the first enrolment";
}

TEST_F(Changes, EndWithTheYearInWhichTheLastGroupRuns) {
    plan(SmallWorld::circle, Month::of(2021, 2));
    plan(SmallWorld::course, Month::of(2021, 11));
    with.start_group(SmallWorld::circle, 1, {ada}).end_step = end_of_2021 + 1;
    with.start_group(SmallWorld::course, 10, {bea}).end_step = end_of_2021 + 2;
    enrol(10);
    close(0, end_of_2021);
    EXPECT_THAT(endlines(), testing::ElementsAre(end_of_2021, nobody)) << "a session in December, one in January";
    close(end_of_2021 + 1, end_of_2022);
    EXPECT_THAT(endlines(), testing::ElementsAre(end_of_2021, end_of_2022));
}

TEST_F(Changes, WaitForStartsThatArePlanned) {
    plan(SmallWorld::circle, Month::of(2022, 5));
    ProgrammeStart scheduled;
    scheduled.date = Month::of(2023, 1);
    with.scenario.margins.schedule = {{"course", scheduled}};
    with.start_group(SmallWorld::circle, 0, {ada});
    with.start_group(SmallWorld::course, 0, {bea});
    enrol(0);
    close(0, end_of_2021);
    EXPECT_THAT(endlines(), testing::Each(nobody));
    close(end_of_2021 + 1, end_of_2022);
    EXPECT_THAT(endlines(), testing::ElementsAre(end_of_2022, nobody));
    close(end_of_2022 + 1, end_of_run);
    EXPECT_THAT(endlines(), testing::ElementsAre(end_of_2022, end_of_run));
}

TEST_F(Changes, WaitForTheLastStartOfAPlan) {
    ProgrammePlan plan;
    plan.from = Month::of(2021, 3);
    plan.to = Month::of(2023, 2);
    plan.every = 12;  // March 2021 and March 2022
    with.scenario.programmes[SmallWorld::circle].plans = {plan};
    with.start_group(SmallWorld::circle, 2, {ada});
    enrol(2);
    close(2, end_of_2021);
    EXPECT_EQ(tracker->endline(SmallWorld::circle), nobody);
    close(end_of_2021 + 1, end_of_run);
    EXPECT_EQ(tracker->endline(SmallWorld::circle), end_of_2022);
}

TEST_F(Changes, EndWithTheRunAtTheLatest) {
    with.scenario.time.end = Month::of(2021, 6);
    plan(SmallWorld::circle, Month::of(2025, 1));
    with.start_group(SmallWorld::circle, 0, {ada}).end_step = 40;
    enrol(0);
    close(0, 5);
    EXPECT_EQ(tracker->endline(SmallWorld::circle), 5U);
    EXPECT_EQ(row("circle", "resilience")->n, 1);
}

TEST_F(Changes, ThePublishedMeasurementTakesEachPersonAtTheFirstOfItsProgrammes) {
    plan(SmallWorld::course, Month::of(2022, 1));
    with.scenario.published.changes = {{"resilience", 8.9, false, {"circle", "course"}},
                                       {"caseness", -5.0, false, {"course"}}};
    with.value(resilience, ada) = 0.4F;
    with.value(resilience, bea) = 0.5F;
    with.start_group(SmallWorld::circle, 0, {ada});
    enrol(0);
    with.value(resilience, ada) = 0.6F;
    with.start_group(SmallWorld::course, 12, {ada, bea});
    close(0, end_of_2021);
    with.value(resilience, ada) = 0.7F;
    enrol(12);
    with.value(resilience, ada) = 0.8F;
    with.value(resilience, bea) = 0.7F;
    close(12, end_of_run);
    const auto change = row("published", "resilience");
    ASSERT_TRUE(change);
    EXPECT_EQ(change->n, 2);
    EXPECT_NEAR(change->at_enrolment, (0.4 + 0.5) / 2, 1e-7);
    EXPECT_NEAR(change->at_endline, (0.6 + 0.7) / 2, 1e-7) << "Ada at the endline of the circle";
    EXPECT_EQ(row("published", "caseness")->n, 2);
    EXPECT_NEAR(row("course", "resilience")->at_enrolment, (0.7 + 0.5) / 2, 1e-7);
}

TEST_F(Changes, FollowTheSamePersonsToOtherRowsInBothRuns) {
    with.start_group(SmallWorld::circle, 0, {ada, bea});
    enrol(0);
    // Before step 12, Ada and Bea change places and Bea dies; before step 24 her row goes to somebody else.
    RowMap swapped;
    swapped.person = {1, 0, 2, 3};
    RowMap bea_gone;
    bea_gone.person = {nobody, 1, 2, 3};
    tracker->follow_rows(swapped);
    tracker->follow_rows(bea_gone);
    with.world.people[resilience][1] = 0.9F;
    close(0, end_of_run);
    EXPECT_TRUE(tracker->at_endline()[0].alive);
    EXPECT_EQ(tracker->at_endline()[0].value[index_of(resilience)], 0.9F);
    EXPECT_FALSE(tracker->at_endline()[1].alive);

    CounterfactualEndlines counterfactual(*tracker);
    without.world.people[resilience][1] = 0.7F;
    counterfactual.close_step(0, without.world);
    counterfactual.follow_rows(swapped);
    counterfactual.follow_rows(bea_gone);
    for (std::uint32_t step = 1; step <= end_of_run; ++step) counterfactual.close_step(step, without.world);
    EXPECT_EQ(counterfactual.at_endline()[0].value[index_of(resilience)], 0.7F);
    EXPECT_FALSE(counterfactual.at_endline()[1].alive);
}

}  // namespace
}  // namespace ubumwe::tests
