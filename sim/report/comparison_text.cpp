#include <algorithm>
#include <cmath>
#include <iterator>
#include <ostream>

#include <fmt/format.h>

#include "model/base/calendar.hpp"
#include "sim/report/comparison.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

namespace {

constexpr const char* indent = "  ";

/// Some significant digits with the sign, never as a power of ten, at most seven decimals.
std::string digits_text(double number, int digits) {
    constexpr int most_decimals = 7;
    int decimals = digits - 1;
    for (double size = std::abs(number); size > 0.0 && size < 1.0 && decimals < most_decimals; size *= 10.0) ++decimals;
    for (double size = std::abs(number); size >= 10.0 && decimals > 0; size /= 10.0) --decimals;
    const std::string text = fmt::format("{:+.{}f}", number, decimals);
    return text.find_first_of("123456789") == std::string::npos ? "0" : text;
}

std::string difference_text(double number) {
    constexpr int digits = 4;
    return digits_text(number, digits);
}

std::string half_width_text(const std::optional<double>& half_width) {
    constexpr int digits = 2;
    if (!half_width) return "-";
    const std::string text = digits_text(*half_width, digits);
    return "± " + (text.front() == '+' ? text.substr(1) : text);
}

std::string band_text(const std::optional<ParameterBand>& band, double unit) {
    constexpr int digits = 2;
    if (!band) return "-";
    return digits_text(unit * band->low, digits) + " to " + digits_text(unit * band->high, digits);
}

/// In which unit a measure is shown: shares and indicators from 0 to 100.
double shown_unit(const CellKey& key) {
    return is_count(key.measure) || key.measure == "population" || key.measure == "anxiety_peak_month" ? 1.0 : 100.0;
}

std::string value_text(const CellKey& key, double value, model::Month first) {
    if (key.measure == "anxiety_peak_month") return to_string(first + (static_cast<int>(value + 0.5) - 1));
    if (key.measure == "incidents" || key.measure == "incidents_expected") return fmt::format("{:.1f}", value);
    if (shown_unit(key) == 1.0) return grouped(value);
    return fmt::format("{:.2f}", shown_unit(key) * value);
}

std::string measure_text(const std::string& measure, const std::string& currency) {
    if (measure == "caseness" || measure == "settled_12_months") return words(measure) + " %";
    if (measure == "anxiety_peak") return "peak of anxiety";
    if (measure == "anxiety_peak_month") return "month of that peak";
    if (measure == "reached") return "people reached";
    if (measure == "cost" && !currency.empty()) return "cost in " + currency;
    return words(measure);
}

std::string name_of(const ComparedCell& cell, const std::string& currency) {
    const CellKey& key = cell.key;
    std::string name = measure_text(key.measure, currency);
    if (key.position != "all") name += ", " + words(key.position);
    if (key.district != "all") name += ", " + key.district;
    return key.month.empty() ? name : name + ", " + key.month;
}

bool any_parameters(const std::vector<ComparedCell>& cells) {
    return std::ranges::any_of(cells, [](const ComparedCell& cell) { return cell.parameters.has_value(); });
}

std::vector<std::string> cells_of_row(const ComparedCell& cell, const ScenarioComparison& comparison, bool parameters) {
    std::vector<std::string> row{name_of(cell, comparison.currency)};
    if (cell.hidden) {
        row.resize(parameters ? 8 : 7, "hidden");
        return row;
    }
    const double unit = shown_unit(cell.key);
    const auto scaled = [unit](const std::optional<double>& number) {
        return number ? std::optional(unit * *number) : std::nullopt;
    };
    row.push_back(value_text(cell.key, cell.scenario, comparison.first_month));
    row.push_back(value_text(cell.key, cell.baseline, comparison.first_month));
    row.push_back(difference_text(unit * cell.difference.mean));
    row.push_back(half_width_text(scaled(cell.difference.half_width)));
    row.push_back(half_width_text(scaled(cell.difference.unpaired_half_width)));
    if (parameters) row.push_back(band_text(cell.parameters, unit));
    row.push_back(cell.per_100000 ? difference_text(*cell.per_100000) : "-");
    return row;
}

std::string table_text(const std::vector<ComparedCell>& cells, const ScenarioComparison& comparison) {
    const TextTable table = comparison_table(cells, comparison);
    return table.empty() ? "" : table.text(indent);
}

std::string pairs_text(const ScenarioComparison& comparison) {
    if (comparison.pairs == 0) return "unpaired: nothing is shared between the runs";
    if (comparison.pairs == 1) return "one draw: one pair of runs, so no interval can be given";
    return fmt::format("{} pairs of runs that share their luck", comparison.pairs);
}

/// The cells that the headline does not show already.
std::vector<ComparedCell> further_cells(const ScenarioComparison& comparison) {
    std::vector<ComparedCell> further;
    std::ranges::copy_if(comparison.cells, std::back_inserter(further), [&](const ComparedCell& cell) {
        return std::ranges::find(comparison.headline, cell.key, &ComparedCell::key) == comparison.headline.end();
    });
    return further;
}

std::string changes_text(const std::vector<std::string>& changes) {
    constexpr std::size_t longest = 60;
    std::string text;
    for (const std::string& change : changes) text += (text.empty() ? "" : ", ") + change;
    if (text.size() > longest) return fmt::format("with {} changes that the study makes to it", changes.size());
    return text.empty() ? text : "with " + text;
}

std::string one_text(const ScenarioComparison& comparison) {
    const std::string changes = changes_text(comparison.changes);
    std::string text = wrapped(comparison_sentence(comparison), page_width) +
                       wrapped(comparison.title + (changes.empty() ? "" : ", " + changes), page_width);
    text += table_text(comparison.headline, comparison);
    const std::string cells = table_text(further_cells(comparison), comparison);
    return text + (cells.empty() ? "" : "\n" + cells);
}

std::vector<std::string> column_names() {
    return {"scenario",
            "baseline",
            "measure",
            "district",
            "position",
            "month",
            "hidden",
            "scenario_mean",
            "baseline_mean",
            "difference",
            "pairs",
            "half_width",
            "unpaired_half_width",
            "samples",
            "parameters_low",
            "parameters_high",
            "per_100000"};
}

Cell optional_cell(const std::optional<double>& number) {
    return number ? Cell(*number) : Cell();
}

std::vector<Cell> record_of(const ScenarioComparison& comparison, const ComparedCell& cell) {
    std::vector<Cell> record{comparison.scenario, comparison.baseline, cell.key.measure,         cell.key.district,
                             cell.key.position,   cell.key.month,      std::int64_t{cell.hidden}};
    if (cell.hidden) {
        record.resize(column_names().size());
        return record;
    }
    const auto& band = cell.parameters;
    record.insert(record.end(),
                  {cell.scenario, cell.baseline, cell.difference.mean, static_cast<std::int64_t>(cell.difference.pairs),
                   optional_cell(cell.difference.half_width), optional_cell(cell.difference.unpaired_half_width),
                   band ? Cell(static_cast<std::int64_t>(band->samples)) : Cell(), band ? Cell(band->low) : Cell(),
                   band ? Cell(band->high) : Cell(), optional_cell(cell.per_100000)});
    return record;
}

}  // namespace

