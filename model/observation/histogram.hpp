#pragma once

#include <array>
#include <cstdint>

namespace ubumwe::model {

/// Counts of values in [0, 1] in bins of equal width, from which quantiles are read.
class Histogram {
public:
    static constexpr std::size_t bins = 1000;

    void add(float value) {
        const auto bin = static_cast<std::size_t>(value * static_cast<float>(bins));
        ++counts_[bin < bins ? bin : bins - 1];
    }
    void add(const Histogram& other);

    /// The smallest value that at least `percent` of the values (1 to 99) do not exceed, given as the middle of its bin
    /// and so within 0.0005; 0 of an empty histogram.
    double quantile(unsigned percent) const;

private:
    std::array<std::uint32_t, bins> counts_{};
};

}  // namespace ubumwe::model
