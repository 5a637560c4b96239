#include "sim/report/chart/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

namespace {

constexpr int smallest_exponent = -12;
constexpr int largest_exponent = 16;

double power_of_ten(int exponent) {
    double power = 1.0;
    for (int i = 0; i < exponent; ++i) power *= 10.0;
    return power;
}

/// A step of `mantissa` (1, 2 or 5) times ten to the power `exponent`. Multiples of it are rounded once.
struct Step {
    double mantissa = 1.0;
    int exponent = 0;

    double times(double count) const {
        return exponent < 0 ? count * mantissa / power_of_ten(-exponent) : count * mantissa * power_of_ten(exponent);
    }
    double below(double value) const { return std::floor(value / times(1.0) + tolerance); }
    double above(double value) const { return std::ceil(value / times(1.0) - tolerance); }

    static constexpr double tolerance = 1e-9;
};

Range widened(Range range) {
    const double magnitude = std::max(std::abs(range.low), std::abs(range.high));
    const double least = std::max(1e-9, 1e-9 * magnitude);
    if (range.high - range.low > least) return range;
    const double margin = magnitude > 1e-9 ? 0.1 * magnitude : 1.0;
    return {range.low - margin, range.high + margin};
}

Ticks ticks_of(Range range, Step step) {
    Ticks ticks;
    const double last = step.above(range.high);
    for (double count = step.below(range.low); count <= last; count += 1.0) ticks.values.push_back(step.times(count));
    ticks.decimals = std::max(0, -step.exponent);
    return ticks;
}

}  // namespace

std::string number_text(double number, int decimals) {
    std::string digits = fmt::format("{:.{}f}", std::abs(number), decimals);
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    for (std::size_t at = point; at > 3; at -= 3) digits.insert(at - 3, ",");
    return (number < 0.0 && !zero ? "-" : "") + digits;
}

double Ticks::widest_text(double size) const {
    double widest = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) widest = std::max(widest, text_width(text(i), size));
    return widest;
}

Ticks nice_ticks(Range range, int most) {
    range = widened(range);
    const bool over_zero = range.low < 0.0 && range.high > 0.0;
    const int steps = std::max(most, over_zero ? 2 : 1);
    for (int exponent = smallest_exponent; exponent < largest_exponent; ++exponent) {
        for (const double mantissa : {1.0, 2.0, 5.0}) {
            const Step step{mantissa, exponent};
            if (step.above(range.high) - step.below(range.low) <= steps) return ticks_of(range, step);
        }
    }
    return {{range.low, range.high}, 0};
}

}  // namespace ubumwe::chart
