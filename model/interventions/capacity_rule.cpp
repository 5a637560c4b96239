#include "model/interventions/capacity_rule.hpp"

#include <limits>

#include "model/interventions/rule.hpp"

namespace ubumwe::model {

namespace {

/// Units of an ingredient that the course of one group uses up.
double units_of_course(const ProgrammeParameters& programme, const StreamParameters& stream, CostUnit unit,
                       std::int64_t people) {
    switch (unit) {
        case CostUnit::per_group:
            return 1.0;
        case CostUnit::per_session:
            return static_cast<double>(course_sessions(stream.sessions));
        case CostUnit::per_participant:
            return static_cast<double>(people);
        case CostUnit::per_facilitator_month:
            return static_cast<double>(stream.facilitators) * stream.months;
        case CostUnit::per_training:
            return programme.trains_facilitators_of.empty() ? 0.0 : static_cast<double>(people);
        case CostUnit::fixed_per_year:
            return 0.0;
    }
    return 0.0;
}

}  // namespace

double overload(const FacilitatorParameters& facilitators, std::int64_t posts, std::int64_t people) {
    if (posts == 0) return 0.0;
    if (people == 0) return std::numeric_limits<double>::infinity();
    return static_cast<double>(posts) / (static_cast<double>(people) * facilitators.load);
}

double dose_under(const FacilitatorParameters& facilitators, double overload) {
    if (overload <= 1.0) return 1.0;
    if (overload > std::numeric_limits<double>::max()) return 0.0;
    return 1.0 / (1.0 + facilitators.overload_cost * (overload - 1.0));
}

bool can_take(const FacilitatorParameters& facilitators, std::int64_t people, std::int64_t posts, std::int64_t more) {
    if (more == 0) return true;
    return static_cast<double>(posts + more) <= static_cast<double>(people) * facilitators.most_load;
}

bool is_outlying(const EquipmentParameters& equipment, std::uint32_t village, std::uint32_t villages) {
    return static_cast<double>(village) >= equipment.near_villages * static_cast<double>(villages);
}

double course_cost(const ProgrammeParameters& programme, const StreamParameters& stream, std::int64_t people) {
    double cost = 0.0;
    for (const CostParameters& ingredient : programme.costs)
        cost += ingredient.unit_cost * units_of_course(programme, stream, ingredient.unit, people);
    return cost;
}

double yearly_cost(const ProgrammeParameters& programme) {
    double cost = 0.0;
    for (const CostParameters& ingredient : programme.costs) {
        if (ingredient.unit == CostUnit::fixed_per_year) cost += ingredient.unit_cost;
    }
    return cost;
}

}  // namespace ubumwe::model
