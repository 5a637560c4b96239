#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/scenario.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"
#include "sim/study/allocation/allocation.hpp"
#include "sim/study/allocation/allocation_parameters.hpp"

namespace ubumwe::sim {

/// A programme whose groups are planned.
struct AllocatedProgramme {
    std::string id;
    double yearly_cost = 0.0;  ///< of a year in which it runs, beside its groups
    std::int64_t least = 0;    ///< groups over the whole time
    std::int64_t most = 0;
};

/// People who complete a stream that is not planned, at one place.
struct KeptGraduates {
    std::size_t place = 0;
    model::Month from;  ///< first month in which they can join what follows
    std::int64_t people = 0;
};

/// A form of such a programme. Groups are as large as those that were delivered.
struct AllocatedStream {
    std::size_t programme = 0;
    std::string id;
    double share = 0.0;                ///< of the money of its programme: as delivered
    std::int64_t people = 0;           ///< of a group
    double group_cost = 0.0;           ///< of the whole course of a group
    int months = 1;                    ///< in which a group needs its facilitators
    std::int64_t facilitators = 0;     ///< of a group
    std::int64_t completing = 0;       ///< people of a group who may be expected to complete
    bool follows = false;              ///< its members have completed another one at the same place
    std::vector<std::size_t> sources;  ///< of these planned streams
    std::vector<KeptGraduates> kept;   ///< or of others
    std::vector<std::size_t> places;
};

/// A district, or a correctional facility in it.
struct AllocationPlace {
    std::size_t district = 0;
    std::string facility;  ///< empty in the community
};

/// What every plan of a study consists of and keeps to.
struct AllocationSpace {
    std::vector<AllocatedProgramme> programmes;
    std::vector<AllocatedStream> streams;  ///< those that can be delivered somewhere
    std::vector<GroupBounds> districts;
    std::vector<AllocationPlace> places;
    model::Month from;
    model::Month to;
    double budget = 0.0;
    double least_spent = 0.0;
    std::int64_t facilitators = 0;  ///< at work at once, over all districts
    Allocation delivered;           ///< what the scenario delivers of these programmes, without its starts

    std::size_t years() const { return static_cast<std::size_t>(to.year() - from.year()) + 1; }
    std::size_t months() const { return static_cast<std::size_t>(to - from) + 1; }
    /// Names of the decision variables, in the order of a point of the unit cube: what is spent between the least and
    /// the whole budget, then weights of the programmes, of the years and of the districts.
    std::vector<std::string> variables() const;
};

/// The space of a scenario. What is wrong is an issue of the study, whose document is `root`; then the space is of no
/// use. Without delivered groups, money and time must be stated.
AllocationSpace allocation_space(const model::Scenario& scenario, const AllocationParameters& parameters,
                                 const Node& root, Issues& issues);

}  // namespace ubumwe::sim
