#include "sim/study/allocation/delivered_groups.hpp"

#include <algorithm>
#include <cmath>

#include "model/interventions/capacity_rule.hpp"
#include "model/interventions/rule.hpp"

namespace ubumwe::sim {

std::vector<model::ProgrammeStart> starts_of(const model::Scenario& scenario,
                                             const model::ProgrammeParameters& programme) {
    std::vector<model::ProgrammeStart> starts = programme.starts;
    for (const model::ScheduledStart& scheduled : scenario.margins.schedule) {
        if (scheduled.programme == programme.id) starts.push_back(scheduled.start);
    }
    return starts;
}

std::vector<DeliveredGroups> delivered_groups(const model::Scenario& scenario,
                                              const model::ProgrammeParameters& programme) {
    std::vector<DeliveredGroups> all;
    for (const model::ProgrammeStart& start : starts_of(scenario, programme)) {
        const auto stream = std::ranges::find(programme.streams, start.stream, &model::StreamParameters::id);
        DeliveredGroups groups{&*stream, start.date, start.district, start.facility, start.groups, start.participants};
        if (start.count_basis == model::CountBasis::graduated)
            groups.people = model::starters_for(start.participants, stream->drop_out);
        for (const std::int64_t size : model::split_evenly(groups.people, groups.groups))
            groups.cost += model::course_cost(programme, *stream, size);
        all.push_back(std::move(groups));
    }
    return all;
}

int months_at_work(const model::StreamParameters& stream, model::StepLength step) {
    const int months = std::max(1, static_cast<int>(std::ceil(stream.months)));
    return step == model::StepLength::month ? months : months + 1;
}

}  // namespace ubumwe::sim
