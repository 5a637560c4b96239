#include "model/observation/observer.hpp"

#include "model/base/require.hpp"
#include "model/observation/coverage_rows.hpp"
#include "model/observation/ledger_rows.hpp"
#include "model/observation/network_rows.hpp"
#include "model/observation/series.hpp"

namespace ubumwe::model {

Observer::Observer(const Scenario& scenario, const World& world)
    : scenario_(scenario),
      calendar_(scenario.time.calendar()),
      cells_(scenario.positions.size(), scenario.programmes.size()),
      arms_(scenario, world),
      receiving_villages_(scenario, world) {}

MonthRows Observer::observe(std::uint32_t step, const World& world, const ParticipationLog& log,
                            const Parallel& parallel) {
    require(calendar_.closes_month(step), "a month is observed in its last step");
    const Month month = calendar_.month_of(step);
    arms_.follow(log, step, world);
    receiving_villages_.observe(month, world, parallel);
    MonthRows rows;
    rows.month = month;
    rows.series = series_of(scenario_, month, world, arms_, cells_, parallel);
    rows.releases = release_rows(month, world);
    rows.delivery = delivery_rows(month, world.ledger);
    rows.incidents = incident_rows(month, world.ledger);
    const bool network_is_due = (month - calendar_.start() + 1) % scenario_.observe.network_every == 0;
    if (network_is_due) rows.network = network_rows(month, world, parallel);
    if (month.month_of_year() == 12 || month == calendar_.end())
        rows.coverage = coverage_rows(month, scenario_, world, parallel);
    return rows;
}

}  // namespace ubumwe::model
