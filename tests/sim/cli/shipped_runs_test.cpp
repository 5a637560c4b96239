#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Runs a shipped scenario in a hundredth of its villages, without its counterfactual.
class ShippedRun : public testing::TestWithParam<const char*> {
protected:
    std::string export_table(const std::string& table) const {
        return ubumwe("export " + out + " --table " + table).output;
    }

    TemporaryFolder folder;
    const std::string out = (folder.path() / "out").string();
};

TEST_P(ShippedRun, RunsAtReducedScaleAndDeliversSomething) {
    const std::string file = (repository() / "scenarios/rwanda" / GetParam()).string() + ".json";
    const Outcome outcome =
        ubumwe("run " + file + " --set population.scale=0.01 --no-counterfactual --quiet --out " + out);
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("0.01: published"), HasSubstr("Costs, in this model"),
                                      HasSubstr("Need and duplication"), Not(HasSubstr("for each, both"))));
    EXPECT_THAT(export_table("cost"), HasSubstr(",USD,2024,assumed"));
    EXPECT_THAT(export_table("delivery"), HasSubstr(",none"));
}

INSTANTIATE_TEST_SUITE_P(OfRwanda, ShippedRun,
                         testing::Values("shp_continued", "shp_target_20000", "shp_scale_up_national", "release_slow",
                                         "preparation_for_all", "livelihoods_first", "independent_partners",
                                         "coordinated_partners", "forum_without_support", "bugesera_pilot"),
                         [](const auto& each) { return std::string(each.param); });

class ShippedWorld : public testing::TestWithParam<const char*> {};

TEST_P(ShippedWorld, RunsAtReducedScale) {
    const TemporaryFolder folder;
    const std::string file = (repository() / "scenarios" / GetParam()).string() + ".json";
    const Outcome outcome = ubumwe("run " + file + " --set population.scale=0.01 --no-counterfactual --quiet --out " +
                                   (folder.path() / "out").string());
    EXPECT_EQ(outcome.code, 0) << outcome.output;
    EXPECT_THAT(outcome.output, HasSubstr("What to do next:"));
}

INSTANTIATE_TEST_SUITE_P(OfAnyCountry, ShippedWorld,
                         testing::Values("rwanda/shp_reference", "rwanda/no_programme", "rwanda/quiet_world",
                                         "rwanda/release_surge", "rwanda/first_round_2023", "rwanda/programme_library",
                                         "rwanda/background_50", "rwanda/world_of_equals", "mali/imrap_dialogue",
                                         "mali/no_dialogue"),
                         [](const auto& each) {
                             std::string name = each.param;
                             std::ranges::replace(name, '/', '_');
                             return name;
                         });

/// People in need who were reached by anybody, at the end of the run, over all districts.
int need_met(const std::string& scenario, const TemporaryFolder& folder) {
    const std::string out = (folder.path() / scenario).string();
    const std::string file = (repository() / "scenarios/rwanda" / scenario).string() + ".json";
    EXPECT_EQ(ubumwe("run " + file + " --set population.scale=0.02 --no-counterfactual --quiet --out " + out).code, 0);
    return std::stoi(
        ubumwe("export " + out + " --table coverage | grep 2028-12 | awk -F, '{met += $5} END {print met}'").output);
}

TEST(CoordinatedPartners, ReachMoreOfTheNeedWithTheSameGroups) {
    const TemporaryFolder folder;
    const int alone = need_met("independent_partners", folder);
    const int jointly = need_met("coordinated_partners", folder);
    EXPECT_GT(alone, 20);
    EXPECT_GT(jointly, alone + alone / 4);
    const auto plans = [&](const char* scenario) {
        return ubumwe("export " + (folder.path() / scenario).string() + " --table plan").output;
    };
    EXPECT_THAT(plans("coordinated_partners"), HasSubstr("youth_dialogue,partner,youth,never_again_rwanda,2026-01,"));
    EXPECT_EQ(plans("coordinated_partners"), plans("independent_partners"));
}

}  // namespace
}  // namespace ubumwe::tests
