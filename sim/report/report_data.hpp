#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/report/monthly_means.hpp"
#include "sim/report/summary.hpp"
#include "sim/results/manifest.hpp"

namespace ubumwe::sim {

/// Measures that a report follows month by month.
inline constexpr std::array<std::string_view, 12> followed_measures{
    "population", "cohesion_index", "outgroup_trust", "social_harmony", "emotional_wellbeing", "resilience",
    "distress",   "caseness",       "anxiety",        "violence",       "food_security",       "saving"};

/// A run as its line in the table `run` tells it.
struct RunFacts {
    std::string variant;
    std::int64_t replicate = 1;
    std::string status;
    std::string digest;
};

/// Sums over all districts by month: means over the runs.
struct FlowsByMonth {
    std::vector<double> released;
    std::vector<double> prepared;
    std::map<Variant, std::vector<double>> expected_incidents;  ///< of a variant that was run
};

/// What a programme did in a district in a month, in the first run with programmes.
struct DeliveryMonth {
    std::string programme;
    std::string district;
    int month = 0;  ///< from the first
    std::int64_t groups_started = 0;
    std::int64_t groups_running = 0;
    bool limited = false;  ///< something kept it from doing more
};

/// What an ingredient of a programme costs over the whole run, mean over the runs.
struct IngredientCost {
    std::string programme;
    std::string ingredient;
    double amount = 0.0;
};

/// What is shown of a district on maps; nothing where it was not observed, or of too few people.
struct DistrictLine {
    std::optional<double> residents;            ///< at the end
    std::optional<double> enrolled;             ///< over the whole run, each once a programme
    std::optional<double> cohesion_difference;  ///< with less without programmes at the end
};

/// Everything that a report shows of a results folder.
struct ReportData {
    RunSummary summary;
    Manifest manifest;
    std::vector<RunFacts> runs;
    std::vector<std::string> missing_tables;
    Months months;
    MonthlyMeans means;
    std::vector<std::string> positions;   ///< in the order of the scenario
    std::vector<std::string> programmes;  ///< in the order of the scenario
    FlowsByMonth flows;
    std::vector<DeliveryMonth> delivery;
    std::vector<IngredientCost> costs;
    std::map<std::string, DistrictLine> districts;
    std::vector<Assumption> assumptions;  ///< of the register, those that this scenario uses
};

/// Reads manifest and store. Throws InputError where the folder holds no results, none of a month, or a damaged store.
ReportData read_report(const std::filesystem::path& folder);

}  // namespace ubumwe::sim
