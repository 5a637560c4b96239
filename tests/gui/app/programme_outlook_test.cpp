#include "gui/app/programme_outlook.hpp"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/draft.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

/// The invented country with a plan for its first programme.
class PlannedCountry {
public:
    PlannedCountry() : draft(country_.scenario()) {
        plan = new_plan(draft.effective().scenario, 0);
        plan.from = model::Month::of(2021, 1);
        plan.to = model::Month::of(2021, 12);
        plan.groups = 4;
        take();
    }

    void take() {
        draft.set("/programmes/healing_dialogue/plans", plans_json({plan}));
        draft.settle();
    }

    const model::Scenario& scenario() const { return draft.effective().scenario; }

private:
    SmallCountry country_;

public:
    Draft draft;
    model::ProgrammePlan plan;
};

TEST(ProgrammeOutlook, TheGanttHasTheScheduleOfEachDistrict) {
    const SmallCountry country;
    const Draft draft(country.scenario());
    const chart::GanttChart gantt = programme_gantt(draft.effective().scenario, {"Where", "", ""});
    ASSERT_EQ(gantt.rows.size(), 2U);
    EXPECT_EQ(gantt.rows[0].label, "Northfield");
    EXPECT_EQ(gantt.styles.size(), 2U);
    const chart::GanttBar& first = gantt.rows[0].bars.front();
    EXPECT_EQ(first.from, 5);
    EXPECT_EQ(first.to, 9);
    EXPECT_THAT(first.starts, testing::ElementsAre(5));
    const auto& prison = gantt.rows[1].bars.back();
    EXPECT_EQ(gantt.styles[prison.style].name, "Preparation for return");
}

TEST(ProgrammeOutlook, ANewPlanIsAValidPartOfTheScenario) {
    PlannedCountry country;
    ASSERT_TRUE(country.draft.valid()) << country.draft.issues().front().found;
    ASSERT_EQ(country.scenario().programmes[0].plans.size(), 1U);
    EXPECT_EQ(new_plan(country.scenario(), 0).id, "plan_2");
}

TEST(ProgrammeOutlook, GroupsCoverageAndBudgetFollowFromEachOther) {
    PlannedCountry country;
    const EligiblePeople eligible = count_eligible(country.scenario(), 1.0);
    ASSERT_GT(eligible[0][0], 100);
    const PlanOutlook by_groups = plan_outlook(country.scenario(), 0, 0, eligible[0][0]);
    EXPECT_EQ(by_groups.totals.groups, 4);
    EXPECT_EQ(std::accumulate(by_groups.starts.begin(), by_groups.starts.end(), 0.0), 4.0);
    EXPECT_GT(by_groups.most_facilitators, 0.0);
    tell(country.plan, PlanWay::coverage, by_groups.totals.coverage);
    EXPECT_EQ(way_of(country.plan), PlanWay::coverage);
    country.take();
    ASSERT_TRUE(country.draft.valid());
    const PlanOutlook by_coverage = plan_outlook(country.scenario(), 0, 0, eligible[0][0]);
    EXPECT_EQ(by_coverage.totals.groups, 4);
    EXPECT_EQ(by_coverage.totals.participants, by_groups.totals.participants);
}

TEST(ProgrammeOutlook, DraggingABarScalesTheWholePlan) {
    PlannedCountry country;
    const PlanOutlook before = plan_outlook(country.scenario(), 0, 0, 1000);
    ASSERT_EQ(before.starts[12], 1.0);
    shape(country.plan, before, 12, 3.0);
    EXPECT_EQ(country.plan.groups, 12);
    shape(country.plan, before, 13, 2.0);
    EXPECT_EQ(country.plan.groups, 8) << "beside the bar, which is the nearest";
    PlanOutlook none = before;
    none.starts.assign(none.starts.size(), 0.0);
    shape(country.plan, none, 12, 5.0);
    EXPECT_EQ(country.plan.groups, 8) << "no groups start at all";
}

}  // namespace
}  // namespace ubumwe::gui
