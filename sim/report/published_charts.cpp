#include <algorithm>
#include <utility>

#include "sim/report/chart/bar_chart.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/report_charts.hpp"

namespace ubumwe::sim {

namespace {

using chart::Ink;
using chart::Shape;

const chart::SeriesStyle published{"published", Ink::series_7, Shape::bar};
const chart::SeriesStyle in_this_model{"in this model", Ink::series_1, Shape::bar};
const chart::SeriesStyle caused{"of which caused by the programmes", Ink::series_3, Shape::bar};

chart::Range range_of(const Figure& figure) {
    return {figure.low, figure.high};
}

std::vector<ReportChart> reach_chart(const ReportData& data) {
    if (data.summary.reach.empty()) return {};
    chart::BarChart chart;
    chart.heading = {"Reach beside the published counts", "Two bars for each item: published and simulated count.",
                     "Enrolments, people, groups or graduates; units stand in the table"};
    chart.styles = {published, in_this_model};
    const auto of_people = [](const ReachLine& line) { return line.unit == "persons"; };
    PeopleCounts counts(data.summary.smallest_cell);
    for (const ReachLine& line : data.summary.reach) {
        if (of_people(line)) counts.add({line.simulated});
    }
    for (const ReachLine& line : data.summary.reach) {
        chart::BarRow row{words(line.item), {}};
        if (line.published) row.bars.push_back({0, *line.published, {}, grouped(*line.published)});
        const auto value = of_people(line) ? counts.shown(line.simulated) : std::optional(line.simulated.mean);
        row.bars.push_back({1, value, range_of(line.simulated),
                            of_people(line) ? counts.text(line.simulated) : count_text(line.simulated)});
        if (!value) row.bars.back().range.reset();
        chart.rows.push_back(std::move(row));
    }
    return {{"reach", "reach", chart}};
}

chart::BarRow row_of(const ChangeLine& line, std::int64_t smallest_cell) {
    chart::BarRow row{words(line.measure), {}};
    if (line.published)
        row.bars.push_back({0, *line.published, {}, (line.lower_bound ? "> " : "") + signed_text(*line.published)});
    if (line.people < smallest_cell) {
        row.bars.push_back({1, std::nullopt, {}, "hidden"});
        return row;
    }
    row.bars.push_back({1, line.percent.mean, range_of(line.percent), change_text(line.percent)});
    if (line.caused) row.bars.push_back({2, line.caused->mean, range_of(*line.caused), change_text(*line.caused)});
    return row;
}

std::vector<ReportChart> change_chart(const ReportData& data) {
    if (data.summary.changes.empty()) return {};
    chart::BarChart chart;
    chart.heading = {"Changes among participants beside the published ones",
                     "Three bars for each measure: published, in this model, and caused by the programmes.",
                     "Percent of the mean at enrolment"};
    chart.styles = {published, in_this_model};
    if (data.summary.counterfactual) chart.styles.push_back(caused);
    for (const ChangeLine& line : data.summary.changes) chart.rows.push_back(row_of(line, data.summary.smallest_cell));
    return {{"changes", "changes", chart,
             "The published changes are before and after, without a control group. What the programmes cause is told "
             "against the same people without them; it may exceed the change where things else got worse."}};
}

}  // namespace

std::vector<ReportChart> published_charts(const ReportData& data) {
    std::vector<ReportChart> charts = reach_chart(data);
    std::ranges::move(change_chart(data), std::back_inserter(charts));
    return charts;
}

}  // namespace ubumwe::sim
