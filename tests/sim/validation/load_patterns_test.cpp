#include "sim/validation/load_patterns.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/validation/small_patterns.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;

TEST(Patterns, TakeTheirSeedScaleAndChangesIntoEveryScenario) {
    const tests::SmallPatterns small;
    const auto file = small.write(tests::SmallPatterns::distress("a", R"("low": 0)"));
    const LoadedPatterns patterns = load_patterns(file, {.scale = 0.5, .replicates = 7});
    ASSERT_EQ(patterns.scenarios.size(), 2U);
    EXPECT_EQ(patterns.scenarios[0].loaded.scenario.seed, 5);
    EXPECT_EQ(patterns.scenarios[0].loaded.scenario.population.scale, 0.5);
    EXPECT_EQ(patterns.scenarios[0].loaded.scenario.time.end, model::Month::of(2021, 12));
    EXPECT_EQ(patterns.scenarios[0].replicates, 7);
    EXPECT_EQ(patterns.scenarios[1].replicates, 1) << "states its own";
    EXPECT_EQ(patterns.patterns.patterns[0].high, Pattern::open);
}

TEST(Patterns, TellEverythingThatIsWrongAtOnce) {
    const tests::SmallPatterns small;
    const auto file = small.write(
        R"({"id": "a", "of": {"scenario": "plann", "measure": "distress"}},
           {"id": "b", "of": {"scenario": "plan", "measure": "distres", "position": "survivors", "to": "2022-05"}},
           {"id": "c", "of": {"scenario": "waves", "measure": "distress", "variant": "counterfactual"}, "low": 2, "high": 1},
           {"id": "d", "of": {"scenario": "plan", "measure": "distress"}, "compare": "ratio"},
           {"id": "e", "of": {"scenario": "plan", "kind": "change", "measure": "distress", "programme": "nothing"}},
           {"id": "f", "of": {"scenario": "plan", "kind": "mean_field", "measure": "caseness"}})");
    try {
        load_patterns(file);
        FAIL() << "accepted";
    } catch (const InputError& error) {
        const std::string what = error.what();
        for (const char* part :
             {"did you mean `plan`?", "did you mean `distress`?", "did you mean `survivor`?", "from 2020-01 to 2021-12",
              "\"counterfactual\": true", "/patterns/c/high", "/patterns/d/against/scenario",
              "/patterns/e/of/programme", "/patterns/f/of/from", "/patterns/f/of/measure"})
            EXPECT_THAT(what, HasSubstr(part));
    }
}

TEST(Patterns, OfTheReferenceAreOfAllTypesAndSayWhereTheyComeFrom) {
    const LoadedPatterns patterns = load_patterns(tests::repository() / "scenarios/rwanda/validation.json");
    std::set<PatternType> types;
    for (const Pattern& pattern : patterns.patterns.patterns) {
        types.insert(pattern.type);
        EXPECT_FALSE(pattern.source.empty()) << pattern.id;
        EXPECT_FALSE(pattern.observed.empty()) << pattern.id;
        EXPECT_TRUE(pattern.low > -Pattern::open || pattern.high < Pattern::open) << pattern.id << " has no band";
        EXPECT_FALSE(pattern.note.empty() && pattern.reason.empty()) << pattern.id;
    }
    EXPECT_EQ(types.size(), pattern_type_names.size());
}

}  // namespace
}  // namespace ubumwe::sim
