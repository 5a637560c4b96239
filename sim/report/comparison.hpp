#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/report/compared_cells.hpp"
#include "sim/report/comparison_values.hpp"
#include "sim/report/table_export.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

/// What the user asked for.
struct ComparisonRequest {
    std::vector<std::filesystem::path> results;
    std::string baseline;   ///< name of a scenario, "counterfactual", or empty for the default of each
    bool unpaired = false;  ///< compares as if nothing was shared
    CellFilter filter;
};

/// A scenario beside its baseline.
struct ScenarioComparison {
    std::string scenario;
    std::string baseline;
    std::string title;
    std::vector<std::string> changes;     ///< that a study makes to the scenario file, as of --set
    std::vector<std::string> parameters;  ///< that a study varies
    std::string currency;
    std::size_t pairs = 0;  ///< 0 where nothing is shared
    std::int64_t smallest_cell = 10;
    double scale = 1.0;
    model::Month first_month;
    std::vector<ComparedCell> headline;
    std::vector<ComparedCell> cells;
};

/// Every scenario of the results beside its baseline: that of the request, else that of the study, else its comparator
/// where it is among the results, else its counterfactual. `cells` are those of the filter, or the last month in total
/// where nothing is filtered. Throws InputError where there is no baseline, or where runs share no luck and the request
/// is for pairs.
std::vector<ScenarioComparison> compare_results(const ComparisonRequest& request, bool every_cell);

/// What is compared with what, and over how many pairs of runs: a sentence.
std::string comparison_sentence(const ScenarioComparison& comparison);

/// Compared cells as a table: scenario, baseline, difference, luck, doubt where parameters vary, and per 100,000.
TextTable comparison_table(const std::vector<ComparedCell>& cells, const ScenarioComparison& comparison);

/// How to read the tables.
std::string comparison_notes(const std::vector<ScenarioComparison>& comparisons);

/// The comparisons for planners, at most 100 columns wide where names allow. Cells of fewer people than the smallest
/// cell are hidden.
std::string comparison_text(const std::vector<ScenarioComparison>& comparisons);

/// Every compared cell as a record of CSV, or an object of a JSON list, one a line; hidden cells without numbers.
void export_comparison(const std::vector<ScenarioComparison>& comparisons, ExportFormat format, std::ostream& out);

}  // namespace ubumwe::sim
