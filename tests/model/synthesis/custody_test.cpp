#include <map>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// People in custody by home district, facility and sex.
std::map<std::tuple<std::string, std::string, Sex>, int> stock_of(const World& world) {
    std::map<std::tuple<std::string, std::string, Sex>, int> stock;
    for (const Convict& convict : world.custody.convicts)
        ++stock[{world.places.districts[convict.home_district].name, world.custody.facilities[convict.facility].name,
                 world.people.sex[convict.person]}];
    return stock;
}

std::size_t in_custody(const World& world) {
    return static_cast<std::size_t>(
        std::count(world.people.status.begin(), world.people.status.end(), Status::in_custody));
}

TEST(Custody, HoldsTheStockOfEachDistrictAndFacility) {
    const World world = small_world(small_scenario());
    auto stock = stock_of(world);
    EXPECT_EQ((stock[{"Upland", "Upland prison", Sex::woman}]), 2);
    EXPECT_EQ((stock[{"Upland", "Upland prison", Sex::man}]), 18);
    EXPECT_EQ((stock[{"Upland", "Lakeside prison", Sex::man}]), 8);
    EXPECT_EQ((stock[{"Lakeside", "Lakeside prison", Sex::woman}]), 1);
    EXPECT_EQ((stock[{"Lakeside", "Lakeside prison", Sex::man}]), 14);
    EXPECT_EQ(world.custody.convicts.size(), 43U);
    EXPECT_EQ(in_custody(world), 43U + world.custody.other_inmates.size());
}

TEST(Custody, TakesConvictedPeopleFromTheirHomeDistrict) {
    const World world = small_world(small_scenario());
    for (const Convict& convict : world.custody.convicts) {
        EXPECT_EQ(world.people.status[convict.person], Status::in_custody);
        EXPECT_EQ(world.people.position[convict.person], convicted);
        EXPECT_EQ(world.places.district_of(world.places.village_of_person(convict.person)), convict.home_district);
        EXPECT_EQ(convict.release_step, nobody);
    }
    EXPECT_EQ(world.custody.district_first_convict, (std::vector<std::uint32_t>{0, 28, 43}));
}

TEST(Custody, HoldsNobodyTwice) {
    const World world = small_world(small_scenario());
    std::vector<PersonRow> people;
    for (const Convict& convict : world.custody.convicts) people.push_back(convict.person);
    for (const OtherInmate& inmate : world.custody.other_inmates) people.push_back(inmate.person);
    std::sort(people.begin(), people.end());
    EXPECT_EQ(std::adjacent_find(people.begin(), people.end()), people.end());
}

TEST(Custody, IsCutToThePeopleWhomTheDistrictHas) {
    Scenario scenario = small_scenario();
    scenario.margins.custody[0].in_custody = 5000;
    const World world = small_world(scenario);
    for (const Convict& convict : world.custody.convicts) EXPECT_EQ(world.people.position[convict.person], convicted);
    int free_men_of_upland = 0;
    for (PersonRow person = 0; person < world.places.village_first_person[7]; ++person) {
        const bool free = world.people.status[person] != Status::in_custody;
        if (world.people.position[person] == convicted && free && world.people.sex[person] == Sex::man)
            ++free_men_of_upland;
    }
    EXPECT_EQ(free_men_of_upland, 0);
}

TEST(Custody, IsScaledLikeThePopulationAndNeverHoldsMoreWomenThanPeople) {
    for (const double scale : {0.05, 0.1, 0.25, 0.5}) {
        Scenario scenario = larger_scenario(20);
        // Many small groups, with a woman in the last of them: rounding must not add people.
        scenario.margins.custody.clear();
        for (int facility = 0; facility < 40; ++facility)
            scenario.margins.custody.push_back({"Upland", "Prison " + std::to_string(facility), 5, facility >= 30});
        scenario.population.scale = scale;
        const World world = small_world(scenario);
        EXPECT_EQ(world.custody.convicts.size(), static_cast<std::size_t>(200 * scale + 0.5)) << scale;
    }
}

