#include "gui/app/release_outlook.hpp"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/draft.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

double sum(const std::vector<double>& values, std::size_t from, std::size_t to) {
    return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(from),
                           values.begin() + static_cast<std::ptrdiff_t>(to), 0.0);
}

TEST(ReleaseOutlook, HasThePublishedNumbersOfADistrictAndOfAll) {
    const SmallCountry country;
    const Draft draft(country.scenario());
    const ReleaseOutlook north = release_outlook(draft.effective().scenario, "Northfield");
    ASSERT_EQ(north.chosen.size(), 36U);
    EXPECT_EQ(sum(north.chosen, 0, 12), 3.0);
    EXPECT_EQ(sum(north.waves[0], 12, 24), 3.0);
    EXPECT_EQ(sum(north.waves[2], 12, 24), 5.0);
    EXPECT_EQ(sum(release_outlook(draft.effective().scenario, "all").chosen, 0, 36), 16.0);
}

TEST(ReleaseOutlook, TheStockFallsByReturnsAndDeaths) {
    const SmallCountry country;
    const Draft draft(country.scenario());
    const ReleaseOutlook north = release_outlook(draft.effective().scenario, "Northfield");
    const double left = 14.0 - sum(north.chosen, 0, 36);
    EXPECT_LT(north.stock.back(), left);
    EXPECT_GT(north.stock.back(), left - 1.0);
}

TEST(ReleaseOutlook, AShapedMonthHasThePeopleItWasDraggedToAndOthersStay) {
    const SmallCountry country;
    Draft draft(country.scenario());
    const ReleaseOutlook before = release_outlook(draft.effective().scenario, "Northfield");
    draft.set("/releases/waves", shaped_waves(draft.effective().scenario, "Northfield", {{5, 4}, {6, 0}}));
    draft.settle();
    ASSERT_TRUE(draft.valid()) << draft.issues().front().found;
    ReleaseOutlook after = release_outlook(draft.effective().scenario, "Northfield");
    EXPECT_EQ(after.chosen[5], 4.0);
    EXPECT_EQ(after.chosen[6], 0.0);
    EXPECT_EQ(after.chosen[4], before.chosen[4]);
    EXPECT_EQ(after.waves[1], before.waves[1]);
    draft.set("/releases/waves", shaped_waves(draft.effective().scenario, "Northfield", {{5, 1}}));
    draft.settle();
    after = release_outlook(draft.effective().scenario, "Northfield");
    EXPECT_EQ(after.chosen[5], 1.0);
    EXPECT_EQ(after.chosen[6], 0.0);
    EXPECT_EQ(draft.effective().scenario.releases.waves.size(), 2U);
}

TEST(ReleaseOutlook, AFastDragShapesTheMonthsThatItPassesOver) {
    ShapedMonths months;
    shape_between({4, 10.0}, {4, 10.0}, months);
    shape_between({4, 10.0}, {8, 2.0}, months);
    EXPECT_EQ(months, (ShapedMonths{{4, 10}, {5, 8}, {6, 6}, {7, 4}, {8, 2}}));
    shape_between({8, 2.0}, {6, -4.0}, months);
    EXPECT_EQ(months, (ShapedMonths{{4, 10}, {5, 8}, {6, 0}, {7, 0}, {8, 2}})) << "nobody is below 0";
}

TEST(ReleaseOutlook, MoreThanAreInCustodyAreTold) {
    const SmallCountry country;
    Draft draft(country.scenario());
    draft.set("/releases/waves", shaped_waves(draft.effective().scenario, "Northfield", {{5, 400}}));
    draft.settle();
    EXPECT_FALSE(draft.issues().empty());
}

}  // namespace
}  // namespace ubumwe::gui
