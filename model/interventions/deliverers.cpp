#include "model/interventions/deliverers.hpp"

#include <algorithm>

#include "model/base/require.hpp"

namespace ubumwe::model {

std::uint16_t organisation_row(const Scenario& scenario, const std::string& id) {
    if (id.empty()) return no_organisation;
    const auto& all = scenario.organisations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    require(found != all.end(), "programmes are delivered by organisations of the scenario");
    return static_cast<std::uint16_t>(found - all.begin());
}

std::uint16_t deliverer(const Scenario& scenario, const ProgrammeParameters& programme, const std::string& named) {
    return organisation_row(scenario, named.empty() ? programme.delivered_by : named);
}

std::vector<std::uint16_t> deliverers_of(const Scenario& scenario, const ProgrammeParameters& programme) {
    std::vector<std::uint16_t> rows{deliverer(scenario, programme, {})};
    const auto add = [&](const std::string& named) {
        const std::uint16_t row = deliverer(scenario, programme, named);
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    };
    for (const ProgrammeStart& start : programme.starts) add(start.delivered_by);
    for (const ProgrammePlan& plan : programme.plans) add(plan.delivered_by);
    for (const ScheduledStart& scheduled : scenario.margins.schedule) {
        if (scheduled.programme == programme.id) add(scheduled.start.delivered_by);
    }
    return rows;
}

bool works_in(const Scenario& scenario, std::uint16_t organisation, const std::string& district) {
    if (organisation == no_organisation) return true;
    const auto& districts = scenario.organisations[organisation].districts;
    return districts.empty() || std::find(districts.begin(), districts.end(), district) != districts.end();
}

}  // namespace ubumwe::model
