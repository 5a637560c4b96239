#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "sim/engine/simulation.hpp"
#include "tests/determinism/runs.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

/// The small country with vital events, in which two layouts happen within three years.
Scenario growing_country(std::vector<std::string> set = {}) {
    set.emplace_back("dynamics.vital_events.enabled=true");
    return small_country(set);
}

TEST(VitalEvents, GiveTheSameDigestOnOneToEightThreadsAcrossLayouts) {
    const Scenario scenario = growing_country();
    const auto once = run(scenario, 1);
    EXPECT_GT(once.world.ledger.vital.unions, 10);
    EXPECT_GT(once.world.ledger.vital.births, 100);
    for (const int threads : {2, 3, 8}) EXPECT_EQ(run(scenario, threads).digest, once.digest) << threads;
}

TEST(VitalEvents, HappenToTheSamePeopleInTheSameRowsWithAndWithoutProgrammes) {
    const Scenario scenario = growing_country();
    const Scenario bare = sim::without_programmes(scenario);
    const Parallel parallel(2);
    sim::Simulation with(scenario, {7, 0}, parallel);
    sim::Simulation without(bare, {7, 0}, parallel);
    while (!with.done()) {
        with.step();
        without.step();
        ASSERT_EQ(with.world().people.key, without.world().people.key) << "step " << with.next_step();
        ASSERT_EQ(with.world().people.status, without.world().people.status);
        ASSERT_EQ(with.world().people.household, without.world().people.household);
        ASSERT_EQ(with.world().arrivals.newborns.size(), without.world().arrivals.newborns.size());
    }
    EXPECT_FALSE(with.world().history.memberships.empty());
}

TEST(VitalEvents, AreTheSameInMonthsAndInWeeks) {
    const std::vector<std::string> quiet{R"(releases.variant="none")", "releases.deaths_in_custody=0"};
    auto weekly = quiet;
    weekly.emplace_back("time.step=week");
    const auto months = run(growing_country(quiet));
    const auto weeks = run(growing_country(weekly));
    EXPECT_EQ(months.world.people.key, weeks.world.people.key);
    EXPECT_EQ(months.world.people.status, weeks.world.people.status);
    EXPECT_EQ(months.world.ledger.vital.births, weeks.world.ledger.vital.births);
}

/// Who somebody is, whatever the row.
struct Identity {
    std::int16_t birth;
    Sex sex;
    std::uint8_t position;
    bool operator==(const Identity&) const = default;
};

TEST(Keys, OutliveRows) {
    const Scenario scenario = growing_country();
    const Parallel parallel(2);
    sim::Simulation simulation(scenario, {7, 0}, parallel);
    std::map<std::uint64_t, Identity> known;
    std::size_t moved_rows = 0;
    const auto after_layout = [&](const RowMap& map) {
        for (PersonRow row = 0; row < map.person.size(); ++row) moved_rows += map.person[row] != row ? 1 : 0;
    };
    while (!simulation.done()) {
        simulation.step([] {}, after_layout);
        const Population& people = simulation.world().people;
        std::set<std::uint64_t> keys(people.key.begin(), people.key.end());
        ASSERT_EQ(keys.size(), people.size()) << "a key is one person's";
        for (PersonRow person = 0; person < people.size(); ++person) {
            const Identity who{people.birth[person], people.sex[person], people.position[person]};
            const auto [at, is_new] = known.emplace(people.key[person], who);
            ASSERT_TRUE(is_new || at->second == who);
        }
    }
    EXPECT_GT(moved_rows, 1000U);
}

TEST(Bookkeeping, OfPeopleIsClosedEveryMonth) {
    const Scenario scenario = growing_country();
    const auto result = run(scenario);
    const std::vector<double> population = means(result, "population");
    ASSERT_EQ(population.size(), 36U);
    const VitalCounts& vital = result.world.ledger.vital;
    EXPECT_EQ(static_cast<std::int64_t>(population.back()), vital.at_start + vital.births - vital.deaths);
    EXPECT_GT(population.back(), population.front());
}

TEST(Households, HaveTiesAmongAllWhoLiveInThemAndNoneToTheDead) {
    Scenario scenario = growing_country({R"(releases.variant="none")", "releases.deaths_in_custody=0"});
    const Parallel parallel(2);
    sim::Simulation simulation(scenario, {7, 0}, parallel);
    bool laid_out = false;
    while (!simulation.done() && !laid_out) simulation.step([] {}, [&](const RowMap&) { laid_out = true; });
    const World& world = simulation.world();
    for (HouseholdRow home = 0; home < world.households.size(); ++home) {
        const Rows members = world.households.members(home);
        for (PersonRow a = members.begin; a < members.end; ++a) {
            for (PersonRow b = members.begin; b < members.end; ++b) {
                if (a == b) continue;
                const std::uint32_t tie = world.network.find(a, b);
                ASSERT_LT(tie, world.network.ties());
                ASSERT_EQ(world.network.classes()[tie].kind(), index_of(TieKind::household));
            }
        }
    }
    for (std::uint32_t tie = 0; tie < world.network.ties(); ++tie) ASSERT_GE(world.network.trust()[tie], 0.0F);
}

TEST(Layout, LeavesWhatTiesAddUpToUndisturbedWhereNothingElseMoves) {
    // Nobody unites: people who part keep the trust of one household, which then settles as between kin.
    std::vector<std::string> set{R"(releases.variant="none")", "releases.deaths_in_custody=0",
                                 "dynamics.vital_events.union_rate=0"};
    for (const auto name : person_indicator_names)
        set.push_back("dynamics.wellbeing.spread." + std::string(name) + "=0");
    for (const auto name : family_indicator_names) set.push_back("dynamics.family.spread." + std::string(name) + "=0");
    for (const auto name : livelihood_indicator_names)
        set.push_back("dynamics.livelihood.spread." + std::string(name) + "=0");
    const auto result = run(sim::without_programmes(growing_country(set)));
    const Population& people = result.world.people;
    for (std::size_t k = 0; k < person_indicators; ++k) {
        for (PersonRow person = 0; person < people.size(); ++person)
            ASSERT_NEAR(people.value[k][person], people.baseline[k][person], 2e-5F) << person_indicator_names[k];
    }
}

}  // namespace
}  // namespace ubumwe::tests
