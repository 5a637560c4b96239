#include <numeric>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::tests {
namespace {

using sim::load_scenario;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class Margins : public testing::Test {
protected:
    std::vector<sim::Issue> after(std::string_view file, std::string_view from, std::string_view to) const {
        country.edit("data/" + std::string(file), from, to);
        return country.check();
    }

    const CountryCopy country;
};

TEST_F(Margins, HoldTheNumbersOfTheFiles) {
    const model::Margins margins = load_scenario(country.path()).scenario.margins;
    ASSERT_EQ(margins.districts.size(), 2U);
    EXPECT_EQ(margins.districts[0].name, "Northfield");
    EXPECT_EQ(margins.districts[0].province, "Upland");
    EXPECT_EQ(margins.districts[0].population, 2400);
    ASSERT_EQ(margins.districts[1].sectors.size(), 2U);
    EXPECT_EQ(margins.districts[1].sectors[1].name, "Woodland");
    EXPECT_EQ(margins.districts[1].sectors[1].villages, 2);
    ASSERT_EQ(margins.ages.size(), 21U);
    EXPECT_EQ(margins.ages[1].low, 5);
    EXPECT_EQ(margins.ages[1].high, 9);
    EXPECT_EQ(margins.ages[20].low, 100);
    EXPECT_EQ(margins.ages[20].high, 104);
    EXPECT_DOUBLE_EQ(margins.ages[0].male, 0.2501) << "the column of 2020, not of 2025";
    EXPECT_EQ(margins.household_sizes.size(), 7U);
    ASSERT_EQ(margins.custody.size(), 3U);
    EXPECT_EQ(margins.custody[0].in_custody, 14);
    EXPECT_EQ(margins.custody[0].women, 2);
    ASSERT_EQ(margins.waves.size(), 6U);
    EXPECT_EQ(margins.waves[2].high, 5);
    EXPECT_EQ(to_string(margins.waves[2].to), "2021-12");
    ASSERT_EQ(margins.facilities.size(), 2U);
    EXPECT_EQ(margins.facilities[0].other_inmates, 40);
    EXPECT_DOUBLE_EQ(margins.facilities[0].women_share, 0.3);
    ASSERT_EQ(margins.schedule.size(), 7U);
    EXPECT_EQ(margins.schedule[6].programme, "return_preparation");
    EXPECT_EQ(margins.schedule[6].start.id,
              "return_preparation.course.2021-03.Southlake.South prison.prison_fellowship");
    EXPECT_EQ(margins.schedule[6].start.delivered_by, "prison_fellowship");
    EXPECT_EQ(margins.schedule[6].start.count_basis, model::CountBasis::graduated);
    EXPECT_EQ(margins.schedule[2].start.count_basis, model::CountBasis::enrolled) << "an empty cell";
}

TEST_F(Margins, GiveTheRestOfTheHouseholdsToTheStandingThatIsNotListed) {
    const auto& districts = load_scenario(country.path()).scenario.margins.districts;
    ASSERT_EQ(districts[1].standings.size(), 4U);
    EXPECT_EQ(districts[1].standings[0].standing, "survivor");
    EXPECT_EQ(districts[1].standings[3].standing, "other");
    EXPECT_NEAR(districts[1].standings[3].share, 1.0 - 0.06 - 0.12 - 0.05, 1e-15);
}

TEST_F(Margins, KeepOnlyTheDistrictsThatAreSimulated) {
    const std::vector<std::string> set{"population.districts=[\"Southlake\"]",
                                       "programme_schedule=", "programmes.healing_dialogue.starts=[]"};
    const model::Margins margins = load_scenario(country.path(), set).scenario.margins;
    ASSERT_EQ(margins.districts.size(), 1U);
    EXPECT_EQ(margins.districts[0].name, "Southlake");
    EXPECT_EQ(margins.custody.size(), 2U);
    EXPECT_EQ(margins.waves.size(), 3U);
    ASSERT_EQ(margins.facilities.size(), 2U) << "people of Southlake are in custody in the north";
    EXPECT_EQ(margins.facilities[0].other_inmates, 0) << "its other inmates are not of Southlake";
    EXPECT_EQ(margins.facilities[1].other_inmates, 12);
}

TEST_F(Margins, NeedNoFilesOfReleasesStartsAndStandings) {
    const std::vector<std::string> set{
        "releases.custody_file=",
        "releases.waves_file=",
        "releases.facilities_file=",
        "programme_schedule=",
        "published.reach=[]",
        "population.standings_file=",
        R"(positions=[{"id":"survivor","$delete":true},{"id":"survivor_descendant","$delete":true},{"id":"convicted","$delete":true},{"id":"convicted_family","$delete":true},{"id":"returnee","$delete":true}])",
        "outgroup=[]",
        "programmes=[]",
        "published.changes=[]"};
    const model::Margins margins = load_scenario(country.path(), set).scenario.margins;
    EXPECT_THAT(margins.custody, IsEmpty());
    EXPECT_THAT(margins.schedule, IsEmpty());
    ASSERT_EQ(margins.districts[0].standings.size(), 1U);
    EXPECT_EQ(margins.districts[0].standings[0].share, 1.0);
}

TEST_F(Margins, RequireTheFilesOfThePopulation) {
    EXPECT_THAT(country.check({"population.districts_file=", "population.sectors_file=", "population.age_file=",
                               "population.household_sizes_file="}),
                AllOf(Contains(IsIssue("/population/districts_file", "nothing", "CSV file")),
                      Contains(IsIssue("/population/sectors_file", "nothing", "")),
                      Contains(IsIssue("/population/age_file", "nothing", "")),
                      Contains(IsIssue("/population/household_sizes_file", "nothing", ""))));
}

TEST_F(Margins, TellFilesThatCannotBeRead) {
    EXPECT_THAT(country.check({"population.age_file=data/none.csv"}),
                ElementsAre(IsIssue("/population/age_file", "none.csv\", which does not exist", "a file")));
    EXPECT_THAT(country.check({"population.age_file=data"}),
                ElementsAre(IsIssue("/population/age_file", "data\", which is a folder", "a file")));
    country.write("data/age_structure.csv", "");
    EXPECT_THAT(country.check(), ElementsAre(IsRowIssue("age_structure.csv", 0, "")));
    country.write("data/age_structure.csv", "year,age\n2020,\xff\n");
    EXPECT_THAT(country.check(), ElementsAre(IsRowIssue("age_structure.csv", 2, "")));
}

TEST_F(Margins, TolerateWindowsFiles) {
    std::string text = country.read("data/districts.csv");
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\r\n");
    country.write("data/districts.csv", "\xEF\xBB\xBF" + text);
    EXPECT_THAT(country.check(), IsEmpty());
}

TEST_F(Margins, RefuseMissingColumnsOfSeveralFiles) {
    EXPECT_THAT(after("districts.csv", "population_2022", "people"),
                Contains(IsRowIssue("districts.csv", 1, "column population…")));
    EXPECT_THAT(after("sectors.csv", "villages", "vilages"), Contains(IsRowIssue("sectors.csv", 1, "column villages")));
}

TEST_F(Margins, RefuseWrongNumbers) {
    EXPECT_THAT(after("districts.csv", "2400", "-2400"),
                ElementsAre(IsRowIssue("districts.csv", 2, "column population_2022")));
    EXPECT_THAT(after("districts.csv", "-2400", "many"),
                ElementsAre(IsRowIssue("districts.csv", 2, "column population_2022")));
    EXPECT_THAT(after("districts.csv", "many", ""),
                ElementsAre(IsRowIssue("districts.csv", 2, "column population_2022")));
}

TEST_F(Margins, GiveEachDistrictATileOfItsOwnOnTheMap) {
    const sim::LoadedScenario loaded = sim::load_scenario(country.path());
    ASSERT_EQ(loaded.map.size(), 2U);
    EXPECT_EQ(loaded.map[1].district, "Southlake");
    EXPECT_EQ(loaded.map[1].row, 1);
    EXPECT_THAT(after("districts.csv", "1600,0,1", "1600,0,0"),
                ElementsAre(IsRowIssue("districts.csv", 3, "column map_column")));
    EXPECT_THAT(after("districts.csv", "1600,0,0", "1600,0,"),
                ElementsAre(IsRowIssue("districts.csv", 3, "column map_row")));
    EXPECT_THAT(after("districts.csv", "1600,0,", "1600,,"), IsEmpty());
    EXPECT_EQ(sim::load_scenario(country.path()).map.size(), 1U);
    EXPECT_THAT(after("districts.csv", "map_row", "row"),
                ElementsAre(IsRowIssue("districts.csv", 1, "column map_row")));
    country.edit("data/districts.csv", "map_column,row", "x,y");
    EXPECT_TRUE(sim::load_scenario(country.path()).map.empty()) << "maps may be left out";
}

TEST_F(Margins, RefuseDuplicateRows) {
    country.edit("data/districts.csv", "Southlake", "Northfield");
    country.edit("data/sectors.csv", "Riverbank", "Hillside");
    country.edit("data/custody.csv", "Southlake,South prison", "Southlake,North prison");
    country.edit("data/releases.csv", "2021-01,2021-12,Southlake", "2020-01,2020-12,Southlake");
    country.edit("data/programme_schedule.csv", "2020-06,Southlake", "2020-06,Northfield");
    country.edit("data/positions.csv", "Northfield,returnee", "Northfield,survivor");
    EXPECT_THAT(country.check(), AllOf(Contains(IsRowIssue("districts.csv", 3, "column district")),
                                       Contains(IsRowIssue("sectors.csv", 3, "column sector")),
                                       Contains(IsRowIssue("custody.csv", 4, "column facility")),
                                       Contains(IsRowIssue("releases.csv", 5, "")),
                                       Contains(IsRowIssue("programme_schedule.csv", 3, "")),
                                       Contains(IsRowIssue("positions.csv", 4, "column position"))));
}

TEST_F(Margins, RefuseUnknownDistricts) {
    EXPECT_THAT(after("sectors.csv", "Southlake,Woodland", "Suthlake,Woodland"),
                ElementsAre(IsRowIssue("sectors.csv", 5, "column district")));
    const auto issues = country.check({"population.districts=[\"Southlake\",\"Eastwood\"]"});
    EXPECT_THAT(issues, Contains(IsIssue("/population/districts/1", "Eastwood", "Northfield or Southlake")));
    EXPECT_THAT(issues, Contains(IsRowIssue("programme_schedule.csv", 2, "column district")))
        << "starts in a district that is not simulated";
}

TEST_F(Margins, RefuseADistrictWithoutSectorsOrStandings) {
    country.write("data/sectors.csv", "district,sector,villages\nNorthfield,Hillside,4\n");
    country.write("data/positions.csv",
                  "district,position,household_share\nNorthfield,survivor,0.1\nNorthfield,convicted,0.1\nNorthfield,"
                  "returnee,0.1\n");
    EXPECT_THAT(country.check(), AllOf(Contains(IsRowIssue("sectors.csv", 0, "district Southlake")),
                                       Contains(IsRowIssue("positions.csv", 0, "district Southlake"))));
}

TEST_F(Margins, RefuseStandingsThatDoNotAddUp) {
    EXPECT_THAT(after("positions.csv", "Northfield,survivor,0.08", "Northfield,survivor,0.9"),
                ElementsAre(IsRowIssue("positions.csv", 0, "district Northfield")));
    EXPECT_THAT(after("positions.csv", "Northfield,survivor,0.9", "Northfield,survivors,0.08"),
                ElementsAre(IsRowIssue("positions.csv", 2, "column position")));
    country.edit("data/positions.csv", "Northfield,survivors,0.08", "Northfield,survivor,0.08");
    country.edit("scenario.json", R"({"id": "returnee",)",
                 R"({"id": "newcomer", "standing": "newcomer"}, {"id": "returnee",)");
    EXPECT_THAT(country.check(), ElementsAre(IsIssue("/population/standings_file", "2 standings: newcomer or other",
                                                     "every standing but one")));
}

TEST_F(Margins, RefuseAgesWithAGapOrOfAnotherYear) {
    EXPECT_THAT(after("age_structure.csv", "2020,5-9,", "2020,6-9,"),
                ElementsAre(IsRowIssue("age_structure.csv", 3, "column age")));
    EXPECT_THAT(after("age_structure.csv", "2020,6-9,", "2020,nine,"),
                Contains(IsRowIssue("age_structure.csv", 3, "column age")));
    EXPECT_THAT(country.check({"population.age_year=2019"}),
                ElementsAre(IsIssue("/population/age_year", "2019", "2020 or 2025")));
}

TEST_F(Margins, RefuseHouseholdSizesThatDoNotAddUpOrLeaveOneOut) {
    EXPECT_THAT(after("household_sizes.csv", "7,0.08", "7,0.07"),
                ElementsAre(IsRowIssue("household_sizes.csv", 0, "")));
    EXPECT_THAT(after("household_sizes.csv", "7,0.07", "8,0.08"),
                ElementsAre(IsRowIssue("household_sizes.csv", 8, "column persons")));
}

TEST_F(Margins, RefuseCustodyAndReleasesThatContradictThemselves) {
    country.edit("data/custody.csv", "14,2", "14,15");
    country.edit("data/custody.csv", "Southlake,South prison", "Southlake,East prison");
    country.edit("data/releases.csv", "2,3,4", "2,1,4");
    country.edit("data/releases.csv", "2021-01,2021-12,Northfield", "2021-12,2021-01,Northfield");
    country.edit("data/facilities.csv", "18,70", "70,18");
    country.edit("data/programme_schedule.csv", "graduated", "finished");
    EXPECT_THAT(country.check(), AllOf(Contains(IsRowIssue("custody.csv", 2, "column women")),
                                       Contains(IsRowIssue("custody.csv", 4, "column facility")),
                                       Contains(IsRowIssue("releases.csv", 2, "column central")),
                                       Contains(IsRowIssue("releases.csv", 4, "column to")),
                                       Contains(IsRowIssue("facilities.csv", 2, "column max_age")),
                                       Contains(IsRowIssue("programme_schedule.csv", 8, "column count_basis"))));
}

}  // namespace
}  // namespace ubumwe::tests
