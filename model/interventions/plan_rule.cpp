#include "model/interventions/plan_rule.hpp"

#include <algorithm>

#include "model/base/math.hpp"
#include "model/base/require.hpp"
#include "model/interventions/capacity_rule.hpp"

namespace ubumwe::model {

namespace {

std::int64_t rounded(double x) {
    return static_cast<std::int64_t>(x + 0.5);
}

/// Groups of one size that a budget pays for.
std::int64_t groups_for(double budget, double cost_of_group) {
    constexpr double last_bits = 1e-9;
    require(cost_of_group > 0.0, "a plan by budget is of a programme that costs something");
    return static_cast<std::int64_t>(budget / cost_of_group + last_bits);
}

double cost_of(const ProgrammeParameters& programme, const StreamParameters& stream, const PlanTotals& totals) {
    if (totals.groups == 0) return 0.0;
    const std::int64_t larger = totals.participants % totals.groups;
    const std::int64_t size = totals.participants / totals.groups;
    return static_cast<double>(totals.groups - larger) * course_cost(programme, stream, size) +
           static_cast<double>(larger) * course_cost(programme, stream, size + 1);
}

}  // namespace

std::int64_t group_size(const ProgrammePlan& plan, const StreamParameters& stream) {
    return plan.group_size > 0 ? plan.group_size : (stream.group_minimum + stream.group_maximum) / 2;
}

PlanTotals totals_of(const ProgrammePlan& plan, const ProgrammeParameters& programme, const StreamParameters& stream,
                     std::int64_t eligible, double scale) {
    const std::int64_t size = group_size(plan, stream);
    PlanTotals totals;
    if (plan.coverage > 0.0) {
        const std::int64_t people = rounded(plan.coverage * static_cast<double>(eligible));
        const std::int64_t fewest = (people + stream.group_maximum - 1) / stream.group_maximum;
        const std::int64_t most = people / stream.group_minimum;
        totals.groups = std::min(most, std::max(fewest, (people + size - 1) / size));
        totals.participants = totals.groups > 0 ? people : 0;
    } else {
        totals.groups = plan.groups > 0 ? rounded(static_cast<double>(plan.groups) * scale)
                                        : groups_for(plan.budget * scale, course_cost(programme, stream, size));
        totals.participants = totals.groups * size;
    }
    if (eligible > 0) totals.coverage = static_cast<double>(totals.participants) / static_cast<double>(eligible);
    totals.cost = cost_of(programme, stream, totals);
    return totals;
}

std::vector<Month> months_of(const ProgrammePlan& plan) {
    std::vector<Month> months;
    for (Month month = plan.from; month <= plan.to; month = month + static_cast<int>(plan.every))
        months.push_back(month);
    return months;
}

std::vector<std::int64_t> scale_up_weights(ScaleUp scale_up, std::size_t count) {
    constexpr double steepness = 10.0;
    constexpr double thousandths = 1000.0;
    std::vector<std::int64_t> weights;
    for (std::size_t i = 0; i < count; ++i) {
        const double middle = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
        switch (scale_up) {
            case ScaleUp::step:
                weights.push_back(1);
                break;
            case ScaleUp::linear:
                weights.push_back(static_cast<std::int64_t>(2 * i + 1));
                break;
            case ScaleUp::logistic:
                weights.push_back(rounded(thousandths / (1.0 + exponential(-steepness * (middle - 0.5)))));
                break;
        }
    }
    return weights;
}

}  // namespace ubumwe::model
