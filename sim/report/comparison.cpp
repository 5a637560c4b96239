#include "sim/report/comparison.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "model/observation/rows.hpp"
#include "sim/report/compared_results.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using All = std::vector<ComparedResults>;
constexpr const char* counterfactual_name = "counterfactual";

bool is_called(const ComparedResults& results, const std::string& name) {
    return results.variant == Variant::with &&
           (results.label == name || results.scenario == name || results.stem == name || results.folder == name);
}

const ComparedResults* counterfactual_of(const All& all, const ComparedResults& scenario) {
    const auto found = std::ranges::find_if(all, [&](const ComparedResults& each) {
        return each.variant == Variant::counterfactual && each.scenario == scenario.scenario &&
               each.folder == scenario.folder;
    });
    return found == all.end() ? nullptr : &*found;
}

/// The results of a name, those of the same folder first.
const ComparedResults* find_named(const All& all, const std::string& name, const ComparedResults& beside) {
    const ComparedResults* named = nullptr;
    for (const ComparedResults& each : all) {
        if (!is_called(each, name)) continue;
        if (each.folder == beside.folder) return &each;
        if (named == nullptr) named = &each;
    }
    return named;
}

/// The baseline of a scenario; nothing where it is one itself.
const ComparedResults* baseline_of(const All& all, const ComparedResults& scenario, const std::string& wanted) {
    if (wanted == counterfactual_name) return counterfactual_of(all, scenario);
    if (!wanted.empty()) {
        const ComparedResults* named = find_named(all, wanted, scenario);
        return named == &scenario ? nullptr : named;
    }
    for (const std::string& comparator : scenario.comparators) {
        const ComparedResults* named = find_named(all, comparator, scenario);
        if (named == &scenario) break;
        if (named != nullptr) return named;
    }
    return counterfactual_of(all, scenario);
}

std::vector<std::string> known_names(const All& all) {
    std::vector<std::string> names;
    for (const ComparedResults& each : all) {
        if (each.variant == Variant::with) names.push_back(each.label);
    }
    return names;
}

void check_baseline(const All& all, const std::string& wanted, Issues& issues) {
    if (wanted.empty() || wanted == counterfactual_name) return;
    const bool known = std::ranges::any_of(all, [&](const ComparedResults& each) { return is_called(each, wanted); });
    if (known) return;
    const std::vector<std::string> names = known_names(all);
    issues.add(
        {{"--baseline", 0, {}}, in_quotes(wanted), one_of(names) + ", or counterfactual", nearest_hint(wanted, names)});
}

void refuse_pairs(const ComparedResults& scenario, const ComparedResults& baseline) {
    const std::string why = why_not_paired(scenario, baseline);
    if (why.empty()) return;
    refuse(scenario.label + " and " + baseline.label, "runs that do not share their luck: " + why,
           "runs with the same seed, scale and population", "--unpaired compares them as draws that share nothing");
}

CellFilter effective_filter(const ComparisonRequest& request, const ComparedResults& scenario, bool every_cell) {
    CellFilter filter = request.filter;
    if (every_cell) return filter;
    if (filter.months.empty()) filter.months = {last_month_of(scenario)};
    if (filter.districts.empty()) filter.districts = {"all"};
    if (filter.positions.empty()) filter.positions = {"all"};
    return filter;
}

std::size_t place_of_measure(const std::vector<std::string>& order, const std::string& measure) {
    return static_cast<std::size_t>(std::ranges::find(order, measure) - order.begin());
}

void sort_by_measure(std::vector<ComparedCell>& cells, const std::vector<std::string>& order) {
    std::ranges::stable_sort(cells, {},
                             [&](const ComparedCell& cell) { return place_of_measure(order, cell.key.measure); });
}

