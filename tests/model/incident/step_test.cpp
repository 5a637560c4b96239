#include "model/incident/step.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/tiny_world.hpp"

namespace ubumwe::model {
namespace {

constexpr std::size_t harmony = index_of(PersonIndicator::social_harmony);

/// A tiny world (two targeted survivors in each of three villages) with a rate at which a month expects 0.2 incidents
/// in a village, and no season, feedback or returns unless a test asks for them.
struct IncidentRun {
    tests::TinyWorld tiny;
    Luck luck;

    IncidentRun() {
        for (PositionParameters& position : tiny.scenario.positions) position.targeted = position.id == "survivor";
        rules().rate = 1200.0;
        rules().harmony_effect = 0.0;
        rules().outgroup_trust_effect = 0.0;
        rules().return_effect = 0.0;
    }

    IncidentParameters& rules() { return tiny.scenario.dynamics.incidents; }
    World& world() { return tiny.world; }
    IncidentCounts& counts() { return tiny.world.ledger.incidents.at(0); }

    /// Makes steps; what the last of them handed over stays in the exchange.
    IncidentRun& run(std::uint32_t steps) {
        Incidents incidents(tiny.scenario, tiny.world);
        incidents.open(tiny.world);
        for (std::uint32_t step = 0; step < steps; ++step) {
            tiny.world.exchange.clear();
            incidents.step(step, luck, Parallel(2), tiny.world);
        }
        return *this;
    }
};

TEST(Incidents, AreExpectedByTheRateAndThePeopleAtHomeAtWhomTheyAreDirected) {
    IncidentRun run;
    run.run(1);
    EXPECT_NEAR(run.counts().expected, 1.2 * 6 / 12.0, 1e-12);
    run.world().people.status[run.tiny.survivor(0)] = Status::dead;
    run.run(2);
    EXPECT_NEAR(run.counts().expected, 2 * 1.2 * 5 / 12.0, 1e-12);
}

// Poisson: the count of 4,000 months lies within five standard deviations of its mean but for once in a million runs.
TEST(Incidents, AreDrawnAsOftenAsExpected) {
    IncidentRun run;
    run.tiny.scenario.time.end = run.tiny.scenario.time.start + 4000;
    run.run(4000);
    EXPECT_NEAR(run.counts().expected, 2400.0, 1e-6);
    EXPECT_NEAR(static_cast<double>(run.counts().incidents), 2400.0, 5.0 * std::sqrt(2400.0));
}

TEST(Incidents, OfLowHarmonyOfOthersAreMoreAndOfSurvivorsAndTheirFamiliesAreNot) {
    IncidentRun run;
    run.rules().harmony_effect = 4.0;
    Population& people = run.world().people;
    for (PersonRow person = 0; person < people.size(); ++person) {
        const bool of_survivors = run.world().standing_of(person) == run.world().standing_of(run.tiny.survivor(0));
        if (of_survivors) people.value[harmony][person] -= 0.3F;
        if (of_survivors) people[PersonIndicator::distress][person] = 0.99F;
        if (of_survivors) people[PersonIndicator::anxiety][person] = 0.99F;
    }
    EXPECT_NEAR(run.run(1).counts().expected, 0.6, 1e-6);
    for (PersonRow person = 0; person < people.size(); ++person) {
        if (run.world().standing_of(person) != run.world().standing_of(run.tiny.survivor(0)))
            people.value[harmony][person] -= 0.1F;
    }
    EXPECT_NEAR(run.run(1).counts().expected, 0.6 * 1.4, 1e-6);
}

TEST(Incidents, DoNotDependOnChildrenOrPeopleInCustody) {
    IncidentRun run;
    run.rules().harmony_effect = 4.0;
    Population& people = run.world().people;
    for (PersonRow person = 0; person < people.size(); ++person) {
        if (people.stage[person] != LifeStage::adult || people.status[person] == Status::in_custody)
            people.value[harmony][person] = 0.0F;
    }
    EXPECT_NEAR(run.run(1).counts().expected, 0.6, 1e-6);
}

TEST(Incidents, RiseForAYearWithAReturnByAsMuchAsThePersonIsUnprepared) {
    IncidentRun run;
    run.rules().return_effect = 0.5;
    Custody& custody = run.world().custody;
    for (const std::size_t row : {0U, 1U}) {  // both of village 0
        custody.convicts[row].release_step = 0;
        custody.convicts[row].received_by = 0;
        run.world().people.status[custody.convicts[row].person] = Status::released;
    }
    Participant prepared;
    prepared.person = custody.convicts[0].person;
    prepared.prepared = 0.8F;
    run.world().history.participants.push_back(prepared);
    run.run(1);
    EXPECT_NEAR(run.counts().expected, 0.6 + 0.2 * 0.5 * 1.2, 1e-6);
    run.run(14);  // twelve months with, two without
    EXPECT_NEAR(run.counts().expected, 14 * 0.6 + 12 * 0.2 * 0.5 * 1.2, 1e-5);
}

TEST(Incidents, RiseInTheVillageThatReceivesAPersonWhoSettlesElsewhere) {
    IncidentRun run;
    run.rules().return_effect = 0.5;
    Convict& convict = run.world().custody.convicts[0];
    convict.release_step = 0;
    convict.received_by = 2;
    run.world().people.status[convict.person] = Status::elsewhere;
    run.world().people.status[run.tiny.survivor(2)] = Status::dead;
    run.world().people.status[run.tiny.survivor(2) + 1] = Status::dead;
    EXPECT_NEAR(run.run(1).counts().expected, 0.4, 1e-6);
}

TEST(Incidents, PressOnTheirVillageAndTakeTrustOfItsSurvivorsAlone) {
    IncidentRun run;
    run.rules().rate = 100'000.0;  // about 17 a village and month
    run.run(1);
    const Exchange& exchange = run.world().exchange;
    ASSERT_EQ(exchange.incident_pressure.size(), 3U);
    double pressed = 0.0;
    for (const Pressure& pressure : exchange.incident_pressure) pressed += static_cast<double>(pressure.weight);
    EXPECT_EQ(pressed, static_cast<double>(run.counts().incidents));
    ASSERT_EQ(exchange.person_impulses.size(), 6U);
    const Impulse& impulse = exchange.person_impulses[0];
    EXPECT_EQ(impulse.subject, run.tiny.survivor(0));
    EXPECT_EQ(impulse.indicator, index_of(PersonIndicator::outgroup_trust));
    EXPECT_FALSE(impulse.up);
    EXPECT_NEAR(impulse.share, 1.0 - std::pow(0.95, static_cast<double>(exchange.incident_pressure[0].weight)), 1e-6);
    EXPECT_EQ(impulse.lasting, 0.0F);
}

TEST(Incidents, OfALargeMeanAreTheSumOfSeveralDraws) {
    IncidentRun run;
    run.rules().rate = 12e6;  // 2,000 a village and month
    run.run(1);
    EXPECT_NEAR(static_cast<double>(run.counts().incidents), 6000.0, 5.0 * std::sqrt(6000.0));
}

TEST(Incidents, AtRateZeroHandNothingOverAndHaveNoRow) {
    IncidentRun run;
    run.rules().rate = 0.0;
    run.run(3);
    EXPECT_TRUE(run.world().ledger.incidents.empty());
    EXPECT_TRUE(run.world().exchange.incident_pressure.empty());
    EXPECT_TRUE(run.world().exchange.person_impulses.empty());
    EXPECT_EQ(run.world().exchange.season_shock, 0.0F);
}

TEST(Incidents, OfALargerRateContainThoseOfASmaller) {
    IncidentRun small;
    IncidentRun large;
    large.rules().rate *= 2.0;
    for (std::uint32_t steps = 1; steps <= 24; ++steps)
        EXPECT_LE(small.run(steps).counts().incidents, large.run(steps).counts().incidents);
}

TEST(SeasonOfIncidents, FrightensByItsShockAMonthAlsoInWeeks) {
    IncidentRun run;
    run.rules().rate = 0.0;
    run.rules().seasons = {{"spring", 4, 7, 1.5, 0.02}};
    EXPECT_EQ(run.run(3).world().exchange.season_shock, 0.0F);
    EXPECT_FLOAT_EQ(run.run(4).world().exchange.season_shock, 0.02F);
    run.tiny.scenario.time.step = StepLength::week;
    EXPECT_FLOAT_EQ(run.run(15).world().exchange.season_shock, 0.02F * 12.0F * 7.0F / 365.25F);
}

}  // namespace
}  // namespace ubumwe::model
