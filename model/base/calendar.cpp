#include "model/base/calendar.hpp"

#include <array>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

constexpr std::int64_t month_starts_on(Month month) {
    // Days from civil (Hinnant): the first day of the month, counted from 1 March of year 0.
    const int m = month.month_of_year();
    const int year = month.year() - (m <= 2 ? 1 : 0);
    const int day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5;
    return 365LL * year + year / 4 - year / 100 + year / 400 + day_of_year;
}

}  // namespace

std::string to_string(Month month) {
    const auto digits = [](int value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    };
    return digits(month.year(), 4) + "-" + digits(month.month_of_year(), 2);
}

std::optional<Month> parse_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    int digits[6];
    constexpr std::array<std::size_t, 6> places{0, 1, 2, 3, 5, 6};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const char c = text[places[i]];
        if (c < '0' || c > '9') return std::nullopt;
        digits[i] = c - '0';
    }
    const int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    const int month = digits[4] * 10 + digits[5];
    if (year < 1900 || year > 2199 || month < 1 || month > 12) return std::nullopt;
    return Month::of(year, month);
}

Calendar::Calendar(Month start, Month end, StepLength length) : start_(start), end_(end), length_(length) {
    require(end >= start, "the end of a calendar is not before its start");
    const auto days = month_starts_on(end + 1) - month_starts_on(start);
    steps_ = static_cast<std::uint32_t>(length == StepLength::month ? end - start + 1 : days / 7);
}

Month Calendar::month_of(std::uint32_t step) const {
    if (length_ == StepLength::month) return start_ + static_cast<int>(step);
    const std::int64_t last_day = month_starts_on(start_) + 7LL * step + 6;
    Month month = start_ + static_cast<int>(step * 7 / 31);
    while (month_starts_on(month + 1) <= last_day) month = month + 1;
    return month;
}

}  // namespace ubumwe::model
