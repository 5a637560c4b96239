#include "sim/report/monthly_means.hpp"

#include <algorithm>
#include <utility>

#include "sim/report/query.hpp"

namespace ubumwe::sim {

namespace {

/// Which variant a run is of, and its place among the draws of both: pairs have the same replicate.
struct Place {
    Variant variant;
    std::size_t draw;
};

std::map<std::int64_t, Place> places_of(const ResultReader& results, const CoveredRuns& runs) {
    std::map<std::int64_t, Place> places;
    std::map<std::int64_t, std::size_t> draws;
    for (const Row& row : results.rows("SELECT replicate FROM run WHERE run IN (" + runs.with + ") ORDER BY replicate"))
        draws.try_emplace(count_of(row[0]), draws.size());
    for (const Row& row : results.rows("SELECT run, variant, replicate FROM run WHERE run IN (" + runs.all() + ")")) {
        const auto draw = draws.find(count_of(row[2]));
        if (draw == draws.end()) continue;
        const Variant variant = text_of(row[1]) == to_text(Variant::with) ? Variant::with : Variant::counterfactual;
        places[count_of(row[0])] = {variant, draw->second};
    }
    return places;
}

std::string quoted_list(std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names) list += (list.empty() ? "'" : ", '") + std::string(name) + "'";
    return list;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

/// Values of a month in every draw that has one.
std::vector<double> values_in(const Draws& draws, std::size_t month) {
    std::vector<double> values;
    for (const ByMonth& draw : draws) {
        if (draw[month]) values.push_back(*draw[month]);
    }
    return values;
}

}  // namespace

Spread spread_of(const Draws& draws) {
    Spread spread;
    for (std::size_t month = 0; !draws.empty() && month < draws.front().size(); ++month) {
        const std::vector<double> values = values_in(draws, month);
        const bool whole = values.size() == draws.size();
        spread.median.push_back(whole ? std::optional(median(values)) : std::nullopt);
        if (draws.size() == 1) continue;
        spread.low.push_back(whole ? std::optional(std::ranges::min(values)) : std::nullopt);
        spread.high.push_back(whole ? std::optional(std::ranges::max(values)) : std::nullopt);
    }
    return spread;
}

std::optional<Figure> figure_in(const Draws& draws, int place) {
    if (draws.empty() || place < 0 || place >= static_cast<int>(draws.front().size())) return std::nullopt;
    const std::vector<double> values = values_in(draws, static_cast<std::size_t>(place));
    if (values.size() != draws.size()) return std::nullopt;
    double sum = 0.0;
    for (const double value : values) sum += value;
    return Figure{sum / static_cast<double>(values.size()), std::ranges::min(values), std::ranges::max(values)};
}

MonthlyMeans::MonthlyMeans(const ResultReader& results, const CoveredRuns& runs, const Months& months,
                           std::span<const std::string_view> measures, std::int64_t smallest_cell) {
    const std::map<std::int64_t, Place> places = places_of(results, runs);
    const auto count = static_cast<std::size_t>(months.count);
    const std::string sql = "SELECT run, month, measure, position, arm, n, mean FROM series WHERE run IN (" +
                            runs.all() + ") AND district = 'all' AND measure IN (" + quoted_list(measures) + ")";
    results.query(sql, {}, [&](std::span<const Cell> row) {
        const auto place = places.find(count_of(row[0]));
        const auto month = model::parse_month(text_of(row[1]));
        const auto mean = number_of(row[6]);
        if (place == places.end() || !month || !mean) return;
        const int at = months.place(*month);
        if (at < 0 || at >= months.count) return;
        const bool hidden = count_of(row[5]) < smallest_cell;
        hides_ = hides_ || hidden;
        if (hidden) return;
        Draws& draws = draws_[{place->second.variant, text_of(row[2]), {text_of(row[3]), text_of(row[4])}}];
        draws.resize(static_cast<std::size_t>(runs.replicates), ByMonth(count));
        draws[place->second.draw][static_cast<std::size_t>(at)] = *mean;
    });
}

const Draws& MonthlyMeans::of(Variant variant, std::string_view measure, const Stratum& stratum) const {
    static const Draws none;
    const auto found = draws_.find({variant, std::string(measure), stratum});
    return found == draws_.end() ? none : found->second;
}

Draws MonthlyMeans::differences(std::string_view measure, const Stratum& stratum) const {
    Draws differences = of(Variant::with, measure, stratum);
    const Draws& without = of(Variant::counterfactual, measure, stratum);
    if (without.empty()) return {};
    for (std::size_t draw = 0; draw < differences.size(); ++draw) {
        for (std::size_t month = 0; month < differences[draw].size(); ++month) {
            auto& value = differences[draw][month];
            const auto& other = without[draw][month];
            value = value && other ? std::optional(*value - *other) : std::nullopt;
        }
    }
    return differences;
}

}  // namespace ubumwe::sim
