#include "model/observation/series.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Index of a measure by its name.
std::size_t measure_named(std::string_view name) {
    const auto found = std::find(measure_names.begin(), measure_names.end(), name);
    EXPECT_NE(found, measure_names.end()) << name;
    return static_cast<std::size_t>(found - measure_names.begin());
}

/// The series of a small world after the enrolments of its log up to a step.
struct Watched {
    std::vector<SeriesRow> rows;

    explicit Watched(const SmallWorld& small, std::uint32_t step = 0, int threads = 1) {
        const Cells cells(small.scenario.positions.size(), small.scenario.programmes.size());
        model::Arms arms(small.scenario, small.world);
        arms.follow(small.log(), step, small.world);
        rows = series_of(small.scenario, Month::of(2021, 1), small.world, arms, cells, Parallel(threads));
    }

    std::optional<SeriesRow> find(std::string_view measure, std::int32_t district = all_of_them,
                                  std::int32_t position = all_of_them, std::int32_t arm = all_of_them) const {
        std::optional<SeriesRow> found;
        for (const SeriesRow& row : rows) {
            if (row.measure != measure_named(measure) || row.district != district || row.position != position ||
                row.arm != arm)
                continue;
            EXPECT_FALSE(found) << measure << " is written twice";
            found = row;
        }
        return found;
    }
};

/// A row of `people` with the given mean, to single precision.
auto mean_of(std::int64_t people, double mean) {
    return testing::Optional(testing::AllOf(testing::Field("n", &SeriesRow::n, people),
                                            testing::Field("mean", &SeriesRow::mean, testing::DoubleNear(mean, 1e-7))));
}

/// District 0: household 0 of a survivor and a child; household 1 of a convicted person in custody, a spouse, an infant
/// and somebody who died. District 1: household 2 of a released person and one who settled elsewhere.
struct Series : testing::Test {
    enum Person : PersonRow { survivor, child, convict, spouse, infant, dead, released, far };

    SmallWorld small;

    Series() {
        small.add_district("North");
        small.add_sector();
        small.add_village();
        small.add_household();
        small.add_person(SmallWorld::survivor);
        small.add_person(SmallWorld::other, LifeStage::child);
        small.add_household(1);
        small.add_person(SmallWorld::convicted, LifeStage::adult, Status::in_custody);
        small.add_person(SmallWorld::family);
        small.add_person(SmallWorld::family, LifeStage::infant);
        small.add_person(SmallWorld::family, LifeStage::adult, Status::dead);
        small.add_district("South");
        small.add_sector();
        small.add_village();
        small.add_household(1);
        small.add_person(SmallWorld::convicted, LifeStage::adult, Status::released);
        small.add_person(SmallWorld::convicted, LifeStage::adult, Status::elsewhere);
        small.close();
    }

    void set(PersonIndicator indicator, std::initializer_list<float> values) {
        std::copy(values.begin(), values.end(), small.world.people[indicator].begin());
    }
};

TEST_F(Series, CountEveryoneAliveAsPopulation) {
    const Watched watched(small);
    EXPECT_THAT(watched.find("population"), mean_of(7, 7.0));
    EXPECT_THAT(watched.find("population", 0), mean_of(5, 5.0));
    EXPECT_THAT(watched.find("population", all_of_them, 2), mean_of(2, 2.0)) << "the spouse and the infant";
}

TEST_F(Series, MeasureDistressFromFiveAndOtherIndicatorsFromFourteen) {
    set(PersonIndicator::distress, {0.8F, 0.2F, 0.3F, 0.5F, 0.9F, 0.9F, 0.1F, 0.7F});
    set(PersonIndicator::anxiety, {0.8F, 0.2F, 0.3F, 0.5F, 0.9F, 0.9F, 0.1F, 0.7F});
    const Watched watched(small);
    EXPECT_THAT(watched.find("distress"), mean_of(6, (0.8 + 0.2 + 0.3 + 0.5 + 0.1 + 0.7) / 6));
    EXPECT_THAT(watched.find("distress", 0), mean_of(4, (0.8 + 0.2 + 0.3 + 0.5) / 4));
    EXPECT_THAT(watched.find("anxiety"), mean_of(5, (0.8 + 0.3 + 0.5 + 0.1 + 0.7) / 5));
    EXPECT_THAT(watched.find("anxiety", all_of_them, 1), mean_of(3, (0.3 + 0.1 + 0.7) / 3));
}

