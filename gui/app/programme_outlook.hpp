#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/interventions/plan_rule.hpp"
#include "model/state/scenario.hpp"
#include "sim/report/chart/gantt_chart.hpp"

namespace ubumwe::gui {

/// Starts and plans of a scenario as a Gantt chart: a row for each district, a lane for each programme. Plans for all
/// districts run in each.
chart::GanttChart programme_gantt(const model::Scenario& scenario, chart::Heading heading);

/// People who could join the stream of each plan at the start of a run, by programme and plan.
using EligiblePeople = std::vector<std::vector<std::int64_t>>;

/// Counts them in a synthetic population of at most `sample` of the people, by the code of a run, and raises them to
/// the whole.
EligiblePeople count_eligible(const model::Scenario& scenario, double sample);

/// A plan in all three ways of telling it, and what it asks for.
struct PlanOutlook {
    model::PlanTotals totals;        ///< at scale 1
    std::vector<double> starts;      ///< groups that start, by month of the scenario
    std::vector<double> running;     ///< groups under way
    double most_facilitators = 0.0;  ///< in the month with most groups under way
};

PlanOutlook plan_outlook(const model::Scenario& scenario, std::size_t programme, std::size_t plan,
                         std::int64_t eligible);

/// Facilitators that the organisation of a plan has at the start in all districts; nothing where they set no limit.
std::optional<std::int64_t> facilitators_of(const model::Scenario& scenario, std::size_t programme, std::size_t plan);

/// The three ways of telling a plan.
enum class PlanWay : std::uint8_t { groups, coverage, budget };

/// Tells a plan one way, so that the two others follow from it.
void tell(model::ProgrammePlan& plan, PlanWay way, double amount);
PlanWay way_of(const model::ProgrammePlan& plan);

/// The plan with the total by which `groups` groups start in a month, counted from the first of the scenario, or in the
/// month nearest to it in which the plan starts any.
void shape(model::ProgrammePlan& plan, const PlanOutlook& outlook, int month, double groups);

/// A plan for the first stream of a programme, over the second half of the scenario, under a name that no other has.
model::ProgrammePlan new_plan(const model::Scenario& scenario, std::size_t programme);

/// JSON of `programmes.ID.plans`.
std::string plans_json(const std::vector<model::ProgrammePlan>& plans);

}  // namespace ubumwe::gui
