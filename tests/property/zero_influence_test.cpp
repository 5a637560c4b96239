#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/core_run.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Two years in which one person, and her household, gain much for good; `touched` false: the same without.
World two_years(const Scenario& scenario, PersonRow participant, bool touched) {
    CoreRun run(scenario, small_world(scenario));
    const HouseholdRow home = run.world.people.household[participant];
    run.world.person_shifts.add(std::vector<PersonRow>{participant});
    run.world.household_shifts.add(std::vector<HouseholdRow>{home});
    for (std::uint8_t k = 0; touched && k < person_indicators; ++k)
        run.world.exchange.person_impulses.push_back({participant, k, true, 0.5F, 0.3F});
    for (std::uint8_t k = 0; touched && k < household_indicators; ++k)
        run.world.exchange.household_impulses.push_back({home, k, true, 0.5F, 0.3F});
    run.steps(24);
    return std::move(run.world);
}

/// Somebody with a full set of ties who is not in custody.
PersonRow choose_participant(const Scenario& scenario) {
    const World world = small_world(scenario);
    for (PersonRow person = 1000;; ++person) {
        const std::uint32_t degree = world.network.starts()[person + 1] - world.network.starts()[person];
        if (degree >= 12 && world.people.status[person] == Status::home) return person;
    }
}

/// How many people, among those with and those without a tie to the participant, differ in an indicator or in a tie.
struct Changed {
    int tied_indicators = 0;
    int tied_ties = 0;
    int untied_indicators = 0;
    int untied_ties = 0;

    Changed(const World& a, const World& b, PersonRow participant) {
        for (PersonRow person = 0; person < a.people.size(); ++person) {
            if (person == participant) continue;
            const bool tied = a.network.find(person, participant) != a.network.ties();
            bool indicator = false;
            for (std::size_t k = 0; k < person_indicators; ++k)
                indicator = indicator || a.people.value[k][person] != b.people.value[k][person];
            const std::uint32_t first = a.network.starts()[person];
            const std::uint32_t degree = a.network.starts()[person + 1] - first;
            const auto row = [&](const World& world) { return world.network.trust().subspan(first, degree); };
            const bool tie = !std::ranges::equal(row(a), row(b));
            (tied ? tied_indicators : untied_indicators) += indicator ? 1 : 0;
            (tied ? tied_ties : untied_ties) += tie ? 1 : 0;
        }
    }
};

TEST(ZeroInfluence, LeavesPeopleWithoutATieToAParticipantAsTheyAreToTheBit) {
    const Scenario scenario = without_couplings(small_scenario());
    const PersonRow participant = choose_participant(scenario);
    const World with = two_years(scenario, participant, true);
    const World without = two_years(scenario, participant, false);
    EXPECT_GT(with.people.value[5][participant], without.people.value[5][participant] + 0.05F);
    const Changed changed(with, without, participant);
    EXPECT_EQ(changed.untied_indicators, 0);
    EXPECT_EQ(changed.untied_ties, 0);
    EXPECT_EQ(changed.tied_indicators, 0);
    EXPECT_GE(changed.tied_ties, 12);
}

TEST(ZeroInfluence, IsNotWhatTheDefaultsHave) {
    const Scenario scenario = small_scenario();
    const PersonRow participant = choose_participant(scenario);
    const Changed changed(two_years(scenario, participant, true), two_years(scenario, participant, false), participant);
    EXPECT_GT(changed.tied_indicators, 10);
    EXPECT_GT(changed.untied_indicators, 100);
}

}  // namespace
}  // namespace ubumwe::tests
