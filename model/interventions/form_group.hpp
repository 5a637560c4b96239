#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/interventions/group_places.hpp"
#include "model/interventions/site_choice.hpp"

namespace ubumwe::model {

/// A group about to start: where it meets, or nobody in a facility, and who joins; and what kept it from another place.
struct FormedGroup {
    VillageRow village = nobody;
    std::vector<PersonRow> members;
    BindingLimit limit = BindingLimit::none;
};

/// Forms the groups of one start, one after the other, from people who are not in the roster's groups yet. In a
/// facility and after another programme they come off one list; else they come from around the next site of the stream
/// in the district.
class GroupFormation {
public:
    GroupFormation(const Scenario& scenario, const StreamPlans& streams, const World& world, const Roster& roster,
                   const Luck& luck, const Capacity& capacity, const StartPlan& start, std::uint32_t step);

    /// The next group of at most `places` people; fewer when nobody is left who may join, none where no site is open.
    FormedGroup next(std::int64_t places);

private:
    FormedGroup from_list(std::int64_t places);
    FormedGroup at_site(std::int64_t places);
    VillageRow meeting_place(VillageRow village) const;

    const World& world_;
    const StartPlan& start_;
    const StreamPlan& stream_;
    const StreamParameters& parameters_;
    const Capacity& capacity_;
    Candidates candidates_;
    bool in_community_;
    std::vector<PersonRow> list_;
    std::optional<SiteChoice> sites_;
};

}  // namespace ubumwe::model
