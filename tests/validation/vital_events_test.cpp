#include <algorithm>
#include <array>
#include <vector>

#include <gtest/gtest.h>

#include "model/state/demography.hpp"
#include "sim/engine/simulation.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr std::size_t groups = 21;

/// What a run looks like at the end of a month.
struct Census {
    Month month;
    double people = 0.0;
    double households = 0.0;
    std::array<double, groups> share{};
    double ties_of_adults = 0.0;  ///< outside the household
};

Census census_of(const World& world, Month month) {
    Census census{month};
    const auto add = [&](int birth) {
        const auto group = std::min<std::size_t>(groups - 1, static_cast<std::size_t>((month.index - birth) / 60));
        census.share[group] += 1.0;
        census.people += 1.0;
    };
    double adults = 0.0;
    double ties = 0.0;
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        if (!world.people.alive(person)) continue;
        add(world.people.birth[person]);
        if (world.people.stage[person] != LifeStage::adult) continue;
        adults += 1.0;
        for (std::uint32_t tie = world.network.starts()[person]; tie < world.network.starts()[person + 1]; ++tie)
            ties += world.network.classes()[tie].kind() == index_of(TieKind::household) ? 0.0 : 1.0;
    }
    for (const Newborn& newborn : world.arrivals.newborns) {
        if (newborn.alive) add(newborn.birth);
    }
    for (double& share : census.share) share /= census.people;
    census.households = world.households.size();
    census.ties_of_adults = ties / adults;
    return census;
}

/// The five districts on a scale at which a year takes a moment, without programmes and releases.
class FiveDistrictsOverTime : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const std::vector<std::string> set{"population.scale=0.1", "releases.variant=none",
                                           "releases.deaths_in_custody=0", "dynamics.vital_events.union_rate=0.2"};
        scenario = sim::load_scenario(repository() / "scenarios/rwanda/no_programme.json", set).scenario;
        const Parallel parallel(2);
        sim::Simulation simulation(scenario, {1, 0}, parallel);
        censuses.push_back(census_of(simulation.world(), scenario.time.start));
        while (!simulation.done()) {
            simulation.step();
            censuses.push_back(
                census_of(simulation.world(), simulation.calendar().month_of(simulation.next_step() - 1)));
        }
    }

    static const Census& at(int year, int month) {
        const Month wanted = Month::of(year, month);
        return *std::find_if(censuses.begin() + 1, censuses.end(), [&](const Census& c) { return c.month == wanted; });
    }

    static double published(Month month, int group) {
        const Demography demography(scenario);
        const auto ages = demography.ages(month);
        double all = 0.0;
        for (const AgeGroup& each : ages) all += each.male + each.female;
        const AgeGroup& one = ages[static_cast<std::size_t>(group)];
        return (one.male + one.female) / all;
    }

    inline static Scenario scenario;
    inline static std::vector<Census> censuses;
};

// The people of the five districts in August 2022 by the census, at a tenth of their villages: these have 212,153 of
// 2,087,908 people in January 2020.
TEST_F(FiveDistrictsOverTime, HaveThePeopleOfTheCensusInItsMonth) {
    double counted = 0.0;
    for (const DistrictMargin& district : scenario.margins.districts)
        counted += static_cast<double>(district.population);
    EXPECT_EQ(counted, 2224979.0);
    const double whole = counted / growth_until_counted(scenario);
    const double expected = censuses.front().people / whole * counted;
    EXPECT_NEAR(at(2022, 8).people, expected, 0.005 * expected);
}

TEST_F(FiveDistrictsOverTime, GrowLikeTheProjectionOfTheUnitedNations) {
    const auto people_of = [](Month month) {
        double all = 0.0;
        for (const AgeGroup& group : Demography(scenario).ages(month)) all += group.male + group.female;
        return all;
    };
    for (const int year : {2021, 2023, 2025, 2027, 2028}) {
        const double published = people_of(Month::of(year, 12)) / people_of(Month::of(2020, 1));
        EXPECT_NEAR(at(year, 12).people / censuses.front().people, published, 0.01 * published) << year;
    }
}

// The middle of 2020 and 2025 are columns of the table, 2028 lies between those of 2025 and 2030.
TEST_F(FiveDistrictsOverTime, HaveThePublishedAgesWithinAPercentagePoint) {
    for (const int year : {2020, 2025, 2028}) {
        for (std::size_t group = 0; group + 1 < groups; ++group)
            EXPECT_NEAR(at(year, 7).share[group], published(Month::of(year, 7), static_cast<int>(group)), 0.01)
                << year << ", from age " << 5 * group;
    }
}

TEST_F(FiveDistrictsOverTime, KeepTheMeanSizeOfHouseholdsOfTheCensus) {
    for (const Census& census : censuses) EXPECT_NEAR(census.people / census.households, 4.0, 0.15);
}

TEST_F(FiveDistrictsOverTime, KeepAboutAsManyTiesAsAdultsHaveAtTheStart) {
    EXPECT_NEAR(censuses.back().ties_of_adults / censuses.front().ties_of_adults, 1.1, 0.1);
}

}  // namespace
}  // namespace ubumwe::tests
