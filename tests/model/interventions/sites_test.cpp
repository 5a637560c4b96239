#include "model/interventions/sites.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/model/interventions/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

class Sites : public testing::Test {
protected:
    Places places = small_world(small_scenario()).places;
    Luck luck;
};

TEST_F(Sites, AreAllVillagesOfTheDistrictInAnOrderOfTheirOwn) {
    const auto north = ranked_sites(places, 0, Venue::community, 0, luck);
    EXPECT_EQ(std::set(north.begin(), north.end()).size(), small_sectors * small_villages);
    EXPECT_TRUE(std::all_of(north.begin(), north.end(), [](VillageRow village) { return village < 12; }));
    EXPECT_FALSE(std::is_sorted(north.begin(), north.end()));
    EXPECT_NE(north, ranked_sites(places, 0, Venue::community, 1, luck));
}

TEST_F(Sites, OfHealthCentresAreOneVillageASector) {
    const auto centres = ranked_sites(places, 1, Venue::health_centre, 0, luck);
    EXPECT_EQ(std::set(centres.begin(), centres.end()), (std::set<VillageRow>{12, 16, 20}));
}

TEST_F(Sites, DrawFromTheirVillageThenTheSectorThenTheDistrictInARing) {
    const Catchment catchment = catchment_of(places, Venue::community, 6);
    EXPECT_EQ(catchment.near, 4U);
    std::vector<VillageRow> villages;
    for (const Rows& area : catchment.areas) villages.push_back(places.village_of_person(area.begin));
    EXPECT_EQ(villages, (std::vector<VillageRow>{6, 7, 4, 5, 8, 9, 10, 11, 0, 1, 2, 3}));
}

TEST_F(Sites, OfHealthCentresDrawFromWholeSectors) {
    const Catchment catchment = catchment_of(places, Venue::health_centre, 16);
    EXPECT_EQ(catchment.near, 1U);
    ASSERT_EQ(catchment.areas.size(), 3U);
    EXPECT_EQ(catchment.areas[0].begin, places.people_of_sector(4).begin);
    EXPECT_EQ(catchment.areas[0].end, places.people_of_sector(4).end);
    EXPECT_EQ(catchment.areas[1].begin, places.people_of_sector(5).begin);
    EXPECT_EQ(catchment.areas[2].begin, places.people_of_sector(3).begin);
}

}  // namespace
}  // namespace ubumwe::tests
