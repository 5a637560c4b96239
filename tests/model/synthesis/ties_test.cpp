#include <array>

#include <gtest/gtest.h>

#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

const World& small() {
    static const World world = small_world(small_scenario());
    return world;
}

/// Calls visit(ego, alter, class) for every tie.
template <class Visit>
void for_each_tie(const World& world, Visit visit) {
    for (PersonRow ego = 0; ego < world.people.size(); ++ego) {
        for (std::uint32_t tie = world.network.starts()[ego]; tie < world.network.starts()[ego + 1]; ++tie)
            visit(ego, world.network.alters()[tie], world.network.classes()[tie]);
    }
}

bool is_adult(const World& world, PersonRow person) {
    return world.people.stage[person] == LifeStage::adult;
}

bool is_kind(TieClass tie, TieKind kind) {
    return tie.kind() == index_of(kind);
}

TEST(Ties, HaveARowForEveryoneInTheOrderOfAlters) {
    ASSERT_EQ(small().network.people(), small().people.size());
    for (PersonRow ego = 0; ego < small().people.size(); ++ego) {
        for (std::uint32_t tie = small().network.starts()[ego] + 1; tie < small().network.starts()[ego + 1]; ++tie)
            ASSERT_LT(small().network.alters()[tie - 1], small().network.alters()[tie]);
    }
}

TEST(Ties, JoinNobodyWithThemselves) {
    for_each_tie(small(), [](PersonRow ego, PersonRow alter, TieClass) { ASSERT_NE(ego, alter); });
}

TEST(Ties, JoinNobodyWithThemselvesInVillagesWithFewerPeopleThanTies) {
    Scenario scenario = small_scenario();
    for (DistrictMargin& district : scenario.margins.districts) district.population = 40;
    scenario.network.kin = scenario.network.neighbour = scenario.network.association = 20.0;
    const World world = small_world(scenario);
    for_each_tie(world, [&](PersonRow ego, PersonRow alter, TieClass tie) {
        ASSERT_NE(ego, alter);
        ASSERT_EQ(is_kind(tie, TieKind::household), world.people.household[ego] == world.people.household[alter]);
    });
}

TEST(Ties, HaveTheirReverseOfTheSameKind) {
    for_each_tie(small(), [](PersonRow ego, PersonRow alter, TieClass tie) {
        const std::uint32_t back = small().network.find(alter, ego);
        ASSERT_NE(back, small().network.ties());
        const TieClass reverse = small().network.classes()[back];
        ASSERT_EQ(reverse.kind(), tie.kind());
        ASSERT_EQ(reverse.out(), tie.out());
        ASSERT_EQ(reverse.contact(), tie.contact());
    });
}

TEST(Ties, OfAHouseholdJoinAllItsMembersAndNobodyElse) {
    std::vector<std::uint32_t> household_ties(small().people.size(), 0);
    for_each_tie(small(), [&](PersonRow ego, PersonRow alter, TieClass tie) {
        ASSERT_EQ(is_kind(tie, TieKind::household), small().people.household[ego] == small().people.household[alter]);
        household_ties[ego] += is_kind(tie, TieKind::household) ? 1 : 0;
    });
    for (PersonRow person = 0; person < small().people.size(); ++person)
        ASSERT_EQ(household_ties[person], small().households.members(small().people.household[person]).size() - 1);
}

TEST(Ties, OfChildrenAreThoseOfTheHouseholdOnly) {
    for_each_tie(small(), [](PersonRow ego, PersonRow alter, TieClass tie) {
        const bool adults = is_adult(small(), ego) && is_adult(small(), alter);
        ASSERT_TRUE(adults || is_kind(tie, TieKind::household));
    });
}

TEST(Ties, StayInTheSectorAndNeighboursInTheVillage) {
    const Places& places = small().places;
    for_each_tie(small(), [&](PersonRow ego, PersonRow alter, TieClass tie) {
        const VillageRow from = places.village_of_person(ego);
        const VillageRow to = places.village_of_person(alter);
        ASSERT_EQ(places.village_sector[from], places.village_sector[to]);
        ASSERT_TRUE(from == to || !is_kind(tie, TieKind::neighbour));
    });
}

