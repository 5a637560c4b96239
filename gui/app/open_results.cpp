#include "gui/app/open_results.hpp"

#include <algorithm>

#include "sim/report/answers.hpp"
#include "sim/report/assumptions.hpp"
#include "sim/report/provenance.hpp"
#include "sim/report/query.hpp"
#include "sim/report/report_series.hpp"
#include "sim/report/runs.hpp"
#include "sim/report/summary_sections.hpp"

namespace ubumwe::gui {

namespace {

std::vector<std::string> distinct(const sim::ResultReader& results, const std::string& column) {
    std::vector<std::string> names;
    for (const sim::Row& row : results.rows("SELECT DISTINCT " + column + " FROM series WHERE " + column +
                                            " <> 'all' AND month = (SELECT max(month) FROM series) ORDER BY " + column))
        names.push_back(sim::text_of(row[0]));
    return names;
}

std::vector<std::string> with_all(std::vector<std::string> names) {
    names.insert(names.begin(), "all");
    return names;
}

ObservedStrata strata_of(const std::filesystem::path& folder) {
    const sim::ResultReader results(folder);
    ObservedStrata strata{distinct(results, "measure"), with_all(distinct(results, "district")),
                          with_all(distinct(results, "position"))};
    std::erase(strata.measures, "population");
    return strata;
}

std::vector<sim::Section> all_sections(const sim::ReportData& data) {
    std::vector<sim::Section> sections{sim::answers_section(data)};
    for (sim::Section& section : sim::sections_of(data.summary)) sections.push_back(std::move(section));
    sections.push_back(sim::assumptions_section(data.assumptions));
    sections.push_back(sim::limits_section());
    return sections;
}

/// The draws of a choice in the runs of a list; empty where there is nothing to show.
sim::Draws draws_of(const sim::ResultReader& results, const std::string& runs, const CurveChoice& choice,
                    const sim::ReportData& data) {
    if (runs.empty()) return {};
    sim::Draws draws;
    std::int64_t run = -1;
    for (const sim::Row& row : results.rows(
             "SELECT run, month, mean FROM series WHERE run IN (" + runs +
                 ") AND measure = ?1 AND district = ?2 AND position = ?3 AND arm = 'all' AND n >= ?4 ORDER BY run",
             {choice.measure, choice.district, choice.position, data.summary.smallest_cell})) {
        if (sim::count_of(row[0]) != run) draws.emplace_back(static_cast<std::size_t>(data.months.count));
        run = sim::count_of(row[0]);
        const auto month = model::parse_month(sim::text_of(row[1]));
        if (month) draws.back().at(static_cast<std::size_t>(data.months.place(*month))) = sim::number_of(row[2]);
    }
    return draws;
}

}  // namespace

namespace {

/// The value below which a share of sorted values lies, between neighbours in proportion.
double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Between which a middle share of the draws lies in each month; a month that a draw lacks has none.
std::vector<std::optional<chart::Range>> middle_of(const sim::Draws& draws, double share, double factor) {
    std::vector<std::optional<chart::Range>> ranges(draws.front().size());
    for (std::size_t month = 0; month < ranges.size(); ++month) {
        std::vector<double> values;
        for (const sim::ByMonth& draw : draws) {
            if (draw[month]) values.push_back(factor * *draw[month]);
        }
        if (values.size() < draws.size()) continue;
        std::ranges::sort(values);
        ranges[month] = chart::Range{quantile(values, 0.5 - 0.5 * share), quantile(values, 0.5 + 0.5 * share)};
    }
    return ranges;
}

chart::TimeSeries series_of(std::size_t style, const sim::Draws& draws, double factor) {
    constexpr double outer = 0.8;
    constexpr double inner = 0.5;
    chart::TimeSeries series = sim::time_series(style, draws, factor);
    if (draws.size() < fewest_draws_for_shares) return series;
    series.band = middle_of(draws, outer, factor);
    series.inner_band = middle_of(draws, inner, factor);
    return series;
}

}  // namespace

OpenResults::OpenResults(const std::filesystem::path& folder)
    : folder_(folder),
      data_(sim::read_report(folder)),
      charts_(sim::charts_of(data_)),
      sections_(all_sections(data_)),
      strata_(strata_of(folder)) {}

chart::TimeChart curve_chart(const OpenResults& results, const CurveChoice& choice, const CurveNames& names) {
    constexpr double percent = 100.0;
    const sim::ReportData& data = results.data();
    const sim::ResultReader reader(results.folder());
    const sim::CoveredRuns runs = sim::find_runs(reader, data.manifest.scenario);
    auto styles = sim::variant_styles(data.summary, chart::Shape::line);
    styles.front().name = names.with;
    if (styles.size() > 1) styles.back().name = names.without;
    auto chart = sim::time_chart(data, {names.title, {}, {}}, std::move(styles));
    chart::TimePanel panel{"", names.unit, {}};
    for (const auto variant : {sim::Variant::with, sim::Variant::counterfactual}) {
        const sim::Draws draws = draws_of(reader, runs.of(variant), choice, data);
        if (!draws.empty()) panel.series.push_back(series_of(static_cast<std::size_t>(variant), draws, percent));
    }
    if (!panel.series.empty()) chart.panels.push_back(std::move(panel));
    return chart;
}

}  // namespace ubumwe::gui
