#include "model/release/ties.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_world.hpp"

namespace ubumwe::model {
namespace {

using tests::TinyWorld;

const TieChange* change_of(const std::vector<TieChange>& changes, const World& world, PersonRow ego, PersonRow alter) {
    const std::uint32_t tie = world.network.find(ego, alter);
    const auto found =
        std::find_if(changes.begin(), changes.end(), [&](const TieChange& change) { return change.tie == tie; });
    return found == changes.end() ? nullptr : &*found;
}

void expect_contact(const World& world, const std::vector<TieChange>& changes, PersonRow ego, PersonRow alter,
                    Contact contact) {
    const TieChange* change = change_of(changes, world, ego, alter);
    ASSERT_NE(change, nullptr) << ego << " to " << alter;
    EXPECT_EQ(change->tie_class.contact(), contact) << ego << " to " << alter;
}

TEST(ContactRule, TwoPeopleAtHomeMeetAsUsual) {
    EXPECT_EQ(contact_between(TieKind::neighbour, Status::home, Status::released), Contact::usual);
    EXPECT_EQ(contact_between(TieKind::household, Status::released, Status::released), Contact::usual);
}

TEST(ContactRule, OnlyTheFamilyVisitsSomebodyInCustody) {
    for (const Status outside : {Status::home, Status::released}) {
        EXPECT_EQ(contact_between(TieKind::household, outside, Status::in_custody), Contact::visits);
        EXPECT_EQ(contact_between(TieKind::kin, Status::in_custody, outside), Contact::visits);
        for (const TieKind kind : {TieKind::neighbour, TieKind::association, TieKind::group}) {
            EXPECT_EQ(contact_between(kind, outside, Status::in_custody), Contact::none);
        }
    }
}

TEST(ContactRule, NobodyMeetsTheDeadOrThoseWhoSettledElsewhere) {
    for (const Status status : {Status::home, Status::in_custody, Status::released, Status::dead, Status::elsewhere}) {
        EXPECT_EQ(contact_between(TieKind::household, Status::dead, status), Contact::none);
        EXPECT_EQ(contact_between(TieKind::household, status, Status::elsewhere), Contact::none);
    }
}

TEST(TieChanges, AReturnRestoresMeetingsOnBothSides) {
    TinyWorld tiny;
    World& world = tiny.world;
    const PersonRow person = tiny.convict(0, 0);
    world.people.status[person] = Status::released;
    const auto changes = tie_changes_of(world, std::vector<Moved>{{person, 0.45F}}, Parallel(2));
    for (const PersonRow alter : {tiny.spouse(0, 0), tiny.survivor(0), tiny.spouse(0, 1), tiny.other(0)}) {
        expect_contact(world, changes, person, alter, Contact::usual);
        expect_contact(world, changes, alter, person, Contact::usual);
    }
    const PersonRow still_in = tiny.convict(0, 1);  // kin
    expect_contact(world, changes, person, still_in, Contact::visits);
    expect_contact(world, changes, still_in, person, Contact::visits);
    EXPECT_EQ(changes.size(), 2U * (world.network.starts()[person + 1] - world.network.starts()[person]));
}

TEST(TieChanges, KeepKindSideAndStigmaOfATie) {
    TinyWorld tiny;
    World& world = tiny.world;
    const PersonRow person = tiny.convict(0, 0);
    world.people.status[person] = Status::released;
    for (const TieChange& change : tie_changes_of(world, std::vector<Moved>{{person, 0.45F}}, Parallel(2))) {
        const TieClass before = world.network.classes()[change.tie];
        EXPECT_EQ(change.tie_class, before.with(change.tie_class.contact()));
    }
}

TEST(TieChanges, OnlyOutgroupNeighboursStartAnewAndOnlyTowardsThePersonWhoIsBack) {
    TinyWorld tiny;
    World& world = tiny.world;
    const PersonRow person = tiny.convict(0, 0);
    world.people.status[person] = Status::released;
    const auto changes = tie_changes_of(world, std::vector<Moved>{{person, 0.45F}}, Parallel(2));
    for (const TieChange& change : changes) {
        const bool from_survivor = change.tie == world.network.find(tiny.survivor(0), person) ||
                                   change.tie == world.network.find(tiny.survivor(0) + 1, person);
        EXPECT_EQ(change.sets_trust, from_survivor) << change.tie;
        EXPECT_EQ(change.trust, from_survivor ? 0.45F : 0.0F);
    }
}

TEST(TieChanges, TrustBuiltInAHealingSpaceStays) {
    TinyWorld tiny;
    World& world = tiny.world;
    const PersonRow person = tiny.convict(0, 0);
    const std::uint32_t tie = world.network.find(tiny.survivor(0), person);
    const TieClass neighbour = world.network.classes()[tie];
    world.network.classes()[tie] = TieClass::of(static_cast<std::uint8_t>(TieKind::group), neighbour.out(),
                                                neighbour.stigma_level(), Contact::none);
    world.people.status[person] = Status::released;
    const auto changes = tie_changes_of(world, std::vector<Moved>{{person, 0.45F}}, Parallel(2));
    expect_contact(world, changes, tiny.survivor(0), person, Contact::usual);
    EXPECT_FALSE(change_of(changes, world, tiny.survivor(0), person)->sets_trust);
    EXPECT_TRUE(change_of(changes, world, tiny.survivor(0) + 1, person)->sets_trust);
}

TEST(TieChanges, OfTwoPeopleWhoMoveTogetherAreThereOnceAndInTheOrderOfTies) {
    TinyWorld tiny;
    World& world = tiny.world;
    const PersonRow first = tiny.convict(0, 0);
    const PersonRow second = tiny.convict(0, 1);
    world.people.status[first] = Status::released;
    world.people.status[second] = Status::dead;
    const auto changes = tie_changes_of(world, std::vector<Moved>{{second, 0.0F}, {first, 0.45F}}, Parallel(2));
    expect_contact(world, changes, first, second, Contact::none);
    expect_contact(world, changes, second, first, Contact::none);
    EXPECT_EQ(
        std::adjacent_find(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.tie >= b.tie; }),
        changes.end());
    EXPECT_TRUE(change_of(changes, world, tiny.survivor(0), first)->sets_trust);
    EXPECT_FALSE(change_of(changes, world, tiny.survivor(0), second)->sets_trust);
}

TEST(TieChanges, TwoOfTheOutgroupWhoComeBackTogetherBothStartAnew) {
    TinyWorld tiny;
    World& world = tiny.world;
    const PersonRow one = tiny.convict(0, 0);
    const PersonRow other = tiny.survivor(0);
    world.people.status[one] = world.people.status[other] = Status::released;
    const auto changes = tie_changes_of(world, std::vector<Moved>{{one, 0.45F}, {other, 0.30F}}, Parallel(2));
    EXPECT_EQ(change_of(changes, world, other, one)->trust, 0.45F);
    EXPECT_EQ(change_of(changes, world, one, other)->trust, 0.30F);
}

}  // namespace
}  // namespace ubumwe::model
