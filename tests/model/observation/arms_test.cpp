#include "model/observation/arms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// Two people in each of two households of village 0, two in village 1 of the same sector, two in another sector.
struct Arms : testing::Test {
    SmallWorld small;

    Arms() {
        small.add_district("Hills");
        small.add_sector();
        small.add_village();
        add_pair();
        add_pair();
        small.add_village();
        add_pair();
        small.add_sector();
        small.add_village();
        add_pair();
        small.close();
    }

    void add_pair() {
        small.add_household();
        small.add_person(SmallWorld::other);
        small.add_person(SmallWorld::other);
    }

    std::vector<Nearness> nearness(const model::Arms& arms) const {
        std::vector<Nearness> all;
        for (PersonRow person = 0; person < small.world.people.size(); ++person) all.push_back(arms.nearness(person));
        return all;
    }
};

constexpr auto participant = Nearness::participant;
constexpr auto household = Nearness::same_household;
constexpr auto village = Nearness::same_village;
constexpr auto sector = Nearness::same_sector;
constexpr auto elsewhere = Nearness::elsewhere;

TEST_F(Arms, AreNamedByTheProgrammesThenByWhatIsCommonToAll) {
    EXPECT_THAT(arm_names(small.scenario), testing::ElementsAre("circle", "course", "never", "same_household",
                                                                "same_village", "same_sector", "any"));
}

TEST_F(Arms, PlaceEveryoneByTheNearestParticipant) {
    model::Arms arms(small.scenario, small.world);
    EXPECT_THAT(nearness(arms), testing::Each(elsewhere));
    small.start_group(SmallWorld::circle, 0, {1});
    arms.follow(small.log(), 0, small.world);
    EXPECT_THAT(nearness(arms),
                testing::ElementsAre(household, participant, village, village, sector, sector, elsewhere, elsewhere));
}

TEST_F(Arms, ALaterParticipantOnlyBringsPeopleNearer) {
    model::Arms arms(small.scenario, small.world);
    small.start_group(SmallWorld::circle, 0, {1});
    small.start_group(SmallWorld::course, 1, {4, 0});
    arms.follow(small.log(), 0, small.world);
    arms.follow(small.log(), 1, small.world);
    EXPECT_THAT(nearness(arms), testing::ElementsAre(participant, participant, village, village, participant, household,
                                                     elsewhere, elsewhere));
}

TEST_F(Arms, FollowALogOnlyUpToTheStep) {
    model::Arms arms(small.scenario, small.world);
    small.start_group(SmallWorld::circle, 0, {1});
    small.start_group(SmallWorld::circle, 4, {6});
    arms.follow(small.log(), 3, small.world);
    EXPECT_EQ(arms.nearness(6), elsewhere);
    arms.follow(small.log(), 4, small.world);
    EXPECT_EQ(arms.nearness(6), participant);
    EXPECT_EQ(arms.nearness(7), household);
}

TEST_F(Arms, KeepTheProgrammesOfAPersonTogether) {
    model::Arms arms(small.scenario, small.world);
    small.start_group(SmallWorld::circle, 0, {4, 2});
    small.start_group(SmallWorld::course, 1, {2, 3});
    arms.follow(small.log(), 0, small.world);
    arms.follow(small.log(), 1, small.world);
    const auto first_village = arms.enrolled(small.world.places.people_of(0));
    ASSERT_EQ(first_village.size(), 2U);
    EXPECT_EQ(first_village[0].person, 2U);
    EXPECT_EQ(first_village[0].programmes, 0b11U);
    EXPECT_EQ(first_village[1].person, 3U);
    EXPECT_EQ(first_village[1].programmes, 0b10U);
    ASSERT_EQ(arms.enrolled({4, 8}).size(), 1U);
    EXPECT_EQ(arms.enrolled({4, 8})[0].programmes, 0b01U);
}

TEST_F(Arms, TheLogHasEveryMembershipOnceInTheStepInWhichItBegan) {
    ParticipationLog log;
    small.start_group(SmallWorld::circle, 0, {1, 2});
    extend(log, 0, small.world);
    extend(log, 1, small.world);
    small.start_group(SmallWorld::course, 2, {7});
    extend(log, 2, small.world);
    ASSERT_EQ(log.size(), 3U);
    EXPECT_EQ(log[1].step, 0U);
    EXPECT_EQ(log[1].person, 2U);
    EXPECT_EQ(log[1].household, 1U);
    EXPECT_EQ(log[2].step, 2U);
    EXPECT_EQ(log[2].programme, SmallWorld::course);
}

TEST_F(Arms, FollowPeopleToOtherRowsAndPlaceTheNewbornByTheirHousehold) {
    model::Arms arms(small.scenario, small.world);
    small.start_group(SmallWorld::circle, 0, {1});
    arms.follow(small.log(), 0, small.world);
    // Person 0 has died, 1 takes the first row and somebody is born into the household and into the last.
    RowMap map;
    map.person = {nobody, 0, 2, 3, 4, 5, 6, nobody};
    map.person_before = {1, nobody, 2, 3, 4, 5, 6, nobody};
    arms.follow_rows(map, small.world);
    EXPECT_THAT(nearness(arms),
                testing::ElementsAre(participant, household, village, village, sector, sector, elsewhere, elsewhere));
    ASSERT_EQ(arms.enrolled({0, 8}).size(), 1U);
    EXPECT_EQ(arms.enrolled({0, 8})[0].person, 0U);
}

}  // namespace
}  // namespace ubumwe::tests
