#pragma once

#include <array>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/population.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// Ages in months that are told apart; whoever is older is treated as the oldest.
constexpr std::size_t ages_in_months = 121 * 12;

/// A value for each sex and age in months.
using AgeProfile = std::array<std::vector<double>, 2>;

/// Rates of one period.
struct VitalRates {
    AgeProfile death;           ///< 1/year
    std::vector<double> birth;  ///< births a woman and year, by her age in months
    double share_of_boys = 0.5;
};

/// Rates of birth and death with which people of the earlier column become those of the later one: survival of each age
/// group that moves up by one; below half the width of a group the parameters' mortality; births by the parameters' age
/// pattern, with the level and the share of boys that leave the youngest group of the later column. Columns are one
/// width of a group apart, their last group may be open. Migration is part of survival; nobody survives to more than
/// everyone.
VitalRates rates_between(const AgeColumn& earlier, const AgeColumn& later, const VitalParameters& parameters);

/// People of one month at the beginning of the next: everyone has died or is a month older, and children have come.
AgeProfile after_month(const AgeProfile& people, const VitalRates& rates);

/// Births, deaths and ages of a scenario with vital events, whose age file has two columns or more.
class Demography {
public:
    explicit Demography(const Scenario& scenario);

    /// The rates of a month: of the period between two columns that it falls into, or of the nearest.
    const VitalRates& rates(Month month) const;

    /// The age structure at the beginning of a month: the two nearest columns, each group interpolated or extrapolated
    /// at a constant rate of growth. A column stands for the beginning of July.
    std::vector<AgeGroup> ages(Month month) const;

    /// By what the population is expected to grow from the beginning of the month `from` to the end of the month `to`.
    double growth(Month from, Month to) const;

private:
    std::vector<AgeColumn> columns_;
    std::vector<VitalRates> periods_;
};

/// By what the population is expected to grow from the start to the month in which it was counted; 1 without vital
/// events or without such a month.
double growth_until_counted(const Scenario& scenario);

/// People at the start of whom `counted` come by this growth; at least one.
std::int64_t people_at_start(std::int64_t counted, double growth);

/// Age structure at the start.
std::vector<AgeGroup> ages_at_start(const Scenario& scenario);

}  // namespace ubumwe::model
