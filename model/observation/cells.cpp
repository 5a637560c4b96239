#include "model/observation/cells.hpp"

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

bool is_in(CommonArm arm, Nearness nearness) {
    switch (arm) {
        case CommonArm::never:
            return nearness != Nearness::participant;
        case CommonArm::same_household:
            return nearness == Nearness::same_household;
        case CommonArm::same_village:
            return nearness == Nearness::same_village;
        case CommonArm::same_sector:
            return nearness == Nearness::same_sector;
        case CommonArm::any:
            return nearness == Nearness::participant;
    }
    return false;
}

}  // namespace

std::vector<std::size_t> Cells::of_stratum(std::int32_t position, std::int32_t arm) const {
    const auto programmes = static_cast<std::int32_t>(programmes_);
    if (arm >= 0 && arm < programmes) {
        require(position == all_of_them, "participants of a programme are observed over all positions");
        return {of_programme(static_cast<std::size_t>(arm))};
    }
    std::vector<std::size_t> cells;
    for (std::size_t p = 0; p < positions_; ++p) {
        if (position != all_of_them && p != static_cast<std::size_t>(position)) continue;
        for (std::size_t n = 0; n < nearnesses; ++n) {
            const auto nearness = static_cast<Nearness>(n);
            if (arm == all_of_them || is_in(static_cast<CommonArm>(arm - programmes), nearness))
                cells.push_back(of(p, nearness));
        }
    }
    return cells;
}

}  // namespace ubumwe::model
