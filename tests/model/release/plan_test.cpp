#include "model/release/plan.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "model/base/require.hpp"
#include "tests/model/release/release_run.hpp"

namespace ubumwe::model {
namespace {

constexpr Month jan_2020 = Month::of(2020, 1);
constexpr Month dec_2020 = Month::of(2020, 12);
constexpr Month dec_2021 = Month::of(2021, 12);

Scenario three_districts(std::vector<ReleaseWave> waves) {
    Scenario scenario;
    scenario.time = {jan_2020, dec_2021, StepLength::month};
    scenario.margins.districts.resize(3);
    scenario.margins.districts[0].name = "A";
    scenario.margins.districts[1].name = "B";
    scenario.margins.districts[2].name = "C";
    scenario.margins.waves = std::move(waves);
    return scenario;
}

std::vector<ReleaseWave> two_years() {
    return {{jan_2020, dec_2020, "A", 20, 25, 33},           {jan_2020, dec_2020, "B", 14, 17, 22},
            {jan_2020, dec_2020, "C", 10, 13, 19},           {Month::of(2021, 1), dec_2021, "A", 33, 41, 54},
            {Month::of(2021, 1), dec_2021, "B", 22, 27, 36}, {Month::of(2021, 1), dec_2021, "C", 17, 20, 31}};
}

std::int64_t of_district(const ReleasePlan& plan, std::uint32_t district) {
    return plan.due(district, 0, static_cast<std::uint32_t>(plan.returns[district].size()));
}

std::int64_t of_all(const ReleasePlan& plan, std::uint32_t begin, std::uint32_t end) {
    std::int64_t sum = 0;
    for (std::uint32_t d = 0; d < plan.returns.size(); ++d) sum += plan.due(d, begin, end);
    return sum;
}

TEST(ReleasePlan, SpreadsAWaveEvenlyOverItsMonths) {
    const ReleasePlan plan = plan_releases(three_districts({{jan_2020, dec_2020, "A", 0, 26, 0}}));
    EXPECT_EQ(plan.due(0, 0, 1), 3);  // 26 = 12 * 2 + 2
    EXPECT_EQ(plan.due(0, 1, 2), 3);
    for (std::uint32_t month = 2; month < 12; ++month) EXPECT_EQ(plan.due(0, month, month + 1), 2) << month;
    EXPECT_EQ(plan.due(0, 12, 24), 0);
    EXPECT_EQ(of_district(plan, 1), 0);
}

TEST(ReleasePlan, ReturnsWhatTheVariantSays) {
    Scenario scenario = three_districts(two_years());
    scenario.releases.variant = ReleaseVariant::low;
    EXPECT_EQ(of_district(plan_releases(scenario), 0), 20 + 33);
    scenario.releases.variant = ReleaseVariant::central;
    EXPECT_EQ(of_district(plan_releases(scenario), 1), 17 + 27);
    scenario.releases.variant = ReleaseVariant::high;
    EXPECT_EQ(of_district(plan_releases(scenario), 2), 19 + 31);
    scenario.releases.variant = ReleaseVariant::none;
    EXPECT_EQ(of_all(plan_releases(scenario), 0, 24), 0);
}

TEST(ReleasePlan, AScaledWaveIsSplitOverDistrictsByLargestRemainder) {
    Scenario scenario = three_districts(two_years());
    scenario.population.scale = 0.1;
    const ReleasePlan plan = plan_releases(scenario);
    // 55 people become 6: shares 2.73, 1.85 and 1.42.
    EXPECT_EQ(plan.due(0, 0, 12), 3);
    EXPECT_EQ(plan.due(1, 0, 12), 2);
    EXPECT_EQ(plan.due(2, 0, 12), 1);
}

TEST(ReleasePlan, TotalsOfAPeriodAreRightAtAnyScaleAndFactor) {
    for (const double scale : {1.0, 0.5, 0.37, 0.05, 0.001}) {
        for (const double factor : {0.0, 0.25, 1.0, 1.7}) {
            Scenario scenario = three_districts(two_years());
            scenario.population.scale = scale;
            scenario.releases.wave_factor = factor;
            const ReleasePlan plan = plan_releases(scenario);
            EXPECT_EQ(of_all(plan, 0, 12), static_cast<std::int64_t>(55.0 * factor * scale + 0.5))
                << scale << " " << factor;
            EXPECT_EQ(of_all(plan, 12, 24), static_cast<std::int64_t>(88.0 * factor * scale + 0.5))
                << scale << " " << factor;
        }
    }
}

TEST(ReleasePlan, WeeksOfAMonthAddUpToTheMonth) {
    Scenario scenario = three_districts(two_years());
    const ReleasePlan by_month = plan_releases(scenario);
    scenario.time.step = StepLength::week;
    const ReleasePlan by_week = plan_releases(scenario);
    const Calendar weeks = scenario.time.calendar();
    for (std::uint32_t d = 0; d < 3; ++d) {
        std::vector<std::int64_t> sums(24, 0);
        for (std::uint32_t week = 0; week < weeks.steps(); ++week) {
            sums[static_cast<std::size_t>(weeks.month_of(week) - jan_2020)] += by_week.due(d, week, week + 1);
        }
        EXPECT_EQ(sums, by_month.returns[d]);
    }
}

TEST(ReleasePlan, MonthsBeforeTheStartHavePassed) {
    const ReleasePlan plan = plan_releases(three_districts({{Month::of(2019, 7), Month::of(2020, 6), "A", 0, 24, 0}}));
    EXPECT_EQ(of_district(plan, 0), 12);
    EXPECT_EQ(plan.due(0, 5, 6), 2);
    EXPECT_EQ(plan.due(0, 6, 7), 0);
}

TEST(ReleasePlan, DoesNotDependOnWhenTheRunStops) {
    for (const StepLength length : {StepLength::month, StepLength::week}) {
        Scenario scenario = three_districts(two_years());
        scenario.time.step = length;
        const ReleasePlan whole = plan_releases(scenario);
        scenario.time.end = Month::of(2020, 5);
        EXPECT_EQ(plan_releases(scenario).returns, whole.returns);
    }
}

TEST(ReleasePlan, NobodyIsDueAfterTheLastWave) {
    const ReleasePlan plan = plan_releases(three_districts(two_years()));
    EXPECT_EQ(plan.due(0, 24, 4000), 0);
    EXPECT_EQ(plan.due(0, 0, 4000), 25 + 41);
}

TEST(ReleasePlan, ALargerWaveIsNeverBehindASmallerOne) {
    Scenario scenario = three_districts(two_years());
    const ReleasePlan central = plan_releases(scenario);
    scenario.releases.variant = ReleaseVariant::high;
    const ReleasePlan high = plan_releases(scenario);
    for (std::uint32_t d = 0; d < 3; ++d) {
        for (std::uint32_t step = 1; step <= 24; ++step)
            EXPECT_GE(high.due(d, 0, step), central.due(d, 0, step)) << d << " " << step;
    }
}

TEST(ReleasePlan, AWaveOfAnUnknownDistrictBreaksAPromise) {
    EXPECT_THROW(plan_releases(three_districts({{jan_2020, dec_2020, "D", 1, 1, 1}})), BrokenPromise);
}

TEST(OwnWave, ComesBesideTheWavesOfTheFileOrInTheirPlace) {
    Scenario scenario = three_districts(two_years());  // A: 25 in 2020, the first month 3
    scenario.releases.waves = {own_wave(jan_2020, jan_2020, "A", 7)};
    ReleasePlan plan = plan_releases(scenario);
    EXPECT_EQ(plan.due(0, 0, 1), 3 + 7);
    EXPECT_EQ(of_district(plan, 0), 25 + 41 + 7);
    scenario.releases.waves[0].edit = WaveEdit::replaces;
    scenario.releases.waves[0].to = Month::of(2020, 2);
    plan = plan_releases(scenario);
    EXPECT_EQ(plan.due(0, 0, 1), 4);
    EXPECT_EQ(plan.due(0, 1, 2), 3);
    EXPECT_EQ(plan.due(0, 2, 3), 2);
    EXPECT_EQ(plan.due(1, 0, 12), 17);
}

TEST(OwnWave, IsReleasedAlsoWhereTheVariantHasNone) {
    Scenario scenario = three_districts(two_years());
    scenario.releases.variant = ReleaseVariant::none;
    scenario.releases.waves = {own_wave(jan_2020, dec_2020, "B", 12)};
    EXPECT_EQ(of_all(plan_releases(scenario), 0, 24), 12);
}

TEST(OwnWave, IsScaledWithTheOthersByLargestRemainder) {
    Scenario scenario = three_districts({});
    scenario.population.scale = 0.1;
    scenario.releases.wave_factor = 2.0;
    scenario.releases.waves = {own_wave(jan_2020, jan_2020, "A", 12), own_wave(jan_2020, jan_2020, "B", 13)};
    const ReleasePlan plan = plan_releases(scenario);  // 25 become 5: 2.4 and 2.6
    EXPECT_EQ(plan.due(0, 0, 1), 2);
    EXPECT_EQ(plan.due(1, 0, 1), 3);
}

/// Four people of district 0 in two facilities, the second and fourth women, and three of district 1.
struct SevenInCustody {
    Population people;
    Custody custody;

