#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ubumwe::model {

/// A calendar month, counted from January of year 0.
struct Month {
    std::int32_t index = 0;

    static constexpr Month of(int year, int month) { return {year * 12 + month - 1}; }
    constexpr int year() const { return index / 12; }
    constexpr int month_of_year() const { return index % 12 + 1; }
    constexpr auto operator<=>(const Month&) const = default;
};

/// Whether a month lies in the part of every year from the month of the year `from` to `to`, both included and in [1,
/// 12]; a part that ends before it begins goes over the new year.
constexpr bool in_part_of_year(Month month, std::int64_t from, std::int64_t to) {
    const std::int64_t at = month.month_of_year();
    return from <= to ? from <= at && at <= to : at >= from || at <= to;
}

/// How many months of the year that part has.
constexpr std::int64_t months_of_part(std::int64_t from, std::int64_t to) {
    constexpr std::int64_t months_of_year = 12;
    return to - from + 1 + (from <= to ? 0 : months_of_year);
}

constexpr Month operator+(Month month, int months) {
    return {month.index + months};
}
constexpr int operator-(Month a, Month b) {
    return a.index - b.index;
}

/// "2023-04" for April 2023.
std::string to_string(Month month);

/// The month of an ISO date "YYYY-MM" between 1900 and 2199, or nothing.
std::optional<Month> parse_month(std::string_view text);

enum class StepLength : std::uint8_t { month, week };

/// The steps of a run from the first day of `start` to the last day of `end`. A week is 7 days from the start; the
/// month of a week is the month of its last day, so that a month's row is the last step that ends in it.
class Calendar {
public:
    /// `end` >= `start`.
    Calendar(Month start, Month end, StepLength length);

    std::uint32_t steps() const { return steps_; }
    StepLength length() const { return length_; }
    Month start() const { return start_; }
    Month end() const { return end_; }
    /// Length of a step in years: 1/12, or 7/365.25.
    double years() const { return length_ == StepLength::month ? 1.0 / 12.0 : 7.0 / 365.25; }
    double steps_per_month() const { return 1.0 / (12.0 * years()); }
    /// The calendar month in which step `step` (from 0) ends.
    Month month_of(std::uint32_t step) const;
    /// True when step `step` is the first that ends in its month.
    bool opens_month(std::uint32_t step) const { return step == 0 || month_of(step - 1) != month_of(step); }
    /// True when step `step` is the last that ends in its month.
    bool closes_month(std::uint32_t step) const { return step + 1 == steps_ || month_of(step + 1) != month_of(step); }

private:
    Month start_;
    Month end_;
    StepLength length_;
    std::uint32_t steps_;
};

}  // namespace ubumwe::model
