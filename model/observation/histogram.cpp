#include "model/observation/histogram.hpp"

#include <numeric>

namespace ubumwe::model {

void Histogram::add(const Histogram& other) {
    for (std::size_t bin = 0; bin < bins; ++bin) counts_[bin] += other.counts_[bin];
}

double Histogram::quantile(unsigned percent) const {
    const auto total = std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0});
    if (total == 0) return 0.0;
    std::size_t bin = 0;
    for (std::uint64_t below = counts_[0]; below * 100 < percent * total; below += counts_[bin]) ++bin;
    return (static_cast<double>(bin) + 0.5) / static_cast<double>(bins);
}

}  // namespace ubumwe::model
