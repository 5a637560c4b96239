#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/interventions/step.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::tests {

/// Positions of a small scenario, in this order.
enum SmallPosition : std::uint8_t { survivor, convicted, convicted_family, other, other_inmate };

/// Two districts, North and South, of three sectors with four villages of 30 households. Households have 1 to 6
/// members: a woman of 45, a man of 40, a woman of 25, a man of 18, a boy of 9 and a girl of 3, as far as the size
/// goes. Every third household is of survivors, every third of a convicted person (the man), the others of nobody in
/// particular. North prison holds the convicted men of every second such household of North, and 20 other inmates;
/// South prison those of South. Distress runs from 0.2 to 0.8 over the people.
constexpr std::uint32_t small_sectors = 3;
constexpr std::uint32_t small_villages = 4;
constexpr std::uint32_t small_households = 30;
constexpr std::uint16_t north_prison = 0;

/// January 2020 to December 2022 by month, one programme `talk` without effects and with one stream `circle`: 4
/// sessions in 4 months, groups of 5 to 12, everybody attends and nobody drops out.
model::Scenario small_scenario();

model::World small_world(const model::Scenario& scenario);

/// A start of the stream `circle` in the community of North, in January 2020.
model::ProgrammeStart start_of(std::int64_t groups, std::int64_t participants);

/// A second programme like the first, with another name.
model::ProgrammeParameters& add_programme(model::Scenario& scenario, const std::string& id);

/// Runs the programmes of a scenario alone: impulses are applied as the owners of the indicators do, nothing else
/// moves.
class ProgrammeRun {
public:
    explicit ProgrammeRun(model::Scenario scenario_of_run, std::uint32_t seed = 1);

    void steps(std::uint32_t count);

    /// Counts of a programme in a district since the start.
    model::DeliveryCounts total(std::uint32_t programme = 0, std::uint32_t district = 0) const;

    std::vector<model::PersonRow> members_of(std::uint32_t group) const;
    std::vector<model::PersonRow> everyone_enrolled() const;

    model::Scenario scenario;
    model::Luck luck;
    model::World world;
    model::Interventions interventions;
    model::Calendar calendar;
    std::uint32_t next = 0;
    std::vector<model::DeliveryCounts> past;  ///< of closed months, like the ledger's
};

}  // namespace ubumwe::tests