TEST_F(Series, CountAPersonAsACaseFromTheCutoffOn) {
    small.scenario.dynamics.wellbeing.caseness_cutoff = 0.60;
    set(PersonIndicator::distress, {0.60F, 0.7F, 0.5999F, 0.5F, 0.9F, 0.9F, 0.1F, 0.61F});
    const Watched watched(small);
    EXPECT_THAT(watched.find("caseness"), mean_of(6, 3.0 / 6));
    EXPECT_THAT(watched.find("caseness", 1), mean_of(2, 1.0 / 2));
}

TEST_F(Series, WeighHouseholdsByTheirAdultsAtHome) {
    auto& saving = small.world.households[HouseholdIndicator::saving];
    saving = {0.2F, 0.4F, 0.9F};
    const Watched watched(small);
    // The survivor, the spouse and the released person; not the child, those in custody and elsewhere, or the dead.
    EXPECT_THAT(watched.find("saving"), mean_of(3, (0.2 + 0.4 + 0.9) / 3));
    EXPECT_THAT(watched.find("saving", 0), mean_of(2, (0.2 + 0.4) / 2));
    EXPECT_THAT(watched.find("saving", all_of_them, 1), mean_of(1, 0.9));
}

TEST_F(Series, AverageTrustOverThoseWhoHaveSuchTies) {
    small.world.tie_sums.mean_trust_in = {0.6F, 0.9F, no_ties, 0.8F, no_ties, 0.9F, 0.0F, no_ties};
    small.world.tie_sums.mean_trust_out = {0.4F, no_ties, no_ties, 0.1F, no_ties, no_ties, no_ties, no_ties};
    const Watched watched(small);
    EXPECT_THAT(watched.find("mean_trust_in"), mean_of(3, (0.6 + 0.8 + 0.0) / 3)) << "children do not count";
    EXPECT_THAT(watched.find("mean_trust_out"), mean_of(2, (0.4 + 0.1) / 2));
    EXPECT_FALSE(watched.find("mean_trust_out", 1));
}

TEST_F(Series, WeighTheMeansOfTheCohesionIndex) {
    auto& observe = small.scenario.observe;
    observe.cohesion_outgroup_trust = 0.1;
    observe.cohesion_social_harmony = 0.2;
    observe.cohesion_cooperation = 0.3;
    observe.cohesion_mean_trust_out = 0.4;
    set(PersonIndicator::outgroup_trust, {0.2F, 0, 0.2F, 0.2F, 0, 0, 0.8F, 0.8F});
    set(PersonIndicator::social_harmony, {0.3F, 0, 0.3F, 0.3F, 0, 0, 0.6F, 0.6F});
    set(PersonIndicator::cooperation, {0.4F, 0, 0.4F, 0.4F, 0, 0, 0.4F, 0.4F});
    small.world.tie_sums.mean_trust_out[survivor] = 0.7F;
    const Watched watched(small);
    EXPECT_THAT(watched.find("cohesion_index", 0),
                mean_of(3, (3 * (0.1 * 0.2 + 0.2 * 0.3 + 0.3 * 0.4) + 0.4 * 0.7) / (3 * 0.6 + 0.4)))
        << "one of three has out-group ties";
    EXPECT_THAT(watched.find("cohesion_index", 1), mean_of(2, (0.1 * 0.8 + 0.2 * 0.6 + 0.3 * 0.4) / 0.6))
        << "nobody has out-group ties: the others keep their proportions";
    EXPECT_THAT(watched.find("cohesion_index", 0, 0), mean_of(1, 0.1 * 0.2 + 0.2 * 0.3 + 0.3 * 0.4 + 0.4 * 0.7));
}

