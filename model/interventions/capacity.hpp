#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "model/interventions/starts.hpp"

namespace ubumwe::model {

/// What organisations have left for groups that start in one step: money, facilitators, tablets, motorcycles and room
/// at venues. Reads what running groups take, and keeps account of those that start.
class Capacity {
public:
    Capacity(const Scenario& scenario, const StreamPlans& streams, const World& world);

    /// What keeps one more group of `people` of a start in `month` from starting; none if nothing does. Room at sites
    /// in the community is told by has_room.
    BindingLimit limit_of_group(const StartPlan& start, std::int64_t people) const;

    /// Whether a village has room for one more group of the stream.
    bool has_room(const StreamPlan& stream, VillageRow village) const;
    /// Whether the organisation of a start can hold one more group in a village, by motorcycle where it is outlying.
    bool reaches(const StartPlan& start, VillageRow village) const;

    /// Takes what a group that starts needs. Money and posts are entered into the world.
    void take(const StartPlan& start, VillageRow village, std::int64_t people, World& world);

private:
    bool affords(const StartPlan& start, std::int64_t people) const;
    bool is_outlying_for(std::uint16_t organisation, VillageRow village) const;
    double cost_now(const StartPlan& start, std::int64_t people) const;
    void occupy(const StreamPlan& stream, std::uint16_t organisation, std::uint16_t facility, VillageRow village,
                std::int64_t people);
    bool has_places(std::uint16_t facility, std::int64_t people) const;

    const Scenario& scenario_;
    const StreamPlans& streams_;
    const World& world_;
    std::vector<std::int64_t> groups_;                                        ///< running, by organisation
    std::vector<std::int64_t> outlying_;                                      ///< of these in outlying villages
    std::map<std::pair<std::uint8_t, VillageRow>, std::int64_t> in_village_;  ///< by stream, where it has a limit
    std::map<std::pair<std::uint8_t, std::uint16_t>, std::int64_t> in_facility_;
    std::vector<std::int64_t> in_preparation_;  ///< people in running groups, by facility
};

}  // namespace ubumwe::model
