#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/differences.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Two years in which every seventh adult gains for good, every eleventh survivor is shocked and groups form ties.
World eventful_world(int threads, std::uint32_t seed = 1) {
    const Scenario scenario = small_scenario();
    CoreRun run(scenario, small_world(scenario, seed, threads), threads, Luck{seed, 0});
    World& world = run.world;
    std::vector<PersonRow> members;
    for (PersonRow person = 0; person < world.people.size(); ++person) {
        if (world.people.stage[person] == LifeStage::adult && person % 7 == 0) members.push_back(person);
    }
    world.person_shifts.add(members);
    for (int month = 0; month < 24; ++month) {
        for (const PersonRow member : members)
            world.exchange.person_impulses.push_back({member, 5, true, 0.02F, 0.01F});
        for (VillageRow village = 0; village < world.places.villages(); village += 3)
            world.exchange.village_pressure.push_back({village, 0.5F});
        for (std::uint32_t sector = 0; sector < world.places.sectors(); ++sector)
            world.exchange.sector_pressure.push_back({sector, 1.0F});
        run.steps(1);
        for (std::size_t i = static_cast<std::size_t>(month); i + 1 < members.size(); i += 24)
            world.exchange.new_ties.push_back({members[i], members[i + 1], TieClass::of(4, false, 0, Contact::usual)});
        if (month % 3 == 2) run.trust.close_step(true, run.parallel, world);
    }
    return std::move(run.world);
}

TEST(AnyOrder, GivesTheSameWorldToTheBitForOneTwoThreeAndEightThreads) {
    const World alone = eventful_world(1);
    for (const int threads : {2, 3, 8})
        EXPECT_THAT(differences(alone, eventful_world(threads)), testing::IsEmpty()) << threads << " threads";
}

TEST(AnyOrder, IsNoReasonForTheSameLuckWithAnotherSeed) {
    EXPECT_THAT(differences(eventful_world(1, 1), eventful_world(1, 2)),
                testing::AllOf(testing::Contains("person value 0"), testing::Contains("trust"),
                               testing::Contains("household value 0")));
}

}  // namespace
}  // namespace ubumwe::tests
