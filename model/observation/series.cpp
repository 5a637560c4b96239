#include "model/observation/series.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "model/base/require.hpp"
#include "model/observation/histogram.hpp"
#include "model/observation/strata.hpp"
#include "model/observation/tally.hpp"

namespace ubumwe::model {

namespace {

using Kept = std::array<bool, measures>;

Kept kept_measures(const std::vector<std::string>& names) {
    Kept kept{};
    for (const std::string& name : names) {
        const auto found = std::find(measure_names.begin(), measure_names.end(), name);
        require(found != measure_names.end(), "a scenario asks for measures that exist");
        kept[static_cast<std::size_t>(found - measure_names.begin())] = true;
    }
    return kept;
}

Kept every_measure() {
    Kept kept;
    kept.fill(true);
    return kept;
}

/// A mean and over how many people; none where n is 0.
struct Mean {
    std::int64_t n = 0;
    double value = 0.0;
};

Mean mean_of(double sum, std::int64_t n) {
    return {n, n > 0 ? sum / static_cast<double>(n) : 0.0};
}

/// Everybody counts with the parts that they have: few out-group ties in a position do not speak for all of it.
Mean cohesion(const Tally& tally, const ObserveParameters& observe) {
    struct Part {
        double weight;
        double sum;
        std::int64_t n;
    };
    const auto part = [&](double weight, PersonIndicator indicator) {
        return Part{weight, tally.person[index_of(indicator)], tally.adults};
    };
    double sum = 0.0;
    double weight = 0.0;
    for (const Part& each : {part(observe.cohesion_outgroup_trust, PersonIndicator::outgroup_trust),
                             part(observe.cohesion_social_harmony, PersonIndicator::social_harmony),
                             part(observe.cohesion_cooperation, PersonIndicator::cooperation),
                             Part{observe.cohesion_mean_trust_out, tally.trust_out, tally.with_trust_out}}) {
        sum += each.weight * each.sum;
        weight += each.weight * static_cast<double>(each.n);
    }
    return weight > 0.0 ? Mean{tally.adults, sum / weight} : Mean{};
}

Mean mean_of(StratumMeasure measure, const Tally& tally, const ObserveParameters& observe) {
    switch (measure) {
        case StratumMeasure::population:
            return {tally.alive, static_cast<double>(tally.alive)};
        case StratumMeasure::caseness:
            return mean_of(static_cast<double>(tally.cases), tally.five_and_over);
        case StratumMeasure::mean_trust_in:
            return mean_of(tally.trust_in, tally.with_trust_in);
        case StratumMeasure::mean_trust_out:
            return mean_of(tally.trust_out, tally.with_trust_out);
        case StratumMeasure::cohesion_index:
            return cohesion(tally, observe);
    }
    return {};
}

Mean measured(std::size_t measure, const Tally& tally, const ObserveParameters& observe) {
    if (measure == measure_of(PersonIndicator::distress)) return mean_of(tally.person[measure], tally.five_and_over);
    if (measure < person_indicators) return mean_of(tally.person[measure], tally.adults);
    const std::size_t of_household = measure - person_indicators;
    if (of_household < household_indicators) return mean_of(tally.household[of_household], tally.adults_at_home);
    return mean_of(static_cast<StratumMeasure>(of_household - household_indicators), tally, observe);
}

PartsByPlace<Tally> tallies_by_place(const Scenario& scenario, const World& world, const Arms& arms, const Cells& cells,
                                     const Parallel& parallel) {
    const auto tallies = tally_people(world, arms, cells, scenario.dynamics.wellbeing.caseness_cutoff, parallel);
    PartsByPlace<Tally> places(world.places.districts.size(), cells.count());
    for (std::size_t i = 0; i < tallies.size(); ++i)
        places.at(world.places.sector_district[i / cells.count()], i % cells.count()).add(tallies[i]);
    places.close();
    return places;
}

PartsByPlace<Histogram> histograms_by_place(std::size_t indicator, const World& world, const Arms& arms,
                                            const Cells& cells, const Parallel& parallel) {
    PartsByPlace<Histogram> places(world.places.districts.size(), cells.count());
    parallel.for_each(world.places.districts.size(), [&](std::size_t district) {
        const Rows sectors = world.places.sectors_of(static_cast<std::uint32_t>(district));
        for (std::uint32_t sector = sectors.begin; sector < sectors.end; ++sector) {
            for_each_in_cells(world.people, arms, cells, world.places.people_of_sector(sector),
                              [&](PersonRow person, std::size_t cell) {
                                  if (world.people.takes_part(person, indicator))
                                      places.at(district, cell).add(world.people.value[indicator][person]);
                              });
        }
    });
    places.close();
    return places;
}

/// Adds the quantiles of an indicator to its rows.
void add_quantiles(const PartsByPlace<Histogram>& places, const Cells& cells, std::size_t indicator,
                   std::vector<SeriesRow>& rows) {
    for (SeriesRow& row : rows) {
        if (row.measure != indicator) continue;
        const Histogram histogram = places.sum(row.district, cells.of_stratum(row.position, row.arm));
        row.has_quantiles = true;
        row.p10 = histogram.quantile(10);
        row.p50 = histogram.quantile(50);
        row.p90 = histogram.quantile(90);
    }
}

}  // namespace

std::vector<SeriesRow> series_of(const Scenario& scenario, Month month, const World& world, const Arms& arms,
                                 const Cells& cells, const Parallel& parallel) {
    const ObserveParameters& observe = scenario.observe;
    const Kept kept = observe.measures.empty() ? every_measure() : kept_measures(observe.measures);
    const Kept kept_headline = kept_measures(observe.headline_measures);
    const auto places = tallies_by_place(scenario, world, arms, cells, parallel);
    std::vector<SeriesRow> rows;
    for (const StratumKey& key : strata_of(observe, world.places.districts.size(), cells)) {
        const Tally tally = places.sum(key.district, cells.of_stratum(key.position, key.arm));
        for (std::size_t measure = 0; measure < measures; ++measure) {
            if (!(key.headline ? kept_headline : kept)[measure]) continue;
            const Mean mean = measured(measure, tally, observe);
            if (mean.n == 0) continue;
            rows.push_back(
                {month, key.district, key.position, key.arm, static_cast<std::uint8_t>(measure), mean.n, mean.value});
        }
    }
    for (const std::string& name : observe.quantiles) {
        const auto found = std::find(person_indicator_names.begin(), person_indicator_names.end(), name);
        require(found != person_indicator_names.end(), "a scenario asks for quantiles of person indicators");
        const auto indicator = static_cast<std::size_t>(found - person_indicator_names.begin());
        add_quantiles(histograms_by_place(indicator, world, arms, cells, parallel), cells, indicator, rows);
    }
    return rows;
}

}  // namespace ubumwe::model
