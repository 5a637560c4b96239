#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "sim/engine/simulation.hpp"
#include "sim/scenario/load.hpp"
#include "tests/sim/engine/counted_memory.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

struct Steps {
    double people = 0.0;
    std::size_t most_bytes = 0;  ///< of any step
};

/// The steps from March to November, between two layouts, with releases, incidents and programmes in them.
Steps steps_of(double scale) {
    const auto file = repository() / "scenarios/rwanda/shp_reference.json";
    const model::Scenario scenario =
        sim::load_scenario(file, std::vector<std::string>{fmt::format("population.scale={}", scale)}).scenario;
    const model::Parallel parallel(1);
    sim::Simulation simulation(scenario, sim::luck_of(scenario, 1), parallel);
    Steps steps;
    const auto ignore_programmes = [] {};
    const auto ignore_layout = [](const model::RowMap&) {};
    for (model::Month month = scenario.time.start; month < model::Month::of(2023, 12); month = month + 1) {
        const std::size_t before = bytes_allocated();
        simulation.step(ignore_programmes, ignore_layout);
        const bool counts = month.year() == 2023 && month.month_of_year() > 2 && month.month_of_year() < 12;
        if (counts) steps.most_bytes = std::max(steps.most_bytes, bytes_allocated() - before);
    }
    steps.people = simulation.world().people.size();
    return steps;
}

/// A column of floats has four bytes a person. What is allocated follows events: deaths, births, shocks, new groups.
TEST(AStep, AllocatesLessThanAColumnOfThePopulation) {
    for (const double scale : {0.02, 0.08}) {
        const Steps steps = steps_of(scale);
        EXPECT_LT(static_cast<double>(steps.most_bytes), 4.0 * steps.people) << "at scale " << scale;
    }
}

}  // namespace
}  // namespace ubumwe::tests
