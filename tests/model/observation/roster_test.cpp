#include "model/observation/roster.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

bool operator==(Rows a, Rows b) {
    return a.begin == b.begin && a.end == b.end;
}

bool same(const CellPeople& a, const CellPeople& b) {
    return a.cell == b.cell && a.infants == b.infants && a.children == b.children && a.adults == b.adults &&
           a.homes == b.homes && a.adults_at_home == b.adults_at_home;
}

bool same(const SectorRoster& a, const SectorRoster& b) {
    const auto same_home = [](const Home& x, const Home& y) {
        return x.household == y.household && x.adults == y.adults;
    };
    return a.people == b.people && a.village_first_cell == b.village_first_cell &&
           std::ranges::equal(a.homes, b.homes, same_home) &&
           std::ranges::equal(a.cells, b.cells, [](const auto& x, const auto& y) { return same(x, y); });
}

/// A roster that was made early and is refreshed, beside one that is made anew.
struct Rosters : testing::Test {
    SmallWorld small = drawn_world();
    Cells cells{4, 2};
    Arms arms{small.scenario, small.world};
    Parallel parallel{1};
    Roster kept;

    Rosters() { kept.refresh(small.world, arms, cells, parallel); }

    void expect_current() {
        Roster fresh;
        fresh.refresh(small.world, arms, cells, parallel);
        kept.refresh(small.world, arms, cells, parallel);
        ASSERT_EQ(kept.sectors().size(), fresh.sectors().size());
        for (std::size_t i = 0; i < fresh.sectors().size(); ++i)
            EXPECT_TRUE(same(kept.sectors()[i], fresh.sectors()[i])) << "sector " << i;
    }
};

TEST_F(Rosters, FollowPeopleWhoDieAndLeaveCustody) {
    PersonRow freed = 0;
    while (small.world.people.status[freed] != Status::in_custody ||
           small.world.people.stage[freed] != LifeStage::adult)
        ++freed;
    small.world.people.status[freed] = Status::released;
    expect_current();
    small.world.people.status[freed] = Status::dead;
    expect_current();
}

TEST_F(Rosters, FollowPeopleWhoGrowUpAndChangePosition) {
    PersonRow child = 0;
    while (small.world.people.stage[child] != LifeStage::child || !small.world.people.alive(child)) ++child;
    small.world.people.stage[child] = LifeStage::adult;
    expect_current();
    small.world.people.position[child] ^= 1U;
    expect_current();
}

TEST_F(Rosters, FollowEnrolments) {
    arms.follow(small.log(), 0, small.world);
    expect_current();
    arms.follow(small.log(), 2, small.world);
    expect_current();
}

TEST_F(Rosters, FollowASecondProgrammeOfTheSamePerson) {
    small.world.history = {};
    PersonRow adult = 0;
    while (small.world.people.stage[adult] != LifeStage::adult || !small.world.people.alive(adult)) ++adult;
    small.start_group(SmallWorld::circle, 0, {adult});
    arms.follow(small.log(), 0, small.world);
    expect_current();
    small.start_group(SmallWorld::course, 1, {adult});
    arms.follow(small.log(), 1, small.world);
    expect_current();
    const auto& lists = kept.sectors()[0];
    std::size_t listed_twice_more = 0;
    for (const CellPeople& cell : lists.cells)
        for (const PersonRow person : lists.adults(cell)) listed_twice_more += person == adult ? 1 : 0;
    EXPECT_EQ(listed_twice_more, 3U) << "once by position, once in each programme";
}

TEST_F(Rosters, FollowRowsThatMove) {
    const auto with_first_sector_of = [](int people) {
        SmallWorld moved;
        moved.add_district("North");
        for (const int size : {people, 4}) {
            moved.add_sector();
            moved.add_village();
            moved.add_household();
            for (int i = 0; i < size; ++i) moved.add_person(SmallWorld::other);
        }
        moved.close();
        return moved;
    };
    for (const int people : {3, 5}) {
        small = with_first_sector_of(people);
        arms = Arms(small.scenario, small.world);
        expect_current();
    }
    EXPECT_EQ(kept.sectors()[1].people.front(), 5U);
}

TEST_F(Rosters, ListEveryoneAliveOnceByPosition) {
    std::vector<PersonRow> listed;
    std::size_t infants = 0;
    for (const SectorRoster& sector : kept.sectors()) {
        listed.insert(listed.end(), sector.people.begin(), sector.people.end());
        for (const CellPeople& cell : sector.cells) infants += cell.infants;
    }
    std::vector<PersonRow> expected;
    std::size_t expected_infants = 0;
    for (PersonRow person = 0; person < small.world.people.size(); ++person) {
        if (!small.world.people.alive(person)) continue;
        const bool infant = small.world.people.stage[person] == LifeStage::infant;
        expected_infants += infant ? 1 : 0;
        if (!infant) expected.push_back(person);
    }
    EXPECT_THAT(listed, testing::UnorderedElementsAreArray(expected));
    EXPECT_EQ(infants, expected_infants);
}

}  // namespace
}  // namespace ubumwe::tests
