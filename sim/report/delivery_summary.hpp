#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/report/figure.hpp"
#include "sim/report/section.hpp"

namespace ubumwe::sim {

/// A plan in all three ways of telling it.
struct PlanLine {
    std::string programme;
    std::string plan;
    std::string months;  ///< "2024-01 to 2026-12"
    Figure eligible;
    Figure groups;
    Figure participants;
    Figure coverage;
    Figure cost;
};

/// What a programme cost up to the horizon, in the prices of costing.
struct CostLine {
    std::string programme;
    double undiscounted = 0.0;  ///< mean over the runs
    double discounted = 0.0;
};

/// What must be known of costs before they may be compared with effects. What is not stated is empty or 0.
struct Costing {
    std::string currency;
    std::int64_t price_year = 0;
    std::string perspective;
    double rate = 0.0;
    std::int64_t base_year = 0;
    std::int64_t horizon = 0;

    bool is_stated() const {
        return !currency.empty() && price_year != 0 && !perspective.empty() && base_year != 0 && horizon != 0;
    }
};

/// Need that is met and what is served twice at the end of the run, over all districts.
struct CoverageLine {
    Figure in_need;
    Figure met;
    Figure participants;
    Figure shared_participants;
    Figure sites;
    Figure shared_sites;
};

/// What programmes planned, cost, and met of the need.
struct DeliverySummary {
    std::vector<PlanLine> plans;
    Costing costing;
    std::vector<CostLine> costs;
    std::int64_t ingredients = 0;
    std::int64_t assumed_ingredients = 0;
    /// Years that people live without clinical distress because of the programmes, discounted, mean over pairs of runs;
    /// nothing without a counterfactual or where caseness was not observed.
    std::optional<double> case_years_avoided;
    std::optional<CoverageLine> coverage;
};

/// Sections of the summary; empty where there is nothing to tell.
Section plans_section(const DeliverySummary& delivery);
Section costs_section(const DeliverySummary& delivery);
Section coverage_section(const DeliverySummary& delivery, std::int64_t smallest_cell);

}  // namespace ubumwe::sim
