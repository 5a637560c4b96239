#pragma once

#include <algorithm>
#include <cstdint>

#include "model/base/calendar.hpp"
#include "model/state/parameters/release.hpp"
#include "model/state/places.hpp"

namespace ubumwe::model {

/// How much of a full shock the return of a person carries who is prepared to a degree in [0, 1].
constexpr double return_weight(const ReleaseParameters& p, double prepared) {
    return 1.0 - p.preparation_effect * prepared;
}

/// Share of the shock of a return that comes on the day: all of it, or what the announcement has left.
constexpr double share_on_return(const ReleaseParameters& p, bool announced) {
    return announced ? 1.0 - p.announcement_share : 1.0;
}

/// Trust in [0, 1] with which neighbours of the out-group meet a released person.
constexpr double starting_trust(const ReleaseParameters& p, double prepared, bool acknowledged) {
    return std::min(1.0,
                    p.return_trust + p.preparation_trust * prepared + (acknowledged ? p.acknowledgement_trust : 0.0));
}

/// Share of the family's communication that a homecoming takes.
constexpr double homecoming_share(const ReleaseParameters& p, double prepared) {
    return p.homecoming_strain * return_weight(p, prepared);
}

/// Length of the notice in whole steps.
inline std::uint32_t notice_steps(const ReleaseParameters& p, const Calendar& calendar) {
    return static_cast<std::uint32_t>(p.notice * calendar.steps_per_month() + 0.5);
}

/// The village of a district in which a person settles who does not go home, chosen by `rank`; nobody if the home
/// village is the only one.
constexpr VillageRow village_elsewhere(Rows villages, VillageRow home, std::uint64_t rank) {
    if (villages.size() < 2) return nobody;
    const auto other = villages.begin + static_cast<VillageRow>(rank % (villages.size() - 1));
    return other >= home ? other + 1 : other;
}

}  // namespace ubumwe::model