TEST(OtherInmates, HaveTheNumbersSexAndAgesOfTheirFacility) {
    const Scenario scenario = small_scenario();
    const World world = small_world(scenario);
    std::map<std::string, std::map<Sex, int>> counted;
    for (const OtherInmate& inmate : world.custody.other_inmates) {
        const std::string& facility = world.custody.facilities[inmate.facility].name;
        const double age = world.people.age(inmate.person, scenario.time.start);
        ++counted[facility][world.people.sex[inmate.person]];
        EXPECT_EQ(world.people.position[inmate.person], other_inmate);
        EXPECT_EQ(world.people.status[inmate.person], Status::in_custody);
        EXPECT_GE(age, facility == "Lakeside youth prison" ? 14.0 : 18.0);
        EXPECT_LT(age, facility == "Lakeside youth prison" ? 18.0 : 71.0);
    }
    EXPECT_EQ(counted["Upland prison"][Sex::woman], 3);
    EXPECT_EQ(counted["Upland prison"][Sex::man], 9);
    EXPECT_EQ(counted["Lakeside prison"][Sex::woman], 1);
    EXPECT_EQ(counted["Lakeside prison"][Sex::man], 9);
    EXPECT_EQ(counted["Lakeside youth prison"][Sex::man], 6);
    for (const OtherInmate& inmate : world.custody.other_inmates) {
        const auto facility = world.custody.facilities[inmate.facility];
        EXPECT_EQ(world.places.district_of(world.places.village_of_person(inmate.person)), facility.district);
    }
}

/// Households of the village or sector of a convict that could be harmed families.
bool is_candidate(const World& world, HouseholdRow home) {
    const Rows members = world.households.members(home);
    const bool has_survivor =
        std::any_of(world.people.position.begin() + members.begin, world.people.position.begin() + members.end,
                    [](std::uint8_t position) { return position == survivor; });
    return world.standings[world.households.standing[home]] == "survivor" && has_survivor;
}

TEST(HarmedFamilies, AreSurvivorsOfTheVillageOrWhereItHasNoneOfTheSector) {
    const World world = small_world(small_scenario());
    const Custody& custody = world.custody;
    ASSERT_EQ(custody.first_harmed.size(), custody.convicts.size() + 1);
    ASSERT_EQ(custody.first_harmed.back(), custody.harmed_household.size());
    for (std::size_t i = 0; i < custody.convicts.size(); ++i) {
        const VillageRow village = world.places.village_of_person(custody.convicts[i].person);
        const std::uint16_t sector = world.places.village_sector[village];
        std::uint32_t candidates = 0;
        const Rows homes = world.places.households_of(village);
        for (HouseholdRow home = homes.begin; home < homes.end; ++home) candidates += is_candidate(world, home) ? 1 : 0;
        const std::uint32_t harmed = custody.first_harmed[i + 1] - custody.first_harmed[i];
        EXPECT_LE(harmed, 2U);
        const bool at_hand = candidates > 0;
        EXPECT_TRUE(!at_hand || harmed == std::min(candidates, 2U));
        for (std::uint32_t h = custody.first_harmed[i]; h < custody.first_harmed[i + 1]; ++h) {
            const HouseholdRow home = custody.harmed_household[h];
            EXPECT_TRUE(is_candidate(world, home));
            const VillageRow harmed_village = world.places.village_of_household(home);
            EXPECT_EQ(world.places.village_sector[harmed_village], sector);
            EXPECT_TRUE(!at_hand || harmed_village == village);
        }
        const auto first = custody.harmed_household.begin() + custody.first_harmed[i];
        EXPECT_EQ(std::adjacent_find(first, first + harmed), first + harmed);
    }
    EXPECT_GT(custody.harmed_household.size(), custody.convicts.size());
}

// 860 people: the standard error of a share of 0.222 is 0.014, of 0.5 it is 0.017.
TEST(Convicts, AcknowledgeAndAreAnnouncedInTheirShares) {
    const Scenario scenario = larger_scenario(20);
    const World world = small_world(scenario);
    double acknowledged = 0.0;
    double announced = 0.0;
    double elsewhere = 0.0;
    for (const Convict& convict : world.custody.convicts) {
        acknowledged += convict.acknowledged ? 1.0 : 0.0;
        announced += convict.to_be_announced ? 1.0 : 0.0;
        elsewhere += convict.settles_elsewhere ? 1.0 : 0.0;
    }
    const auto n = static_cast<double>(world.custody.convicts.size());
    EXPECT_EQ(n, 860.0);
    EXPECT_NEAR(acknowledged / n, 0.222, 0.056);
    EXPECT_NEAR(announced / n, 0.5, 0.068);
    EXPECT_NEAR(elsewhere / n, 0.1, 0.041);
}

}  // namespace
}  // namespace ubumwe::tests