    SevenInCustody() {
        people.status.assign(7, Status::in_custody);
        people.sex = {Sex::man, Sex::woman, Sex::man, Sex::woman, Sex::man, Sex::man, Sex::man};
        custody.convicts.resize(7);
        for (PersonRow person = 0; person < 7; ++person) custody.convicts[person].person = person;
        custody.convicts[2].facility = 1;
        custody.convicts[3].facility = 1;
        custody.district_first_convict = {0, 4, 7};
    }

    std::vector<std::uint32_t> expected(const ReleasePlan& plan, std::uint32_t from = 0) {
        expect_returns(plan, from, people, custody);
        std::vector<std::uint32_t> steps;
        for (const Convict& convict : custody.convicts) steps.push_back(convict.expected_step);
        return steps;
    }
};

using Steps = std::vector<std::uint32_t>;

TEST(ExpectedReturns, FollowTheRankInEachHomeDistrict) {
    EXPECT_EQ(SevenInCustody().expected({{{2, 0, 1}, {0, 1, 5}}, {}}), (Steps{0, 0, 2, nobody, 1, 2, 2}));
}

TEST(ExpectedReturns, ComeForwardWhenSomebodyBeforeDies) {
    SevenInCustody seven;
    const ReleasePlan plan{{{2, 0, 1}, {0, 1, 5}}, {}};
    seven.expected(plan);
    seven.people.status[0] = Status::released;
    seven.people.status[1] = Status::released;
    seven.people.status[2] = Status::dead;
    EXPECT_EQ(seven.expected(plan, 1), (Steps{0, 0, 2, 2, 1, 2, 2})) << "those who are gone keep theirs";
}

TEST(ExpectedReturns, OfOwnWavesSelectByFacilityAndSexBeforeTheOthersTakeTheNext) {
    SevenInCustody seven;
    const ReleasePlan women{{{1, 1, 0}, {0, 0, 0}}, {{0, any_facility, SexRule::women, {1, 0, 0}}}};
    EXPECT_EQ(seven.expected(women), (Steps{0, 0, 1, nobody, nobody, nobody, nobody}));
    const ReleasePlan second{{{0, 0, 0}, {0, 0, 0}}, {{0, 1, SexRule::any, {0, 3, 0}}}};
    EXPECT_EQ(seven.expected(second), (Steps{nobody, nobody, 1, 1, nobody, nobody, nobody}));
    const ReleasePlan men{{{0, 0, 0}, {0, 0, 0}}, {{0, 1, SexRule::men, {0, 0, 3}}, {1, 0, SexRule::men, {1, 0, 0}}}};
    EXPECT_EQ(seven.expected(men), (Steps{nobody, nobody, 2, nobody, 0, nobody, nobody}));
}

}  // namespace
}  // namespace ubumwe::model
