#pragma once

#include <cstdint>

#include "model/base/calendar.hpp"
#include "model/base/random.hpp"
#include "model/interventions/streams.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Once, before the first step: the facilitators that each organisation has at the start, shared equally by its
/// districts (largest remainder) and scaled like the population.
void open_pools(const Scenario& scenario, World& world);

/// Facilitators leave, each with the chance of their organisation's attrition in a step of `years`.
void let_facilitators_go(const Scenario& scenario, const Luck& luck, std::uint32_t step, double years, World& world);

/// Counts the posts that running groups have.
void count_posts(const StreamPlans& streams, const Scenario& scenario, World& world);

/// Share of its sessions' dose that a group gives in this step: less where its organisation's facilitators in the
/// district are overloaded, all of it where they are not limited.
double dose_of_facilitators(const Scenario& scenario, const World& world, const Group& group);

/// A graduate of a programme that trains facilitators joins the organisation with the fewest of them in the district,
/// of those that it trains for and that work there; of equals, the one that the programme names first.
void join_pool(const Scenario& scenario, const ProgrammeParameters& programme, std::uint32_t district, World& world);

/// Enters the facilitators at work into the month's counts of delivery: one for each post; where they are limited,
/// those there are, over the organisation's programmes in proportion to their posts (largest remainder).
void report_facilitators(const Scenario& scenario, const StreamPlans& streams, World& world);

}  // namespace ubumwe::model
