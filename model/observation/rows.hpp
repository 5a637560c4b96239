#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/ledger.hpp"

namespace ubumwe::model {

/// Measures of a series: the person indicators, the household indicators, then these.
inline constexpr std::array<std::string_view, 23> measure_names{"distress",
                                                                "anxiety",
                                                                "resilience",
                                                                "emotional_wellbeing",
                                                                "self_management",
                                                                "outgroup_trust",
                                                                "social_harmony",
                                                                "cooperation",
                                                                "authority_trust",
                                                                "beliefs",
                                                                "communication",
                                                                "warm_parenting",
                                                                "participatory_parenting",
                                                                "violence",
                                                                "food_security",
                                                                "housing_quality",
                                                                "saving",
                                                                "climate_agriculture",
                                                                "population",
                                                                "caseness",
                                                                "mean_trust_in",
                                                                "mean_trust_out",
                                                                "cohesion_index"};
constexpr std::size_t measures = measure_names.size();

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
    bool has_quantiles = false;
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

/// One row of the table `network`.
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

/// Everything observed in one month.
struct MonthRows {
    Month month;
    std::vector<SeriesRow> series;
    std::vector<ReleaseRow> releases;
    std::vector<DeliveryRow> delivery;
    std::vector<NetworkRow> network;
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

/// One row of the table `reach`.
struct ReachRow {
    std::string item;
    std::string unit;
    double published = std::numeric_limits<double>::quiet_NaN();  ///< not a number where nothing is published
    std::int64_t simulated = 0;
    std::string definition;
};

}  // namespace ubumwe::model