TEST_F(Series, LeaveEmptyStrataOut) {
    const Watched watched(small);
    EXPECT_FALSE(watched.find("population", all_of_them, all_of_them, 0)) << "nobody enrolled";
    EXPECT_FALSE(watched.find("population", all_of_them, all_of_them, 6));
    EXPECT_THAT(watched.find("population", all_of_them, all_of_them, 2), mean_of(7, 7.0)) << "never";
    EXPECT_FALSE(watched.find("resilience", all_of_them, 3)) << "the only one of the position is a child";
    for (const SeriesRow& row : watched.rows) EXPECT_GT(row.n, 0);
}

TEST_F(Series, SplitPeopleByArm) {
    set(PersonIndicator::resilience, {0.1F, 0, 0.2F, 0.3F, 0, 0, 0.4F, 0.5F});
    small.start_group(SmallWorld::circle, 0, {spouse, released});
    small.start_group(SmallWorld::course, 0, {spouse});
    const Watched watched(small);
    const auto arm = [&](std::int32_t index) { return watched.find("resilience", all_of_them, all_of_them, index); };
    EXPECT_THAT(arm(0), mean_of(2, (0.3 + 0.4) / 2)) << "circle";
    EXPECT_THAT(arm(1), mean_of(1, 0.3)) << "course";
    EXPECT_THAT(arm(2), mean_of(3, (0.1 + 0.2 + 0.5) / 3)) << "never";
    EXPECT_THAT(arm(3), mean_of(2, (0.2 + 0.5) / 2)) << "same_household";
    EXPECT_THAT(arm(4), mean_of(1, 0.1)) << "same_village";
    EXPECT_FALSE(arm(5)) << "same_sector";
    EXPECT_THAT(arm(6), mean_of(2, (0.3 + 0.4) / 2)) << "any";
}

TEST_F(Series, KeepOnlyTheMeasuresAndStrataThatAreAskedFor) {
    small.scenario.observe.strata = {"position", "district_position"};
    small.scenario.observe.measures = {"saving", "population"};
    small.scenario.observe.headline_measures = {"anxiety"};
    const Watched watched(small);
    EXPECT_FALSE(watched.find("population"));
    EXPECT_TRUE(watched.find("population", all_of_them, 1));
    EXPECT_FALSE(watched.find("anxiety", all_of_them, 1));
    EXPECT_TRUE(watched.find("anxiety", 1, 1));
    EXPECT_FALSE(watched.find("population", 1, 1));
}

TEST_F(Series, GiveQuantilesOfTheIndicatorsThatAreAskedFor) {
    SmallWorld ten;
    ten.add_district("North");
    ten.add_sector();
    ten.add_village();
    ten.add_household();
    for (int i = 0; i < 10; ++i) ten.add_person(i < 9 ? SmallWorld::other : SmallWorld::survivor);
    ten.close();
    for (PersonRow person = 0; person < 10; ++person)
        ten.value(PersonIndicator::anxiety, person) = 0.0503F + 0.1F * static_cast<float>(person);
    ten.scenario.observe.quantiles = {"anxiety"};
    const auto all = Watched(ten).find("anxiety");
    ASSERT_TRUE(all && all->has_quantiles);
    EXPECT_NEAR(all->p10, 0.0503, 0.0005) << "the first of ten";
    EXPECT_NEAR(all->p50, 0.4503, 0.0005) << "the fifth of ten";
    EXPECT_NEAR(all->p90, 0.8503, 0.0005) << "the ninth of ten";
    const auto survivors = Watched(ten).find("anxiety", all_of_them, SmallWorld::survivor);
    EXPECT_NEAR(survivors->p10, 0.9503, 0.0005);
    EXPECT_NEAR(survivors->p90, 0.9503, 0.0005);
    EXPECT_FALSE(Watched(ten).find("resilience")->has_quantiles);
}