/// A baseline without programmes reaches nobody and costs nothing.
void add_nothing_reached(const Cells& scenario, Cells& baseline) {
    for (const char* measure : {"reached", "cost"}) {
        const auto found = scenario.find({measure, "all", "all", ""});
        if (found == scenario.end() || baseline.contains(found->first)) continue;
        CellValues& nothing = baseline[found->first];
        nothing.of_people = found->second.of_people;
        for (const auto& [draw, value] : found->second.values) nothing.values[draw] = 0.0;
    }
}

ScenarioComparison compare(const ComparedResults& scenario, const ComparedResults& baseline,
                           const ComparisonRequest& request, bool every_cell) {
    CellComparison how;
    how.paired = !request.unpaired;
    how.same_samples = scenario.folder == baseline.folder;
    how.smallest_cell = std::max(scenario.smallest_cell, baseline.smallest_cell);
    how.residents = residents_of(baseline);
    ScenarioComparison comparison;
    comparison.scenario = scenario.label;
    comparison.baseline = baseline.label;
    comparison.title = scenario.title;
    comparison.changes = scenario.changes;
    comparison.parameters = scenario.parameters;
    comparison.currency = scenario.currency;
    comparison.smallest_cell = how.smallest_cell;
    comparison.scale = scenario.scale;
    comparison.first_month = scenario.first_month;
    Cells headline = headline_cells(baseline);
    const Cells its_headline = headline_cells(scenario);
    if (baseline.variant == Variant::counterfactual) add_nothing_reached(its_headline, headline);
    comparison.headline = compare_cells(its_headline, headline, how);
    sort_by_measure(comparison.headline, headline_measures());
    const CellFilter filter = effective_filter(request, scenario, every_cell);
    comparison.cells = compare_cells(series_cells(scenario, filter), series_cells(baseline, filter), how);
    sort_by_measure(comparison.cells, {model::measure_names.begin(), model::measure_names.end()});
    for (const auto* cells : {&comparison.headline, &comparison.cells}) {
        for (const ComparedCell& cell : *cells) comparison.pairs = std::max(comparison.pairs, cell.difference.pairs);
    }
    return comparison;
}

/// Names of a filter that no cell has.
void check_filter(const All& all, const CellFilter& filter, Issues& issues) {
    const std::vector<std::pair<std::string, const std::vector<std::string>*>> asked{{"measure", &filter.measures},
                                                                                     {"district", &filter.districts},
                                                                                     {"position", &filter.positions},
                                                                                     {"month", &filter.months}};
    for (const auto& [column, names] : asked) {
        if (names->empty()) continue;
        const std::set<std::string> stored = names_in_series(all, column);
        const std::vector<std::string> known(stored.begin(), stored.end());
        for (const std::string& name : *names) {
            if (stored.contains(name)) continue;
            issues.add({{"--" + column, 0, name},
                        in_quotes(name),
                        "a " + column + " that is stored: " + one_of(known),
                        nearest_hint(name, known)});
        }
    }
}

}  // namespace

std::vector<ScenarioComparison> compare_results(const ComparisonRequest& request, bool every_cell) {
    const All all = find_results(request.results);
    Issues issues;
    check_baseline(all, request.baseline, issues);
    check_filter(all, request.filter, issues);
    issues.throw_if_any();
    std::vector<ScenarioComparison> comparisons;
    for (const ComparedResults& scenario : all) {
        if (scenario.variant != Variant::with) continue;
        const ComparedResults* baseline = baseline_of(all, scenario, request.baseline);
        if (baseline == nullptr) continue;
        if (!request.unpaired) refuse_pairs(scenario, *baseline);
        comparisons.push_back(compare(scenario, *baseline, request, every_cell));
    }
    if (comparisons.empty()) {
        const std::string names = one_of(known_names(all));
        refuse("RESULTS", all.empty() ? "no finished run" : "nothing to compare with " + names,
               "results of two scenarios, or of one with its counterfactual",
               all.empty() ? "" : "--baseline names the scenario with which the others are compared");
    }
    return comparisons;
}

}  // namespace ubumwe::sim
