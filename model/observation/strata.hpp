#pragma once

#include <cstdint>
#include <vector>

#include "model/observation/cells.hpp"
#include "model/state/parameters/observe.hpp"

namespace ubumwe::model {

/// People for whom series are kept: of a district, position or arm, or all_of_them.
struct StratumKey {
    std::int32_t district = all_of_them;
    std::int32_t position = all_of_them;
    std::int32_t arm = all_of_them;
    bool headline = false;  ///< only headline measures are kept
};

/// The strata that are asked for, in the order of the list.
std::vector<StratumKey> strata_of(const ObserveParameters& observe, std::size_t districts, const Cells& cells);

/// Sums by district, and of all districts, over cells. `Part` has add(const Part&).
template <class Part>
class PartsByPlace {
public:
    PartsByPlace(std::size_t districts, std::size_t cells)
        : cells_(cells), districts_(districts * cells), all_(cells) {}

    Part& at(std::size_t district, std::size_t cell) { return districts_[district * cells_ + cell]; }

    /// Adds up the districts, in order.
    void close() {
        for (std::size_t i = 0; i < districts_.size(); ++i) all_[i % cells_].add(districts_[i]);
    }

    /// The sum over some cells of a district, or of all_of_them.
    Part sum(std::int32_t district, const std::vector<std::size_t>& cells) const {
        const Part* const parts =
            district == all_of_them ? all_.data() : &districts_[static_cast<std::size_t>(district) * cells_];
        Part total{};
        for (const std::size_t cell : cells) total.add(parts[cell]);
        return total;
    }

private:
    std::size_t cells_;
    std::vector<Part> districts_;
    std::vector<Part> all_;
};

}  // namespace ubumwe::model