/// Checks that rows of parts add up to a whole: the sum of n, and of n times mean.
struct Total {
    std::int64_t n = 0;
    double sum = 0.0;

    void add(const std::optional<SeriesRow>& row) {
        if (!row) return;
        n += row->n;
        sum += static_cast<double>(row->n) * row->mean;
    }
    void expect(const std::optional<SeriesRow>& whole) const {
        ASSERT_TRUE(whole);
        EXPECT_EQ(n, whole->n);
        EXPECT_NEAR(sum, static_cast<double>(whole->n) * whole->mean, 1e-9);
    }
};

TEST(SeriesOfADrawnWorld, PartsAddUpToTheWhole) {
    SmallWorld small = drawn_world();
    small.scenario.observe.headline_measures.assign(measure_names.begin(), measure_names.end());
    const Watched watched(small, 2);
    for (const std::string_view measure : measure_names) {
        if (measure == "population" || measure == "cohesion_index") continue;
        SCOPED_TRACE(measure);
        Total by_district;
        Total by_position;
        Total by_both;
        Total by_arm;
        for (std::int32_t district = 0; district < 2; ++district) by_district.add(watched.find(measure, district));
        for (std::int32_t position = 0; position < 4; ++position) {
            by_position.add(watched.find(measure, all_of_them, position));
            by_both.add(watched.find(measure, 0, position));
            by_both.add(watched.find(measure, 1, position));
        }
        by_arm.add(watched.find(measure, all_of_them, all_of_them, 2));
        by_arm.add(watched.find(measure, all_of_them, all_of_them, 6));
        by_district.expect(watched.find(measure));
        by_position.expect(watched.find(measure));
        by_both.expect(watched.find(measure));
        by_arm.expect(watched.find(measure));
    }
}

TEST(SeriesOfADrawnWorld, AreThoseOfAPlainLoopOverEveryone) {
    const SmallWorld small = drawn_world();
    const Watched watched(small);
    const Population& people = small.world.people;
    for (std::size_t k = 0; k < person_indicators; ++k) {
        std::int64_t n = 0;
        double sum = 0.0;
        double homes = 0.0;
        std::int64_t at_home = 0;
        for (PersonRow person = 0; person < people.size(); ++person) {
            const auto from = k == 0 ? LifeStage::child : LifeStage::adult;
            if (!people.alive(person) || people.stage[person] < from) continue;
            ++n;
            sum += static_cast<double>(people.value[k][person]);
            if (people.stage[person] != LifeStage::adult || !people.at_home(person)) continue;
            ++at_home;
            homes += static_cast<double>(small.world.households.value[k][people.household[person]]);
        }
        const auto of_people = watched.find(person_indicator_names[k]);
        const auto of_homes = watched.find(household_indicator_names[k]);
        ASSERT_TRUE(of_people && of_homes);
        EXPECT_EQ(of_people->n, n);
        EXPECT_EQ(of_homes->n, at_home);
        EXPECT_NEAR(of_people->mean, sum / static_cast<double>(n), 1e-12);
        EXPECT_NEAR(of_homes->mean, homes / static_cast<double>(at_home), 1e-12);
    }
}

TEST_F(Series, CountTheNewbornWhoWaitForTheirRowsAsPopulationAlone) {
    const Watched before(small);
    Newborn newborn;
    newborn.mother = spouse;
    newborn.position = SmallWorld::other;
    small.world.arrivals.newborns = {newborn, newborn};
    small.world.arrivals.newborns[1].alive = false;
    const Watched after(small);
    EXPECT_EQ(after.find("population")->n, before.find("population")->n + 1);
    EXPECT_EQ(after.find("population", 0)->n, before.find("population", 0)->n + 1);
    EXPECT_EQ(after.find("population", 1)->n, before.find("population", 1)->n);
    EXPECT_EQ(after.find("distress")->n, before.find("distress")->n);
}

}  // namespace
}  // namespace ubumwe::tests
