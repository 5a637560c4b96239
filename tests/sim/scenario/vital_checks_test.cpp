#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class VitalChecks : public testing::Test {
protected:
    std::vector<sim::Issue> with(std::vector<std::string> set) const {
        set.emplace_back("dynamics.vital_events.enabled=true");
        return country.check(set);
    }

    CountryCopy country;
};

TEST_F(VitalChecks, FindNothingInTheSmallCountry) {
    EXPECT_THAT(with({}), IsEmpty());
    EXPECT_THAT(with({"population.counted=2022-08"}), IsEmpty());
}

TEST_F(VitalChecks, WantTheCountNotBeforeTheStart) {
    EXPECT_THAT(with({"population.counted=2019-12"}),
                ElementsAre(IsIssue("/population/counted", "2019-12", "not before the start, 2020-01")));
    EXPECT_THAT(country.check({"population.counted=2019-12"}), IsEmpty())
        << "without vital events nothing is cast back";
}

TEST_F(VitalChecks, WantAgesFromWhichAndUpToWhichPeopleLookForPartners) {
    EXPECT_THAT(with({"dynamics.vital_events.men_unite_to=21"}),
                ElementsAre(IsIssue("/dynamics/vital_events/men_unite_to", "21", "above men_unite_from, which is 21")));
}

TEST_F(VitalChecks, WantBirthsAtSomeAge) {
    std::vector<std::string> set;
    for (const char* group : {"15_19", "20_24", "25_29", "30_34", "35_39", "40_44", "45_49"})
        set.push_back("dynamics.vital_events.fertility.age_" + std::string(group) + "=0");
    EXPECT_THAT(with(set), ElementsAre(IsIssue("/dynamics/vital_events/fertility", "no births", "above 0")));
}

TEST_F(VitalChecks, WantTwoYearsOfAges) {
    const std::string ages = country.read("data/age_structure.csv");
    country.write("data/age_structure.csv", ages.substr(0, ages.find("2025,0-4")));
    EXPECT_THAT(with({}), ElementsAre(IsIssue("/dynamics/vital_events/enabled", "1 year", "two years")));
    EXPECT_THAT(country.check(), IsEmpty());
}

TEST_F(VitalChecks, WantYearsAsFarApartAsGroupsAreWide) {
    std::string ages = country.read("data/age_structure.csv");
    for (std::size_t at = ages.find("2025,"); at != std::string::npos; at = ages.find("2025,", at))
        ages.replace(at, 5, "2026,");
    country.write("data/age_structure.csv", ages);
    EXPECT_THAT(with({}), ElementsAre(IsIssue("year 2026", "6 years after", "every age group")));
}

}  // namespace
}  // namespace ubumwe::tests
