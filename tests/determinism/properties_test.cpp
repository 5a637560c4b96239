#include <algorithm>

#include <gtest/gtest.h>

#include "tests/determinism/runs.hpp"

namespace ubumwe::tests {
namespace {

const std::vector<std::string> quiet{
    "releases.variant=none",
    "releases.deaths_in_custody=0",
    R"(dynamics.wellbeing.spread={"distress":0,"anxiety":0,"resilience":0,"emotional_wellbeing":0,"self_management":0,"outgroup_trust":0,"social_harmony":0,"cooperation":0,"authority_trust":0})",
    R"(dynamics.family.spread={"beliefs":0,"communication":0,"warm_parenting":0,"participatory_parenting":0,"violence":0})",
    R"(dynamics.livelihood.spread={"food_security":0,"housing_quality":0,"saving":0,"climate_agriculture":0})",
};

std::vector<std::string> with(std::vector<std::string> set, std::initializer_list<std::string> more) {
    set.insert(set.end(), more);
    return set;
}

TEST(QuietWorld, StaysWhereItStartedForNineYears) {
    model::Scenario scenario = small_country(with(quiet, {"time.end=2028-12"}));
    for (auto& programme : scenario.programmes) programme.starts.clear();
    scenario.margins.schedule.clear();
    const auto result = run(scenario);
    for (const std::string_view measure : model::measure_names) {
        const auto series = means(result, measure);
        ASSERT_EQ(series.size(), 108U) << measure;
        for (const double x : series) EXPECT_NEAR(x, series.front(), 1e-5) << measure;
    }
    for (std::size_t k = 0; k < model::person_indicators; ++k) {
        for (model::PersonRow person = 0; person < result.world.people.size(); ++person) {
            ASSERT_NEAR(result.world.people.value[k][person], result.world.people.baseline[k][person], 1e-5F);
        }
    }
}

TEST(Bookkeeping, HoldsOverManySeeds) {
    for (std::uint32_t replicate = 0; replicate < 12; ++replicate) {
        const auto result = run(small_country(), 2, replicate);
        std::int64_t released = 0;
        std::int64_t died = 0;
        for (const auto& month : result.months) {
            for (const auto& row : month.releases) {
                released += row.counts.released;
                died += row.counts.died;
            }
        }
        std::int64_t in_custody = 0;
        for (const auto& row : result.months.back().releases) in_custody += row.in_custody;
        EXPECT_EQ(released + died + in_custody, static_cast<std::int64_t>(result.world.custody.convicts.size()));
        EXPECT_GT(released, 0);
    }
}

TEST(ReleaseWave, RaisesTheAnxietyOfSurvivors) {
    const auto calm = means(run(small_country({"releases.variant=none"})), "anxiety", 0);
    const auto wave = means(run(small_country({"releases.variant=high"})), "anxiety", 0);
    EXPECT_GT(*std::max_element(wave.begin(), wave.end()), *std::max_element(calm.begin(), calm.end()) + 0.002);
}

TEST(ReleaseWave, RaisesAnxietyLessWhereShocksAreWeaker) {
    const auto strong = means(run(small_country({"releases.variant=high"})), "anxiety", 0);
    const auto weak = means(run(small_country({"releases.variant=high", "releases.village_shock=0.03"})), "anxiety", 0);
    EXPECT_LT(*std::max_element(weak.begin(), weak.end()), *std::max_element(strong.begin(), strong.end()));
}

/// The reconciliation forum of Sierra Leone: sessions that revisit the past, with and without support.
double participants_change(double support, std::string_view measure) {
    model::Scenario scenario = small_country({"releases.variant=none"});
    auto& dialogue = scenario.programmes.front();
    dialogue.revisits_past = 1.0;
    dialogue.psychosocial_support = support;
    const auto& names = model::measure_names;
    const auto index = std::find(names.begin(), names.end(), measure) - names.begin();
    double first = -1.0;
    double last = -1.0;
    for (const auto& month : run(scenario).months) {
        for (const auto& row : month.series) {
            if (row.arm != 0 || row.measure != index) continue;
            if (first < 0.0) first = row.mean;
            last = row.mean;
        }
    }
    return last - first;
}

TEST(Forum, WithoutSupportRaisesTrustAndDistress) {
    EXPECT_GT(participants_change(0.0, "outgroup_trust"), 0.0);
    EXPECT_GT(participants_change(0.0, "distress"), 0.0);
}

TEST(Forum, WithSupportRaisesTrustAndLowersDistress) {
    EXPECT_GT(participants_change(1.0, "outgroup_trust"), 0.0);
    EXPECT_LT(participants_change(1.0, "distress"), 0.0);
}

}  // namespace
}  // namespace ubumwe::tests
