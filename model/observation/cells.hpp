#pragma once

#include <cstdint>
#include <vector>

#include "model/observation/arms.hpp"
#include "model/observation/rows.hpp"

namespace ubumwe::model {

/// The parts of a place's people from which every stratum is put together: one cell for each position and nearness, in
/// which everybody is once, then one for each programme, which its participants are in as well.
class Cells {
public:
    Cells(std::size_t positions, std::size_t programmes) : positions_(positions), programmes_(programmes) {}

    std::size_t count() const { return positions_ * nearnesses + programmes_; }
    std::size_t of(std::size_t position, Nearness nearness) const {
        return position * nearnesses + static_cast<std::size_t>(nearness);
    }
    std::size_t of_programme(std::size_t programme) const { return positions_ * nearnesses + programme; }

    std::size_t positions() const { return positions_; }
    std::size_t arms() const { return programmes_ + common_arm_names.size(); }
    /// The cells of everyone who holds the position and is in the arm; either can be all_of_them.
    std::vector<std::size_t> of_stratum(std::int32_t position, std::int32_t arm) const;

private:
    std::size_t positions_;
    std::size_t programmes_;
};

}  // namespace ubumwe::model
