#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "sim/report/chart/bar_chart.hpp"
#include "sim/report/chart/gantt_chart.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/report_charts.hpp"
#include "sim/report/report_series.hpp"

namespace ubumwe::sim {

namespace {

using chart::Ink;
using chart::Shape;

/// Programmes that did anything, in the order of the scenario.
std::vector<std::string> delivered(const ReportData& data) {
    std::vector<std::string> programmes;
    for (const std::string& programme : data.programmes) {
        if (std::ranges::find(data.delivery, programme, &DeliveryMonth::programme) != data.delivery.end())
            programmes.push_back(programme);
    }
    return programmes;
}

/// Bars of a programme in a district: a new one after each month in which nothing ran.
void add_bars(chart::GanttRow& row, const ReportData& data, const std::string& programme, std::size_t style) {
    std::int64_t started = 0;
    const auto close = [&] {
        if (row.bars.empty() || row.bars.back().style != style) return;
        chart::GanttBar& bar = row.bars.back();
        bar.note = fmt::format("{}, {}: {} to {}, {} groups started", row.label, words(programme),
                               data.months.text(bar.from), data.months.text(bar.to - 1), started);
    };
    for (const DeliveryMonth& month : data.delivery) {
        if (month.programme != programme || month.district != row.label) continue;
        if (month.groups_running == 0 && month.groups_started == 0) continue;
        const bool goes_on = !row.bars.empty() && row.bars.back().style == style && row.bars.back().to == month.month;
        if (!goes_on) {
            close();
            started = 0;
            row.bars.push_back({style, month.month, month.month, {}});
        }
        row.bars.back().to = month.month + 1;
        if (month.groups_started > 0) row.bars.back().starts.push_back(month.month);
        started += month.groups_started;
    }
    close();
}

ReportChart gantt(const ReportData& data, const std::vector<std::string>& programmes) {
    chart::GanttChart chart;
    chart.heading = {"When and where programmes run",
                     "For each district a lane for each programme, from the first to the last month with groups.",
                     "Ticks across a bar: groups start"};
    chart.first = data.months.first;
    chart.months = data.months.count;
    for (std::size_t i = 0; i < programmes.size(); ++i)
        chart.styles.push_back(
            {words(programmes[i]), chart::series_ink(i), i < chart::series_inks ? Shape::bar : Shape::hollow_bar});
    std::set<std::string> districts;
    for (const DeliveryMonth& month : data.delivery) districts.insert(month.district);
    for (const std::string& district : districts) {
        chart::GanttRow row{district, {}};
        for (std::size_t i = 0; i < programmes.size(); ++i) add_bars(row, data, programmes[i], i);
        chart.rows.push_back(std::move(row));
    }
    return {"gantt", "delivery", chart, data.summary.replicates > 1 ? "The first draw." : ""};
}

ReportChart running_chart(const ReportData& data, const std::vector<std::string>& programmes) {
    auto chart = time_chart(data, {"Groups under way", "Bars of groups that run in each month, by programme.", {}},
                            {{"groups under way, all districts", Ink::series_1, Shape::bar},
                             {"of which where something was missing to do more", Ink::series_2, Shape::bar}});
    chart.columns = 3;
    chart.plot_height = 80.0;
    for (const std::string& programme : programmes) {
        ByMonth running(static_cast<std::size_t>(data.months.count), 0.0);
        ByMonth limited = running;
        for (const DeliveryMonth& month : data.delivery) {
            if (month.programme != programme) continue;
            const auto at = static_cast<std::size_t>(month.month);
            const auto groups = static_cast<double>(month.groups_running);
            running[at] = *running[at] + groups;
            if (month.limited) limited[at] = *limited[at] + groups;
        }
        chart.panels.push_back({words(programme), "groups", {{0, std::move(running)}, {1, std::move(limited)}}});
    }
    return {"delivery", "delivery", chart};
}

/// The ingredients that cost most, each with a colour of its own; the others share the last.
std::vector<std::string> dearest_ingredients(const std::vector<IngredientCost>& costs) {
    std::map<std::string, double> sums;
    for (const IngredientCost& cost : costs) sums[cost.ingredient] += cost.amount;
    std::vector<std::string> names;
    for (const auto& [name, sum] : sums) names.push_back(name);
    std::ranges::stable_sort(names, std::greater{}, [&](const std::string& name) { return sums.at(name); });
    names.resize(std::min(names.size(), chart::series_inks - 1));
    return names;
}

chart::BarRow cost_row(const ReportData& data, const std::string& programme, const std::vector<std::string>& dearest) {
    std::vector<double> amounts(dearest.size() + 1, 0.0);
    double all = 0.0;
    for (const IngredientCost& cost : data.costs) {
        if (cost.programme != programme) continue;
        const auto place = std::ranges::find(dearest, cost.ingredient) - dearest.begin();
        amounts[static_cast<std::size_t>(place)] += cost.amount;
        all += cost.amount;
    }
    chart::BarRow row{words(programme), {}, grouped(all)};
    for (std::size_t i = 0; i < amounts.size(); ++i) row.bars.push_back({i, amounts[i], {}, grouped(amounts[i])});
    return row;
}

/// Amounts by participant tell how many participants there were.
bool tells_few_people(const ReportData& data, const std::string& programme) {
    const PeopleCounts counts(data.summary.smallest_cell);
    const auto line = std::ranges::find(data.summary.harm, programme, &HarmLine::programme);
    return line != data.summary.harm.end() && counts.hidden(line->enrolled);
}

std::vector<ReportChart> cost_chart(const ReportData& data) {
    if (data.costs.empty()) return {};
    chart::BarChart chart;
    const Costing& costing = data.summary.delivery.costing;
    chart.heading = {"Costs by ingredient", "A bar for each programme, made of what its ingredients cost.",
                     costing.currency + (costing.price_year == 0 ? "" : fmt::format(" of {}", costing.price_year)) +
                         ", undiscounted, over the whole run"};
    chart.stacked = true;
    const std::vector<std::string> dearest = dearest_ingredients(data.costs);
    for (std::size_t i = 0; i < dearest.size(); ++i)
        chart.styles.push_back({words(dearest[i]), chart::series_ink(i), Shape::bar});
    chart.styles.push_back({"others", Ink::series_8, Shape::bar});
    std::set<std::string> with_costs;
    for (const IngredientCost& cost : data.costs) with_costs.insert(cost.programme);
    for (const std::string& programme : data.programmes) {
        if (with_costs.contains(programme) && !tells_few_people(data, programme))
            chart.rows.push_back(cost_row(data, programme, dearest));
    }
    if (chart.rows.empty()) return {};
    return {{"costs", "costs", chart}};
}

}  // namespace

std::vector<ReportChart> delivery_charts(const ReportData& data) {
    std::vector<ReportChart> charts;
    const std::vector<std::string> programmes = delivered(data);
    if (!programmes.empty()) charts = {gantt(data, programmes), running_chart(data, programmes)};
    std::ranges::move(cost_chart(data), std::back_inserter(charts));
    return charts;
}

}  // namespace ubumwe::sim
