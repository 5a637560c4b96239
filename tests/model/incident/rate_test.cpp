#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "model/incident/step.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Survivors of a synthetic population, and the incidents that 9 years bring to them, seed by seed.
struct Drawn {
    double person_years = 0.0;
    double incidents = 0.0;
    double expected = 0.0;
};

Drawn draw(Scenario scenario, std::uint32_t seeds) {
    const World start = small_world(scenario);
    Drawn drawn;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        World world = start;
        Incidents incidents(scenario, world);
        incidents.open(world);
        const std::uint32_t steps = scenario.time.calendar().steps();
        for (std::uint32_t step = 0; step < steps; ++step) {
            world.exchange.clear();
            incidents.step(step, {seed, 0}, Parallel(2), world);
        }
        for (const IncidentCounts& counts : world.ledger.incidents) {
            drawn.incidents += static_cast<double>(counts.incidents);
            drawn.expected += counts.expected;
        }
    }
    const auto targeted = std::count_if(start.people.position.begin(), start.people.position.end(),
                                        [](std::uint8_t position) { return position == survivor; });
    const Calendar calendar = scenario.time.calendar();
    drawn.person_years = static_cast<double>(targeted) * seeds * calendar.steps() * calendar.years();
    return drawn;
}

Scenario with_published_rate() {
    Scenario scenario = without_spread(larger_scenario(4));
    scenario.positions[survivor].targeted = true;
    scenario.dynamics.incidents.rate = 0.67;
    scenario.dynamics.incidents.seasons = {{"commemoration", 4, 7, 1.5, 0.0}};
    return scenario;
}

// Without spread nobody is away from the baseline. The mean of a Poisson number lies within 4.9 standard deviations but
// for once in a million.
TEST(IncidentsOfAPopulation, AtTheBaselineHaveThePublishedRate) {
    const Drawn drawn = draw(with_published_rate(), 60);
    EXPECT_NEAR(drawn.expected, 0.67e-3 * drawn.person_years, 1e-6 * drawn.expected);
    EXPECT_GT(drawn.expected, 140.0);
    EXPECT_NEAR(drawn.incidents, drawn.expected, 4.9 * std::sqrt(drawn.expected));
}

// A run of weeks can end a week before its last month does, and a week belongs to the month in which it ends.
TEST(IncidentsOfAPopulation, AreExpectedAsOftenInWeeksAsInMonths) {
    Scenario scenario = with_published_rate();
    const double months = draw(scenario, 1).expected;
    scenario.time.step = StepLength::week;
    const Drawn weeks = draw(scenario, 1);
    EXPECT_NEAR(weeks.expected / months, 1.0, 0.004);
}

}  // namespace
}  // namespace ubumwe::tests
