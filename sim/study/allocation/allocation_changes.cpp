#include "sim/study/allocation/allocation_changes.hpp"

#include <algorithm>

#include "sim/scenario/node.hpp"
#include "sim/scenario/writer.hpp"

namespace ubumwe::sim {

namespace {

std::vector<model::ProgrammeStart> planned_starts(const AllocationSpace& space, const Allocation& allocation,
                                                  std::size_t programme) {
    std::vector<model::ProgrammeStart> starts;
    for (const AllocatedStart& each : allocation.starts) {
        const AllocatedStream& stream = space.streams[each.stream];
        if (stream.programme != programme) continue;
        const AllocationPlace& place = space.places[each.place];
        starts.push_back({{},
                          stream.id,
                          each.month,
                          space.districts[place.district].id,
                          place.facility,
                          each.groups,
                          each.groups * stream.people,
                          model::CountBasis::enrolled,
                          {}});
    }
    return starts;
}

std::vector<model::ProgrammeStart> scheduled_starts(const model::Scenario& scenario, const std::string& programme) {
    std::vector<model::ProgrammeStart> starts;
    for (const model::ScheduledStart& scheduled : scenario.margins.schedule) {
        if (scheduled.programme == programme) starts.push_back(scheduled.start);
    }
    return starts;
}

std::vector<std::string> own_ids(const model::ProgrammeParameters& programme) {
    std::vector<std::string> ids;
    for (const model::ProgrammeStart& start : programme.starts) ids.push_back(start.id);
    return ids;
}

/// Names starts start_1, start_2, … but for names that are taken: elements of one name would be merged.
void name(std::vector<model::ProgrammeStart>& starts, const std::vector<std::string>& taken) {
    std::size_t number = 0;
    for (model::ProgrammeStart& start : starts) {
        do {
            start.id = "start_" + std::to_string(++number);
        } while (std::ranges::find(taken, start.id) != taken.end());
    }
}

}  // namespace

std::vector<ProgrammeChange> programme_changes(const AllocationSpace& space, const Allocation& allocation,
                                               const model::Scenario& scenario) {
    std::vector<ProgrammeChange> changes;
    for (const model::ProgrammeParameters& programme : scenario.programmes) {
        const auto found = std::ranges::find(space.programmes, programme.id, &AllocatedProgramme::id);
        const bool is_planned = found != space.programmes.end();
        const auto row = static_cast<std::size_t>(found - space.programmes.begin());
        const std::vector<std::string> own = own_ids(programme);
        auto starts = is_planned ? planned_starts(space, allocation, row) : scheduled_starts(scenario, programme.id);
        name(starts, own);
        changes.push_back(
            {programme.id, write_starts(is_planned ? own : std::vector<std::string>{}, starts), is_planned});
    }
    return changes;
}

std::vector<std::string> allocation_changes(const AllocationSpace& space, const Allocation& allocation,
                                            const model::Scenario& scenario) {
    std::vector<std::string> set{"/programme_schedule=null", "/published=null"};
    for (const ProgrammeChange& change : programme_changes(space, allocation, scenario)) {
        const std::string pointer = below("/programmes", change.programme);
        // Lists of elements with an id are merged, and an empty list replaces one.
        if (change.starts != "[]") set.push_back(below(pointer, "starts") + "=" + change.starts);
        if (change.clears_plans) set.push_back(below(pointer, "plans") + "=[]");
    }
    return set;
}

}  // namespace ubumwe::sim
