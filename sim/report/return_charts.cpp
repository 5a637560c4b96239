#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sim/report/chart/bar_chart.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/report_charts.hpp"
#include "sim/report/report_series.hpp"

namespace ubumwe::sim {

namespace {

using chart::Shape;

void add_expected_incidents(chart::TimeChart& chart, const ReportData& data) {
    chart::TimePanel panel{"Incidents expected", "a month, all districts", {}, true};
    for (const auto& [variant, expected] : data.flows.expected_incidents) {
        panel.series.push_back(
            {variant == Variant::with ? std::size_t{0} : std::size_t{1}, ByMonth(expected.begin(), expected.end())});
    }
    if (!panel.series.empty()) chart.panels.push_back(std::move(panel));
}

std::vector<ReportChart> strain_chart(const ReportData& data) {
    if (data.summary.releases.empty()) return {};
    auto chart = time_chart(data, {"Returns from custody and the strain that follows", "", {}},
                            variant_styles(data.summary, Shape::line));
    chart.heading.description =
        "Plots below each other by month: people released and how many of them were prepared, the mean anxiety of the "
        "positions whom returns strain, and the incidents to be expected, with and without programmes.";
    chart.plot_height = 100.0;
    add_released(chart, data);
    for (const StrainLine& line : data.summary.strain) {
        if (line.variant != Variant::with) continue;
        add_variants(chart, data, "Anxiety of the position " + words(line.position), "anxiety", {line.position, "all"});
    }
    add_expected_incidents(chart, data);
    return {{"returns", "releases", chart,
             "How high anxiety rises and how fast it falls follows from assumed shocks and an assumed half-life."}};
}

struct Leg {
    const char* name;
    Figure ReintegrationLine::*figure;
};
constexpr std::array<Leg, 4> legs{{{"settled", &ReintegrationLine::settled},
                                   {"isolated", &ReintegrationLine::isolated},
                                   {"accepted by the family", &ReintegrationLine::family_acceptance},
                                   {"accepted by the community", &ReintegrationLine::community_acceptance}}};

chart::Bar bar_of(const ReintegrationLine& line, const Leg& leg, const PeopleCounts& counts) {
    const std::size_t style = line.variant == Variant::with ? 0 : 1;
    if (counts.hidden(line.people)) return {style, std::nullopt, {}, "hidden"};
    const Figure& figure = line.*leg.figure;
    return {style, 100.0 * figure.mean, chart::Range{100.0 * figure.low, 100.0 * figure.high}, percent_text(figure)};
}

/// Of the months since a return, those that have bars.
constexpr std::int64_t months_between_bars = 3;

struct ReturnSort {
    const char* name;
    chart::Ink ink;
    std::optional<Receiving> ReceivingLine::*receiving;
};
constexpr std::array<ReturnSort, 3> sorts_of_returns{
    {{"without programmes", chart::Ink::series_2, &ReceivingLine::without},
     {"with programmes, not prepared", chart::Ink::series_1, &ReceivingLine::not_prepared},
     {"with programmes, prepared", chart::Ink::series_3, &ReceivingLine::prepared}}};

chart::Bar rise_of(const Receiving& then, const Receiving& before, std::size_t style, const PeopleCounts& counts) {
    if (counts.hidden(then.returns) || counts.hidden(then.people)) return {style, std::nullopt, {}, "hidden"};
    const double rise = 100.0 * (then.anxiety.mean - before.anxiety.mean);
    return {style, rise, {}, signed_text(rise)};
}

/// How far anxiety stands above that of the first month observed before the return.
std::vector<ReportChart> receiving_chart(const ReportData& data) {
    const auto& lines = data.summary.receiving;
    if (lines.empty() || lines.front().months >= 0) return {};
    chart::BarChart chart;
    chart.heading = {"Anxiety in the villages that people return to",
                     "Bars for each sort of return and number of months since it.",
                     fmt::format("Above the mean {} months before the return, points of 100", -lines.front().months)};
    const PeopleCounts counts(data.summary.smallest_cell);
    for (const ReturnSort& sort : sorts_of_returns) chart.styles.push_back({sort.name, sort.ink, Shape::bar});
    for (const ReceivingLine& line : lines) {
        if (line.months < 0 || line.months % months_between_bars != 0) continue;
        chart::BarRow row{line.months == 0 ? "month of the return" : fmt::format("{} months after", line.months), {}};
        for (std::size_t i = 0; i < sorts_of_returns.size(); ++i) {
            const auto& then = line.*sorts_of_returns[i].receiving;
            const auto& before = lines.front().*sorts_of_returns[i].receiving;
            if (then && before) row.bars.push_back(rise_of(*then, *before, i, counts));
        }
        chart.rows.push_back(std::move(row));
    }
    return {{"receiving", "receiving", chart,
             "Shocks, how long they last and what preparation takes of them are assumed."}};
}

std::vector<ReportChart> reintegration_chart(const ReportData& data) {
    if (data.summary.reintegration.empty()) return {};
    chart::BarChart chart;
    chart.heading = {"Reintegration of released people", "Bars for each leg of reintegration and time since release.",
                     "Settled and isolated: % of released people; acceptance: mean trust received, 0 to 100"};
    chart.styles = variant_styles(data.summary, Shape::bar);
    const PeopleCounts counts(data.summary.smallest_cell);
    for (const Leg& leg : legs) {
        for (const ReintegrationLine& line : data.summary.reintegration) {
            const std::string label = fmt::format("{}, {} months", leg.name, line.months);
            if (chart.rows.empty() || chart.rows.back().label != label) chart.rows.push_back({label, {}});
            chart.rows.back().bars.push_back(bar_of(line, leg, counts));
        }
    }
    return {{"reintegration", "reintegration", chart}};
}

}  // namespace

std::vector<ReportChart> return_charts(const ReportData& data) {
    std::vector<ReportChart> charts = strain_chart(data);
    std::ranges::move(receiving_chart(data), std::back_inserter(charts));
    std::ranges::move(reintegration_chart(data), std::back_inserter(charts));
    return charts;
}

}  // namespace ubumwe::sim
