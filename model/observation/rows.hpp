#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/indicators.hpp"
#include "model/state/ledger.hpp"
#include "model/state/population.hpp"

namespace ubumwe::model {

/// What a series measures beside the indicators.
enum class StratumMeasure : std::uint8_t { population, caseness, mean_trust_in, mean_trust_out, cohesion_index };
inline constexpr std::array<std::string_view, 5> stratum_measure_names{"population", "caseness", "mean_trust_in",
                                                                       "mean_trust_out", "cohesion_index"};

/// Measures of a series: the person indicators, the household indicators, then those of a stratum.
constexpr std::size_t measures = person_indicators + household_indicators + stratum_measure_names.size();
inline constexpr std::array<std::string_view, measures> measure_names = [] {
    std::array<std::string_view, measures> names;
    auto end = std::copy(person_indicator_names.begin(), person_indicator_names.end(), names.begin());
    end = std::copy(household_indicator_names.begin(), household_indicator_names.end(), end);
    std::copy(stratum_measure_names.begin(), stratum_measure_names.end(), end);
    return names;
}();

/// Index into measure_names.
constexpr std::size_t measure_of(PersonIndicator indicator) {
    return index_of(indicator);
}
constexpr std::size_t measure_of(HouseholdIndicator indicator) {
    return person_indicators + index_of(indicator);
}
constexpr std::size_t measure_of(StratumMeasure measure) {
    return person_indicators + household_indicators + static_cast<std::size_t>(measure);
}

/// Whether a measure of a series or of changes is taken of people alive at this stage of life: distress and caseness
/// from 5 years on, the others from 14 on, those of the household of people who are with it.
constexpr bool is_measured(std::size_t measure, LifeStage stage, bool at_home) {
    if (measure == measure_of(PersonIndicator::distress) || measure == measure_of(StratumMeasure::caseness))
        return stage != LifeStage::infant;
    const bool of_household = measure >= person_indicators && measure < person_indicators + household_indicators;
    return stage == LifeStage::adult && (at_home || !of_household);
}

/// District, position or arm of a series that covers all of them.
constexpr std::int32_t all_of_them = -1;

/// One row of the table `series`. `arm` is an index into the arm names of the run: programmes, then never,
/// same_household, same_village, same_sector, any.
struct SeriesRow {
    Month month;
    std::int32_t district = all_of_them;
    std::int32_t position = all_of_them;
    std::int32_t arm = all_of_them;
    std::uint8_t measure = 0;
    std::int64_t n = 0;
    double mean = 0.0;
    bool has_quantiles = false;  ///< each quantile within 0.0005
    double p10 = 0.0;
    double p50 = 0.0;
    double p90 = 0.0;
};

/// One row of the table `release`.
struct ReleaseRow {
    Month month;
    ReleaseCounts counts;
    std::int64_t in_custody = 0;
};

/// One row of the table `delivery`.
struct DeliveryRow {
    Month month;
    DeliveryCounts counts;
};

/// One row of the table `network`. A measure that nothing defines is not a number (model/network/measures.hpp).
struct NetworkRow {
    Month month;
    std::uint32_t district = 0;
    std::int64_t ties = 0;
    double mean_trust = 0.0;
    double outgroup_mean_trust = 0.0;
    double reciprocity = 0.0;
    double assortativity = 0.0;
    double bridging_share = 0.0;
};

/// One row of the table `incident`.
struct IncidentRow {
    Month month;
    IncidentCounts counts;
};

/// One row of the table `coverage`.
struct CoverageRow {
    Month month;
    std::uint32_t district = 0;
    std::int64_t in_need = 0;
    std::int64_t met = 0;
    std::int64_t participants = 0;
    std::int64_t shared_participants = 0;
    std::int64_t sites = 0;
    std::int64_t shared_sites = 0;
};

/// Everything observed in one month.
struct MonthRows {
    Month month;
    std::vector<SeriesRow> series;
    std::vector<ReleaseRow> releases;
    std::vector<DeliveryRow> delivery;
    std::vector<NetworkRow> network;
    std::vector<IncidentRow> incidents;
    std::vector<CoverageRow> coverage;
};

/// One row of the table `change`: participants of a programme (or those of the published measurement) at enrolment and
/// at the endline.
struct ChangeRow {
    std::string programme;
    std::string measure;
    std::int64_t n = 0;
    double at_enrolment = 0.0;
    double at_endline = 0.0;
    double change_percent = 0.0;
    double attributable_percent = std::numeric_limits<double>::quiet_NaN();  ///< not a number without a counterfactual
};

/// One row of the table `cost`.
struct CostRow {
    std::int64_t year = 0;
    std::string programme;
    std::string ingredient;
    double quantity = 0.0;
    double unit_cost = 0.0;
    double amount = 0.0;
    std::string currency;
    std::int64_t price_year = 0;
    std::string source;
};

/// One row of the table `plan`.
struct PlanRow {
    std::string programme;
    std::string plan;
    std::string stream;
    std::string organisation;
    Month from;
    Month to;
    std::int64_t eligible = 0;
    std::int64_t groups = 0;
    std::int64_t participants = 0;
    double coverage = 0.0;
    double cost = 0.0;
    std::string currency;
    std::int64_t price_year = 0;
};

/// One row of the table `reach`.
struct ReachRow {
    std::string item;
    std::string unit;
    double published = std::numeric_limits<double>::quiet_NaN();  ///< not a number where nothing is published
    std::int64_t simulated = 0;
    std::string definition;
};

}  // namespace ubumwe::model
