#include "model/incident/rule.hpp"

#include <gtest/gtest.h>

namespace ubumwe::model {
namespace {

IncidentParameters rules() {
    IncidentParameters p;
    p.rate = 0.67;
    p.harmony_effect = 3.0;
    p.outgroup_trust_effect = 2.0;
    p.return_effect = 0.5;
    return p;
}

TEST(ClimateOfAVillage, LeavesTheRateAtTheBaseline) {
    EXPECT_DOUBLE_EQ(climate_factor(rules(), {}), 1.0);
}

TEST(ClimateOfAVillage, RaisesTheRateWithLowHarmonyAndOutgroupTrustAndLowersItWithMore) {
    EXPECT_DOUBLE_EQ(climate_factor(rules(), {0.1, 0.0, 0.0}), 1.3);
    EXPECT_DOUBLE_EQ(climate_factor(rules(), {0.0, 0.1, 0.0}), 1.2);
    EXPECT_DOUBLE_EQ(climate_factor(rules(), {-0.1, 0.0, 0.0}), 0.7);
}

TEST(ClimateOfAVillage, RaisesTheRateWithUnpreparedReturns) {
    EXPECT_DOUBLE_EQ(climate_factor(rules(), {0.1, 0.1, 2.0}), 1.5 * 2.0);
}

TEST(ClimateOfAVillage, NeverGivesLessThanNoIncidents) {
    EXPECT_EQ(climate_factor(rules(), {-0.9, 0.0, 1.0}), 0.0);
}

TEST(IncidentSeason, MovesIncidentsWithinTheYearAndKeepsTheirNumber) {
    IncidentParameters p = rules();
    p.seasons = {{"spring", 4, 7, 1.5, 0.0}};
    // The mean of four months of 1.5 and eight of 1 is 14/12.
    EXPECT_DOUBLE_EQ(season_factor(p, Month::of(2021, 4)), 1.5 * 12.0 / 14.0);
    EXPECT_DOUBLE_EQ(season_factor(p, Month::of(2021, 7)), 1.5 * 12.0 / 14.0);
    EXPECT_DOUBLE_EQ(season_factor(p, Month::of(2021, 3)), 12.0 / 14.0);
    EXPECT_DOUBLE_EQ(season_factor(p, Month::of(2021, 8)), 12.0 / 14.0);
    double year = 0.0;
    for (int m = 1; m <= 12; ++m) year += season_factor(p, Month::of(2021, m));
    EXPECT_NEAR(year, 12.0, 1e-12);
}

TEST(IncidentSeason, MayGoOverTheNewYearAndOverlapOthers) {
    IncidentParameters p = rules();
    p.seasons = {{"winter", 11, 2, 2.0, 0.1}, {"january", 1, 1, 3.0, 0.2}};
    // 2 in November, December and February, 6 in January, 1 in the other eight: 20 in a year.
    EXPECT_DOUBLE_EQ(season_factor(p, Month::of(2021, 1)), 6.0 * 12.0 / 20.0);
    EXPECT_DOUBLE_EQ(season_factor(p, Month::of(2021, 12)), 2.0 * 12.0 / 20.0);
    EXPECT_DOUBLE_EQ(season_factor(p, Month::of(2021, 6)), 12.0 / 20.0);
    EXPECT_DOUBLE_EQ(season_shock(p, Month::of(2021, 1)), 0.3);
    EXPECT_DOUBLE_EQ(season_shock(p, Month::of(2021, 6)), 0.0);
}

TEST(IncidentSeason, WithNoIncidentsAllYearGivesNone) {
    IncidentParameters p = rules();
    p.seasons = {{"year", 1, 12, 0.0, 0.0}};
    EXPECT_EQ(season_factor(p, Month::of(2021, 1)), 0.0);
}

TEST(ExpectedIncidents, AreTheRateForAThousandPeopleAndAYear) {
    EXPECT_DOUBLE_EQ(expected_incidents(rules(), 3000.0, 1.0, 0.5), 0.67 * 1.5);
    EXPECT_DOUBLE_EQ(expected_incidents(rules(), 1000.0, 2.0, 1.0), 1.34);
}

}  // namespace
}  // namespace ubumwe::model
