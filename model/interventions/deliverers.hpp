#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/state/programme_history.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// Row of an organisation of the scenario; no_organisation for an empty name.
std::uint16_t organisation_row(const Scenario& scenario, const std::string& id);

/// Who delivers a start or plan: the organisation that it names, else the programme's.
std::uint16_t deliverer(const Scenario& scenario, const ProgrammeParameters& programme, const std::string& named);

/// Organisations that deliver a programme, its own first, then in the order in which starts, plans and the schedule
/// name them.
std::vector<std::uint16_t> deliverers_of(const Scenario& scenario, const ProgrammeParameters& programme);

/// Whether an organisation works in a district; who is no organisation works everywhere.
bool works_in(const Scenario& scenario, std::uint16_t organisation, const std::string& district);

}  // namespace ubumwe::model