std::string comparison_sentence(const ScenarioComparison& comparison) {
    return fmt::format("{}, against {}, in this model; {}.", comparison.scenario, comparison.baseline,
                       pairs_text(comparison));
}

TextTable comparison_table(const std::vector<ComparedCell>& cells, const ScenarioComparison& comparison) {
    const bool parameters = any_parameters(cells);
    std::vector<std::string> head{"", "scenario", "baseline", "difference", "luck", "unpaired"};
    if (parameters) head.emplace_back("doubt");
    head.emplace_back("per 100,000");
    TextTable table(std::move(head), 1);
    for (const ComparedCell& cell : cells) table.add(cells_of_row(cell, comparison, parameters));
    return table;
}

std::string comparison_notes(const std::vector<ScenarioComparison>& comparisons) {
    const auto any = [&](auto&& holds) { return std::ranges::any_of(comparisons, holds); };
    const ScenarioComparison& first = comparisons.front();
    std::string text =
        "Shares and indicators are from 0 to 100. Luck: half-width of the 95 % interval of the difference over draws "
        "that both share, by Student's t. Unpaired: what it would be had they not shared them. ";
    if (any([](const auto& each) { return any_parameters(each.headline) || any_parameters(each.cells); }))
        text += fmt::format(
            "Doubt: between which the difference lies in 95 % of the samples of {}, each over the same draws. ",
            fmt::join(first.parameters, ", "));
    text +=
        "People reached: who are alive at the end and ever enrolled. Per 100,000: people, cases, incidents or money "
        "per 100,000 residents; of an indicator, the difference of the "
        "mean (0 to 1) times 100,000. ";
    if (any([](const auto& each) { return each.pairs == 1; }))
        text += "One draw tells nothing of luck: give `ubumwe run` --replicates 10, or run a study. ";
    if (first.scale < 1.0)
        text += fmt::format("The population is at scale {}: counts are of that population. ", first.scale);
    text += fmt::format("Hidden: fewer than {} people. ", first.smallest_cell);
    text +=
        "Height and month of the peak of anxiety and the thresholds of settling follow from assumed parameters. "
        "Differences in this model are no forecasts.";
    return text;
}

std::string comparison_text(const std::vector<ScenarioComparison>& comparisons) {
    std::string text;
    for (const ScenarioComparison& comparison : comparisons) text += one_text(comparison) + "\n";
    return text + wrapped(comparison_notes(comparisons), page_width);
}

void export_comparison(const std::vector<ScenarioComparison>& comparisons, ExportFormat format, std::ostream& out) {
    RecordWriter writer(column_names(), format, out);
    for (const ScenarioComparison& comparison : comparisons) {
        for (const auto* cells : {&comparison.headline, &comparison.cells}) {
            for (const ComparedCell& cell : *cells) writer.write(record_of(comparison, cell));
        }
    }
    writer.finish();
}

}  // namespace ubumwe::sim
