#include "gui/app/compare_view.hpp"

#include <algorithm>
#include <sstream>
#include <system_error>
#include <utility>

#include "sim/report/figure.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;

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
    constexpr double percent = 100.0;
    const double unit = sim::is_count(measure) ? 1.0 : percent;
    chart::BarChart chart;
    chart.heading = std::move(heading);
    chart.styles = {{"", chart::Ink::series_1, chart::Shape::bar}};
    for (const sim::ScenarioComparison& comparison : comparisons) {
        chart::BarRow row{comparison.scenario + " – " + comparison.baseline, {}};
        for (const sim::ComparedCell& cell : comparison.headline) {
            if (cell.key.measure != measure) continue;
            chart::Bar bar{0, std::nullopt, {}, hidden};
            if (!cell.hidden) {
                const double mean = unit * cell.difference.mean;
                const double half = unit * cell.difference.half_width.value_or(0.0);
                bar.value = mean;
                if (half > 0.0) bar.range = chart::Range{mean - half, mean + half};
                bar.text = sim::significant_text({mean, mean, mean});
            }
            row.bars.push_back(std::move(bar));
        }
        if (!row.bars.empty()) chart.rows.push_back(std::move(row));
    }
    return chart;
}

std::string csv_of(const std::vector<sim::ScenarioComparison>& comparisons) {
    std::ostringstream text;
    sim::export_comparison(comparisons, sim::ExportFormat::csv, text);
    return std::move(text).str();
}

}  // namespace ubumwe::gui
