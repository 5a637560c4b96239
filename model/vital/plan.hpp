#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/demography.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Months that vital events are planned for together: from `first` up to, not including, `end`.
struct Span {
    Month first;
    Month end;

    std::size_t months() const { return static_cast<std::size_t>(end - first); }
};

/// Months between two births of one woman, at least.
constexpr int months_between_births = 9;

/// When people die and give birth in a span: what a uniform draw of a person leads to.
class Chances {
public:
    Chances(const Demography& demography, Span span);

    /// The month, counted from the first of the span, in which somebody dies whose age at the first is this many months
    /// (it may be negative for the unborn), or none. The chance of a month is 1 - exp(-rate / 12).
    std::optional<int> death(Sex sex, int age_at_first, double draw) const;

    /// The month in which a woman gives birth, or none: once at most, in each month with chance rate / 12.
    std::optional<int> birth(int age_at_first, double draw) const;

    const Span& span() const { return span_; }
    double share_of_boys(Month month) const { return demography_.rates(month).share_of_boys; }

private:
    /// Rate of death of somebody in a month; 0 before birth and in its month.
    double exposure(std::size_t sex, Month month, int age_at_first) const;

    const Demography& demography_;
    Span span_;
    AgeProfile all_deaths_;           ///< chance to die within the span
    AgeProfile deaths_of_unborn_;     ///< the same by months from the first to birth
    std::vector<double> all_births_;  ///< chance to give birth within the span
};

/// A birth, put off to `months_between_births` after the last one where it would come before; months are Month::index.
constexpr int month_after_last_birth(int month, int last_birth) {
    return month - last_birth < months_between_births ? last_birth + months_between_births : month;
}

/// What is to happen in each month of a span, to people in the order of their rows; whoever has died or left by then is
/// passed over.
struct VitalPlan {
    Month first;
    std::vector<std::vector<PersonRow>> deaths;
    std::vector<std::vector<PersonRow>> births;     ///< the mothers
    std::vector<std::vector<PersonRow>> birthdays;  ///< who turns 5 or 14
};

/// Draws everyone's events by their keys: they depend on nobody's indicators and on no programme.
VitalPlan plan_events(const Chances& chances, const Luck& luck, const Parallel& parallel, const World& world);

}  // namespace ubumwe::model
