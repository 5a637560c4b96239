#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/base/random.hpp"
#include "model/interventions/capacity.hpp"

namespace ubumwe::model {

/// Chooses where the groups of one start in the community meet, as organisations are coordinated. `independent`: the
/// next sites in the order that the organisation's luck gives the stream. `shared_map`: where the fewest groups of any
/// programme have met. `joint`: where the most people in need have not been served. Sites without room or out of reach
/// are passed over; of equals the first in the order of luck is taken.
class SiteChoice {
public:
    SiteChoice(const Scenario& scenario, const StreamPlans& streams, const World& world, const Luck& luck,
               const StartPlan& start);

    /// The next site, or nothing where none is open.
    std::optional<VillageRow> next(const Capacity& capacity);

    /// Enters the members of a group that met at the site last chosen.
    void served(std::int64_t members);

    /// What made the last choice pass over a site that stood before it, or none.
    BindingLimit passed_over() const { return passed_over_; }

private:
    bool is_open(const Capacity& capacity, VillageRow site);
    std::size_t best_first() const;

    const StartPlan& start_;
    const StreamPlan& stream_;
    Coordination coordination_;
    std::vector<VillageRow> sites_;
    std::vector<std::int64_t> burden_;  ///< by site; the least comes first
    std::size_t next_site_ = 0;
    std::size_t chosen_ = 0;
    BindingLimit passed_over_ = BindingLimit::none;
};

}  // namespace ubumwe::model
