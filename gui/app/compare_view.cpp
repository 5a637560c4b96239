#include "gui/app/compare_view.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <system_error>
#include <utility>

#include "sim/report/figure.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;

namespace {

/// Shares and indicators are shown from 0 to 100.
double shown_unit(const std::string& measure) {
    constexpr double percent = 100.0;
    return sim::is_count(measure) ? 1.0 : percent;
}

/// A difference and its interval over pairs of runs, where there is one.
struct Interval {
    double mean = 0.0;
    std::optional<chart::Range> range;
};

Interval interval_of(const sim::ComparedCell& cell, double unit) {
    const double mean = unit * cell.difference.mean;
    const double half = unit * cell.difference.half_width.value_or(0.0);
    return {mean, half > 0.0 ? std::optional(chart::Range{mean - half, mean + half}) : std::nullopt};
}

/// The headline of a measure; null where there is none or it is hidden.
const sim::ComparedCell* cell_of(const sim::ScenarioComparison& comparison, const std::string& measure) {
    const auto found = std::ranges::find_if(comparison.headline,
                                            [&](const sim::ComparedCell& cell) { return cell.key.measure == measure; });
    return found == comparison.headline.end() || found->hidden ? nullptr : &*found;
}

}  // namespace

std::vector<fs::path> comparable_folders(const fs::path& open, const Settings& settings) {
    std::vector<fs::path> folders;
    const auto add = [&](const fs::path& folder) {
        std::error_code ignored;
        const fs::path named = fs::weakly_canonical(folder, ignored);
        if (!fs::exists(named / sim::store_file, ignored)) return;
        if (std::ranges::find(folders, named) == folders.end()) folders.push_back(named);
    };
    if (!open.empty()) add(open);
    for (const std::string& recent : settings.recent) add(recent);
    return folders;
}

std::vector<std::string> compared_measures(const std::vector<sim::ScenarioComparison>& comparisons) {
    std::vector<std::string> measures;
    for (const std::string& measure : sim::headline_measures()) {
        const bool shown = std::ranges::any_of(comparisons, [&](const sim::ScenarioComparison& comparison) {
            return std::ranges::any_of(comparison.headline,
                                       [&](const auto& cell) { return cell.key.measure == measure; });
        });
        if (shown && measure != "anxiety_peak_month") measures.push_back(measure);
    }
    return measures;
}

chart::BarChart difference_chart(const std::vector<sim::ScenarioComparison>& comparisons, const std::string& measure,
                                 chart::Heading heading, const std::string& hidden) {
    chart::BarChart chart;
    chart.heading = std::move(heading);
    chart.styles = {{"", chart::Ink::series_1, chart::Shape::bar}};
    for (const sim::ScenarioComparison& comparison : comparisons) {
        chart::BarRow row{comparison.scenario + " – " + comparison.baseline, {}};
        for (const sim::ComparedCell& cell : comparison.headline) {
            if (cell.key.measure != measure) continue;
            chart::Bar bar{0, std::nullopt, {}, hidden};
            if (!cell.hidden) {
                const Interval difference = interval_of(cell, shown_unit(measure));
                bar.value = difference.mean;
                bar.range = difference.range;
                bar.text = sim::significant_text({difference.mean, difference.mean, difference.mean});
            }
            row.bars.push_back(std::move(bar));
        }
        if (!row.bars.empty()) chart.rows.push_back(std::move(row));
    }
    return chart;
}

double cost_unit(const std::vector<sim::ScenarioComparison>& comparisons) {
    double most = 0.0;
    for (const sim::ScenarioComparison& comparison : comparisons) {
        if (const auto* cost = cell_of(comparison, "cost")) most = std::max(most, std::abs(cost->difference.mean));
    }
    constexpr double thousand = 1e3;
    constexpr double million = 1e6;
    return most >= million ? million : most >= thousand ? thousand : 1.0;
}

chart::PointChart cost_chart(const std::vector<sim::ScenarioComparison>& comparisons, const std::string& measure,
                             chart::Heading heading, std::string cost_text, double unit) {
    chart::PointChart chart;
    chart.heading = std::move(heading);
    chart.x_unit = std::move(cost_text);
    for (const sim::ScenarioComparison& comparison : comparisons) {
        const auto* cost = cell_of(comparison, "cost");
        const auto* effect = cell_of(comparison, measure);
        if (cost == nullptr || effect == nullptr) continue;
        const std::size_t style = chart.styles.size();
        chart.styles.push_back({comparison.scenario + " – " + comparison.baseline, chart::series_ink(style),
                                style < chart::series_inks ? chart::Shape::bar : chart::Shape::hollow_bar});
        const Interval across = interval_of(*cost, 1.0 / unit);
        const Interval upward = interval_of(*effect, shown_unit(measure));
        chart.points.push_back({style, across.mean, upward.mean, across.range, upward.range,
                                chart.styles.back().name + "\n" + sim::grouped(cost->difference.mean) + " " +
                                    comparison.currency + "\n" +
                                    sim::significant_text({upward.mean, upward.mean, upward.mean})});
    }
    return chart;
}

std::string csv_of(const std::vector<sim::ScenarioComparison>& comparisons) {
    std::ostringstream text;
    sim::export_comparison(comparisons, sim::ExportFormat::csv, text);
    return std::move(text).str();
}

}  // namespace ubumwe::gui
