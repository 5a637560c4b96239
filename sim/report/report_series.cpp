#include "sim/report/report_series.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace ubumwe::sim {

namespace {

constexpr std::array<std::pair<int, const char*>, 3> periods{{{1, "month"}, {3, "quarter"}, {12, "year"}}};

ByMonth scaled(ByMonth values, double factor) {
    for (auto& value : values) {
        if (value) value = *value * factor;
    }
    return values;
}

/// Sums over periods that end where the calendar's do, each at its first month.
std::vector<std::pair<std::size_t, double>> sums_over(const std::vector<double>& flow, model::Month first, int period) {
    std::vector<std::pair<std::size_t, double>> sums;
    for (std::size_t month = 0; month < flow.size(); ++month) {
        const bool opens = month == 0 || (first + static_cast<int>(month)).index % period == 0;
        if (opens) sums.emplace_back(month, 0.0);
        sums.back().second += flow[month];
    }
    return sums;
}

std::string hidden_text(const PeopleCounts& counts) {
    if (!counts.hides()) return {};
    return fmt::format("; fewer than {0} hidden, others rounded to multiples of {0}", counts.smallest());
}

Figure alone(double number) {
    return {number, number, number};
}

}  // namespace

std::vector<chart::SeriesStyle> variant_styles(const RunSummary& summary, chart::Shape shape) {
    std::vector<chart::SeriesStyle> styles{{"with programmes", chart::Ink::series_1, shape, chart::Dash::solid}};
    if (summary.counterfactual)
        styles.push_back({"without programmes", chart::Ink::series_2, shape, chart::Dash::dashed});
    return styles;
}

chart::TimeSeries time_series(std::size_t style, const Draws& draws, double factor) {
    const Spread spread = spread_of(draws);
    chart::TimeSeries series{style, scaled(spread.median, factor)};
    for (std::size_t month = 0; month < spread.low.size(); ++month) {
        const auto& low = spread.low[month];
        const auto& high = spread.high[month];
        series.band.push_back(low && high ? std::optional(chart::Range{*low * factor, *high * factor}) : std::nullopt);
    }
    return series;
}

chart::TimeChart time_chart(const ReportData& data, chart::Heading heading, std::vector<chart::SeriesStyle> styles) {
    chart::TimeChart chart;
    chart.heading = std::move(heading);
    chart.first = data.months.first;
    chart.months = data.months.count;
    chart.styles = std::move(styles);
    return chart;
}

void add_variants(chart::TimeChart& chart, const ReportData& data, std::string title, std::string_view measure,
                  const Stratum& stratum) {
    chart::TimePanel panel{std::move(title), "0 to 100", {}};
    panel.series.push_back(time_series(0, data.means.of(Variant::with, measure, stratum), 100.0));
    if (panel.series.front().values.empty()) return;
    if (data.summary.counterfactual)
        panel.series.push_back(time_series(1, data.means.of(Variant::counterfactual, measure, stratum), 100.0));
    chart.panels.push_back(std::move(panel));
}

void add_released(chart::TimeChart& chart, const ReportData& data) {
    const std::size_t style = chart.styles.size();
    chart.styles.push_back({"released", chart::Ink::series_6, chart::Shape::bar});
    chart.styles.push_back({"of whom prepared", chart::Ink::series_3, chart::Shape::bar});
    for (const auto& [months, name] : periods) {
        const auto all = sums_over(data.flows.released, data.months.first, months);
        const auto some = sums_over(data.flows.prepared, data.months.first, months);
        PeopleCounts counts(data.summary.smallest_cell);
        for (const auto& [month, number] : all) counts.add({alone(number)});
        if (counts.hides() && months != periods.back().first) continue;
        for (const auto& [month, number] : some) counts.add({alone(number)});
        chart::TimePanel panel{
            "Released after serving a sentence", std::string("people a ") + name + hidden_text(counts), {}};
        for (const auto& sums : {all, some}) {
            chart::TimeSeries series{style + panel.series.size(), ByMonth(data.flows.released.size())};
            series.period = months;
            for (const auto& [month, number] : sums) series.values[month] = counts.shown(alone(number));
            panel.series.push_back(std::move(series));
        }
        chart.panels.push_back(std::move(panel));
        return;
    }
}

}  // namespace ubumwe::sim
