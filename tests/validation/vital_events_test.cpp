#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
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
constexpr int first_year = 2020;

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

TEST_F(FiveDistrictsOverTime, Prints) {
    for (const Census& c : censuses) {
        if (c.month.month_of_year() == 12 || c.month == scenario.time.start)
            std::printf("%s %.0f people, %.0f households, %.3f a household, %.3f ties\n", to_string(c.month).c_str(),
                        c.people, c.households, c.people / c.households, c.ties_of_adults);
    }
    for (const int year : {2020, 2025, 2028}) {
        std::printf("%d:", year);
        for (int g = 0; g < 20; ++g)
            std::printf(" %.2f/%.2f", 100.0 * at(year, 7).share[static_cast<std::size_t>(g)],
                        100.0 * published(Month::of(year, 7), g));
        std::printf("\n");
    }
}

}  // namespace
}  // namespace ubumwe::tests
