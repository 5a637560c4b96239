#include "model/base/poisson.hpp"

#include "model/base/math.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {

std::uint32_t poisson_count(double mean, double uniform) {
    require(mean >= 0.0 && mean <= largest_poisson_mean, "a Poisson count is drawn for a mean from 0 to 500");
    std::uint32_t count = 0;
    double chance = exponential(-mean);
    double at_most = chance;
    // Far in the upper tail the sum stops growing, perhaps just below 1.
    while (at_most < uniform && (count < mean || at_most + chance > at_most)) {
        ++count;
        chance *= mean / count;
        at_most += chance;
    }
    return count;
}

}  // namespace ubumwe::model
