#include "sim/report/compared_cells.hpp"

#include <algorithm>
#include <array>

namespace ubumwe::sim {

namespace {

constexpr double per = 100'000.0;

struct Pairs {
    std::vector<double> scenario;
    std::vector<double> baseline;
};

/// The draws of one sample that both have.
Pairs pairs_of(const CellValues& scenario, const CellValues& baseline, std::int64_t sample) {
    Pairs pairs;
    for (const auto& [draw, value] : scenario.values) {
        const auto other = baseline.values.find(draw);
        if (draw.first != sample || other == baseline.values.end()) continue;
        pairs.scenario.push_back(value);
        pairs.baseline.push_back(other->second);
    }
    return pairs;
}

std::vector<double> own_values(const CellValues& cell) {
    std::vector<double> values;
    for (const auto& [draw, value] : cell.values) {
        if (draw.first == 0) values.push_back(value);
    }
    return values;
}

std::optional<ParameterBand> band_of(const CellValues& scenario, const CellValues& baseline) {
    std::vector<double> means;
    std::int64_t last = 0;
    for (const auto& [draw, value] : scenario.values) last = std::max(last, draw.first);
    for (std::int64_t sample = 1; sample <= last; ++sample) {
        const Pairs pairs = pairs_of(scenario, baseline, sample);
        if (!pairs.scenario.empty()) means.push_back(mean_of(pairs.scenario) - mean_of(pairs.baseline));
    }
    if (means.size() < 2) return std::nullopt;
    constexpr double tail = 0.025;
    return ParameterBand{means.size(), sample_quantile(means, tail), sample_quantile(means, 1.0 - tail)};
}

std::optional<double> per_100000_of(const CellKey& key, double difference, const std::optional<double>& residents) {
    if (is_count(key.measure)) {
        if (!residents || !(*residents > 0.0)) return std::nullopt;
        return per * difference / *residents;
    }
    constexpr std::array<std::string_view, 3> of_no_residents{"population", "anxiety_peak_month", "settled_12_months"};
    if (std::ranges::find(of_no_residents, key.measure) != of_no_residents.end()) return std::nullopt;
    return per * difference;
}

std::optional<ComparedCell> compare(const CellKey& key, const CellValues& scenario, const CellValues& baseline,
                                    const CellComparison& how) {
    ComparedCell cell;
    cell.key = key;
    if (std::min(scenario.people, baseline.people) < how.smallest_cell && scenario.of_people) {
        cell.hidden = true;
        return cell;
    }
    Pairs values = how.paired ? pairs_of(scenario, baseline, 0) : Pairs{own_values(scenario), own_values(baseline)};
    if (values.scenario.empty() || values.baseline.empty()) return std::nullopt;
    cell.scenario = mean_of(values.scenario);
    cell.baseline = mean_of(values.baseline);
    cell.difference = how.paired ? paired_difference(values.scenario, values.baseline, how.confidence)
                                 : unpaired_difference(values.scenario, values.baseline, how.confidence);
    if (how.paired && how.same_samples) cell.parameters = band_of(scenario, baseline);
    cell.per_100000 = per_100000_of(key, cell.difference.mean, how.residents);
    return cell;
}

}  // namespace

bool is_count(const std::string& measure) {
    constexpr std::array<std::string_view, 4> counts{"incidents", "incidents_expected", "reached", "cost"};
    return std::ranges::find(counts, measure) != counts.end();
}

std::vector<ComparedCell> compare_cells(const Cells& scenario, const Cells& baseline, const CellComparison& how) {
    std::vector<ComparedCell> cells;
    for (const auto& [key, values] : scenario) {
        const auto other = baseline.find(key);
        if (other == baseline.end()) continue;
        if (auto cell = compare(key, values, other->second, how)) cells.push_back(*std::move(cell));
    }
    return cells;
}

}  // namespace ubumwe::sim