TEST(Ties, AreOutGroupForDeclaredStandingsOnly) {
    for_each_tie(small(), [](PersonRow ego, PersonRow alter, TieClass tie) {
        ASSERT_EQ(tie.out(), small().is_outgroup(small().standing_of(ego), small().standing_of(alter)));
    });
}

TEST(Ties, CarryTheStigmaOfAnAdultAlter) {
    const Scenario scenario = small_scenario();
    for_each_tie(small(), [&](PersonRow, PersonRow alter, TieClass tie) {
        const double stigma =
            is_adult(small(), alter) ? scenario.positions[small().people.position[alter]].stigma : 0.0;
        ASSERT_FLOAT_EQ(small().stigma_levels[tie.stigma_level()], static_cast<float>(stigma));
    });
}

TEST(Ties, OfPeopleInCustodyAreVisitsOfTheFamilyAndNoMeetingsWithOthers) {
    int visits = 0;
    int none = 0;
    for_each_tie(small(), [&](PersonRow ego, PersonRow alter, TieClass tie) {
        const bool custody =
            small().people.status[ego] == Status::in_custody || small().people.status[alter] == Status::in_custody;
        const bool family = is_kind(tie, TieKind::household) || is_kind(tie, TieKind::kin);
        ASSERT_EQ(tie.contact(), !custody ? Contact::usual : (family ? Contact::visits : Contact::none));
        visits += tie.contact() == Contact::visits ? 1 : 0;
        none += tie.contact() == Contact::none ? 1 : 0;
    });
    EXPECT_GT(visits, 100);
    EXPECT_GT(none, 100);
}

/// Ties of adults by kind, in all and between villages.
struct TieCounts {
    std::array<double, tie_kinds> all{};
    std::array<double, tie_kinds> between_villages{};
    double adults = 0.0;

    explicit TieCounts(const World& world) {
        for (PersonRow person = 0; person < world.people.size(); ++person)
            adults += is_adult(world, person) ? 1.0 : 0.0;
        for_each_tie(world, [&](PersonRow ego, PersonRow alter, TieClass tie) {
            all[tie.kind()] += 1.0;
            if (world.places.village_of_person(ego) != world.places.village_of_person(alter))
                between_villages[tie.kind()] += 1.0;
        });
    }
    double mean(TieKind kind) const { return all[index_of(kind)] / adults; }
    double share_leaving(TieKind kind) const { return between_villages[index_of(kind)] / all[index_of(kind)]; }
};

/// Sectors of 75 to 100 villages, where hardly a tie of the sector's circle stays in the village by chance.
const TieCounts& large_counts() {
    static const TieCounts counts(small_world(larger_scenario(25)));
    return counts;
}

TEST(Ties, OfAdultsHaveTheMeanNumbersOfTheParameters) {
    EXPECT_NEAR(large_counts().mean(TieKind::kin), 3.0, 0.15);
    EXPECT_NEAR(large_counts().mean(TieKind::neighbour), 4.0, 0.2);
    EXPECT_NEAR(large_counts().mean(TieKind::association), 3.0, 0.15);
    EXPECT_EQ(large_counts().all[index_of(TieKind::group)], 0.0);
}

TEST(Ties, OfKinAndAssociationsLeaveTheVillageInTheirShare) {
    EXPECT_NEAR(large_counts().share_leaving(TieKind::kin), 0.15, 0.01);
    EXPECT_NEAR(large_counts().share_leaving(TieKind::association), 0.15, 0.01);
    EXPECT_EQ(large_counts().share_leaving(TieKind::neighbour), 0.0);
}

TEST(Ties, FollowTheirParameters) {
    Scenario scenario = larger_scenario(5);
    scenario.network.kin = 0.0;
    scenario.network.neighbour = 8.0;
    scenario.network.association = 6.0;
    scenario.network.leaves_village = 0.0;
    const TieCounts counts(small_world(scenario));
    EXPECT_EQ(counts.mean(TieKind::kin), 0.0);
    EXPECT_NEAR(counts.mean(TieKind::neighbour), 8.0, 0.5);
    EXPECT_NEAR(counts.mean(TieKind::association), 6.0, 0.4);
    EXPECT_EQ(counts.share_leaving(TieKind::association), 0.0);
}

TEST(Ties, StartWithoutTrustUntilTheirOwnerOpens) {
    for (const float trust : small().network.trust()) ASSERT_EQ(trust, 0.0F);
}

}  // namespace
}  // namespace ubumwe::tests
