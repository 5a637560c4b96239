#include "gui/app/reintegration_view.hpp"

#include <algorithm>

#include "sim/report/query.hpp"
#include "sim/report/runs.hpp"

namespace ubumwe::gui {

namespace {

constexpr double percent = 100.0;
constexpr std::array variants{sim::Variant::with, sim::Variant::counterfactual};

std::vector<chart::SeriesStyle> styles_of(const ReintegrationNames& names) {
    return {{names.with, chart::Ink::series_1, chart::Shape::bar},
            {names.without, chart::Ink::series_2, chart::Shape::hollow_bar}};
}

chart::Bar bar_of(const ReintegrationView& view, const ReintegrationView::Cell& cell, std::size_t variant, Leg leg,
                  const std::string& hidden) {
    if (view.hidden(cell)) return {variant, std::nullopt, {}, hidden};
    const sim::Figure& figure = cell.shares[static_cast<std::size_t>(leg)];
    return {variant, percent * figure.mean, chart::Range{percent * figure.low, percent * figure.high},
            sim::percent_text(figure)};
}

chart::BarRow row_of(const ReintegrationView& view, const std::string& label, const std::string& district,
                     std::int64_t months, Leg leg, const std::string& hidden) {
    chart::BarRow row{label, {}};
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (const auto* cell = view.cell(variants[i], district, months))
            row.bars.push_back(bar_of(view, *cell, i, leg, hidden));
    }
    return row;
}

std::string months_text(const std::string& pattern, std::int64_t months) {
    std::string text = pattern;
    const std::string place = "{months}";
    if (const auto at = text.find(place); at != std::string::npos)
        text.replace(at, place.size(), std::to_string(months));
    return text;
}

}  // namespace

ReintegrationView::ReintegrationView(const OpenResults& results)
    : smallest_cell_(results.data().summary.smallest_cell) {
    const sim::ResultReader reader(results.folder());
    const sim::CoveredRuns runs = sim::find_runs(reader, results.data().manifest.scenario);
    for (const auto variant : variants) read(results, variant, runs.of(variant));
    for (const auto& [key, cell] : cells_) {
        const auto& [variant, district, months] = key;
        if (std::ranges::find(districts_, district) == districts_.end()) districts_.push_back(district);
        if (std::ranges::find(months_, months) == months_.end()) months_.push_back(months);
    }
    std::ranges::sort(months_);
    std::ranges::sort(districts_, {}, [](const std::string& name) { return std::pair(name != "all", name); });
}

void ReintegrationView::read(const OpenResults& results, sim::Variant variant, const std::string& runs) {
    if (runs.empty()) return;
    const sim::ResultReader reader(results.folder());
    std::string sums = "sum(n) AS n";
    std::string figures = sim::spread("n");
    for (const auto leg : leg_ids) {
        const std::string name(leg);
        sums += ", sum(n * " + name + ") / sum(n) AS " + name;
        figures += ", " + sim::spread(name);
    }
    const std::string from =
        " FROM reintegration WHERE run IN (" + runs + ") AND n > 0 GROUP BY run, months_since_release";
    for (const std::string& by : {"SELECT 'all' AS district, months_since_release AS months, " + sums + from,
                                  "SELECT district, months_since_release AS months, " + sums + from + ", district"}) {
        for (const sim::Row& row :
             reader.rows("SELECT district, months, " + figures + " FROM (" + by + ") GROUP BY district, months")) {
            Cell cell;
            std::size_t at = 2;
            cell.people = sim::figure_at(row, at).value_or(sim::Figure{});
            for (sim::Figure& share : cell.shares) share = sim::figure_at(row, at += 3).value_or(sim::Figure{});
            cells_[{variant, sim::text_of(row[0]), sim::count_of(row[1])}] = cell;
        }
    }
}

const ReintegrationView::Cell* ReintegrationView::cell(sim::Variant variant, const std::string& district,
                                                       std::int64_t months) const {
    const auto found = cells_.find({variant, district, months});
    return found == cells_.end() ? nullptr : &found->second;
}

chart::BarChart legs_chart(const ReintegrationView& view, const std::string& district,
                           const ReintegrationNames& names) {
    chart::BarChart chart;
    chart.heading = names.heading;
    chart.styles = styles_of(names);
    for (std::size_t leg = 0; leg < legs; ++leg) {
        for (const std::int64_t months : view.months()) {
            const std::string label = names.of_legs[leg] + ", " + months_text(names.months, months);
            auto row = row_of(view, label, district, months, static_cast<Leg>(leg), names.hidden);
            if (!row.bars.empty()) chart.rows.push_back(std::move(row));
        }
    }
    return chart;
}

chart::BarChart districts_chart(const ReintegrationView& view, Leg leg, std::int64_t months,
                                const ReintegrationNames& names) {
    chart::BarChart chart;
    chart.heading = names.heading;
    chart.styles = styles_of(names);
    for (const std::string& district : view.districts()) {
        if (district == "all") continue;
        auto row = row_of(view, district, district, months, leg, names.hidden);
        if (!row.bars.empty()) chart.rows.push_back(std::move(row));
    }
    return chart;
}

}  // namespace ubumwe::gui
