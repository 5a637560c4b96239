#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/parallel.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Months before and after a return in which the village that receives the released person is observed.
inline constexpr int months_before_return = 3;
inline constexpr int months_after_return = 12;

/// Sums over adults at home on whom returns weigh: those whose position takes shocks of returns.
struct Strained {
    std::int64_t people = 0;
    double anxiety = 0.0;
    double outgroup_trust = 0.0;

    void add(const Strained& other);
};

/// One row of the table `receiving`: the receiving villages of a district so long before (negative) or after the
/// month of a return. A village counts once for each return; a person in each month and for each return.
struct ReceivingCounts {
    std::uint32_t district = 0;
    int months = 0;         ///< since the month of the return
    bool prepared = false;  ///< whether the released person completed the facility's programme before
    std::int64_t returns = 0;
    Strained strained;
};

/// Watches what returns do to those on whom they weigh in the villages that receive: a mean over everybody of a
/// position hides it, since few villages receive in a month.
class ReceivingVillages {
public:
    /// The world is that of the start, the scenario outlives this.
    ReceivingVillages(const Scenario& scenario, const World& world);

    /// After the last step of each month.
    void observe(Month month, const World& world, const Parallel& parallel);

    /// Since the start of the run: by district, whether prepared, and months since the return, all ascending.
    std::span<const ReceivingCounts> counts() const { return counts_; }

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(months_seen_, villages_, counts_);
    }

private:
    Strained strained_in(VillageRow village, const World& world) const;
    void count(const Convict& convict, bool prepared, int months);

    Calendar calendar_;
    std::vector<std::uint8_t> takes_shocks_;  ///< by position
    std::int32_t months_seen_ = 0;
    /// By village: of this month, then of the months before it.
    std::array<std::vector<Strained>, months_before_return + 1> villages_;
    std::vector<ReceivingCounts> counts_;
};

}  // namespace ubumwe::model
