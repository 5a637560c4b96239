#pragma once

#include <cstdint>
#include <vector>

#include "model/interventions/group_places.hpp"
#include "model/interventions/starts.hpp"

namespace ubumwe::model {

/// A group about to start: where it meets, or nobody in a facility, and who joins.
struct FormedGroup {
    VillageRow village = nobody;
    std::vector<PersonRow> members;
};

/// Forms the groups of one start, one after the other, from people who are not in the roster's groups yet. In a
/// facility and after another programme they come off one list; else they come from around the next site of the stream
/// in the district.
class GroupFormation {
public:
    GroupFormation(const Scenario& scenario, const World& world, const Roster& roster, const Luck& luck,
                   const StreamPlan& stream, const StartPlan& start, std::uint32_t step);

    /// The next group of at most `places` people; fewer when nobody is left who may join.
    FormedGroup next(std::int64_t places);

private:
    FormedGroup from_list(std::int64_t places);
    FormedGroup at_site(std::int64_t places);

    const World& world_;
    const StreamPlan& stream_;
    const StreamParameters& parameters_;
    Candidates candidates_;
    bool in_community_;
    std::vector<PersonRow> list_;
    std::vector<VillageRow> sites_;
    std::size_t next_site_ = 0;
};

}  // namespace ubumwe::model
