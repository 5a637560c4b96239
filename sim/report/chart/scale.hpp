#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/report/chart/drawing.hpp"

namespace ubumwe::chart {

/// "12,227", "-0.25": a number with thousands apart and a fixed number of decimals; never "-0".
std::string number_text(double number, int decimals);

/// The values of an axis in ascending order, and how many decimals tell them apart.
struct Ticks {
    std::vector<double> values;
    int decimals = 0;

    double low() const { return values.front(); }
    double high() const { return values.back(); }
    std::string text(std::size_t tick) const { return number_text(values[tick], decimals); }
    /// Width of the widest text, in pixels.
    double widest_text(double size) const;
};

/// Ticks at multiples of 1, 2 or 5 times a power of ten that cover a range, with the smallest step that leaves at most
/// `most` steps (at least 1, over zero 2). A range of one value is widened. Finite, and of magnitudes from 1e-9 to
/// 1e15.
Ticks nice_ticks(Range range, int most);

/// Values to pixels along a line.
class LinearScale {
public:
    /// `from` and `to` in values, which differ, stand at `start` and `end` in pixels.
    LinearScale(Range values, double start, double end) : values_(values), start_(start), end_(end) {}

    double operator()(double value) const {
        return start_ + (value - values_.low) / (values_.high - values_.low) * (end_ - start_);
    }
    const Range& values() const { return values_; }

private:
    Range values_;
    double start_;
    double end_;
};

}  // namespace ubumwe::chart
