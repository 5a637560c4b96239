#pragma once

#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// The ledger's releases of the month with how many convicted people of the district are still in the facility.
std::vector<ReleaseRow> release_rows(Month month, const World& world);

/// What programmes did in the month, where they did anything or were kept from it.
std::vector<DeliveryRow> delivery_rows(Month month, const Ledger& ledger);

/// Incidents of the month by district.
std::vector<IncidentRow> incident_rows(Month month, const Ledger& ledger);

}  // namespace ubumwe::model
