#include "model/synthesis/pyramid.hpp"

#include <algorithm>

#include "model/base/apportion.hpp"

namespace ubumwe::model {

Pyramid::Pyramid(std::int64_t people, std::span<const AgeGroup> ages, const Luck& luck, std::uint64_t district_key)
    : order_(static_cast<std::uint64_t>(people), luck, Purpose::place_people, district_key) {
    std::vector<double> weights;
    for (const AgeGroup& group : ages) {
        weights.push_back(group.female);
        weights.push_back(group.male);
    }
    const auto counts = apportion(people, weights);
    std::int64_t begin = 0;
    for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const AgeGroup& group = ages[cell / 2];
        cells_.push_back(
            {begin, counts[cell], cell % 2 == 0 ? Sex::woman : Sex::man, group.low, group.high - group.low + 1});
        begin += counts[cell];
    }
}

SexAge Pyramid::operator()(std::int64_t slot) const {
    const auto place = static_cast<std::int64_t>(order_(static_cast<std::uint64_t>(slot)));
    const auto after = std::upper_bound(cells_.begin(), cells_.end(), place,
                                        [](std::int64_t p, const Cell& cell) { return p < cell.begin; });
    const Cell& cell =
        *std::find_if(std::make_reverse_iterator(after), cells_.rend(), [](const Cell& c) { return c.size > 0; });
    const auto months = static_cast<std::int64_t>(cell.years) * 12 * (place - cell.begin) / cell.size;
    return {cell.sex, static_cast<std::int32_t>(cell.low * 12 + months)};
}

}  // namespace ubumwe::model
