#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "sim/report/assumptions.hpp"
#include "sim/report/query.hpp"
#include "sim/report/report_data.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::json;

std::vector<std::string> ids_of(const Json& scenario, const char* list) {
    std::vector<std::string> ids;
    for (const Json& element : scenario.at(list)) ids.push_back(element.at("id"));
    return ids;
}

std::vector<RunFacts> read_runs(const ResultReader& results, const CoveredRuns& runs) {
    std::vector<RunFacts> facts;
    for (const Row& row : results.rows("SELECT variant, replicate, status, digest FROM run WHERE run IN (" +
                                       runs.all() + ") ORDER BY replicate, run"))
        facts.push_back({text_of(row[0]), count_of(row[1]), text_of(row[2]), text_of(row[3])});
    return facts;
}

/// Sums of a column by month over all districts, divided by the runs.
std::vector<double> flow(const ResultReader& results, const std::string& table, const std::string& column,
                         const std::string& runs, const Months& months) {
    std::vector<double> sums(static_cast<std::size_t>(months.count), 0.0);
    const auto many = static_cast<double>(1 + std::ranges::count(runs, ','));
    for (const Row& row : results.rows("SELECT month, sum(" + column + ") FROM " + table + " WHERE run IN (" + runs +
                                       ") GROUP BY month")) {
        const auto month = model::parse_month(text_of(row[0]));
        if (month) sums.at(static_cast<std::size_t>(months.place(*month))) = number_of(row[1]).value_or(0.0) / many;
    }
    return sums;
}

FlowsByMonth read_flows(const ResultReader& results, const CoveredRuns& runs, const Months& months) {
    FlowsByMonth flows;
    flows.released = flow(results, "release", "released", runs.with, months);
    flows.prepared = flow(results, "release", "prepared", runs.with, months);
    for (const Variant variant : {Variant::with, Variant::counterfactual}) {
        const std::string& list = runs.of(variant);
        if (results.rows("SELECT 1 FROM incident WHERE run IN (" + list + ") LIMIT 1").empty()) continue;
        flows.expected_incidents[variant] = flow(results, "incident", "expected", list, months);
    }
    return flows;
}

std::vector<DeliveryMonth> read_delivery_months(const ResultReader& results, const CoveredRuns& runs,
                                                const Months& months) {
    std::vector<DeliveryMonth> delivery;
    const std::string first_run = runs.with.substr(0, runs.with.find(','));
    for (const Row& row :
         results.rows("SELECT programme, district, month, sum(groups_started), sum(groups_running), "
                      "max(binding_limit <> 'none') FROM delivery WHERE run IN (" +
                      first_run + ") GROUP BY programme, district, month ORDER BY programme, district, month")) {
        const auto month = model::parse_month(text_of(row[2]));
        if (!month) continue;
        delivery.push_back({text_of(row[0]), text_of(row[1]), months.place(*month), count_of(row[3]), count_of(row[4]),
                            count_of(row[5]) != 0});
    }
    return delivery;
}

std::vector<IngredientCost> read_ingredients(const ResultReader& results, const CoveredRuns& runs) {
    std::vector<IngredientCost> costs;
    for (const Row& row : results.rows("SELECT programme, ingredient, sum(amount) / ? FROM cost WHERE run IN (" +
                                           runs.with + ") GROUP BY programme, ingredient",
                                       {static_cast<double>(runs.replicates)}))
        costs.push_back({text_of(row[0]), text_of(row[1]), number_of(row[2]).value_or(0.0)});
    return costs;
}

/// Reads what maps show of each district.
class DistrictReader {
public:
    DistrictReader(const ResultReader& results, const CoveredRuns& runs, const RunSummary& summary)
        : results_(results), runs_(runs), last_(summary.last_month), smallest_(summary.smallest_cell) {}

    std::map<std::string, DistrictLine> read() const {
        std::map<std::string, DistrictLine> lines;
        for (const auto& [district, people] : at_end("n", "population", Variant::with))
            lines[district].residents = people;
        const auto without = at_end("mean", "cohesion_index", Variant::counterfactual);
        for (const auto& [district, mean] : at_end("mean", "cohesion_index", Variant::with)) {
            if (const auto other = without.find(district); other != without.end())
                lines[district].cohesion_difference = mean - other->second;
        }
        read_enrolled(lines);
        return lines;
    }

private:
    /// Mean over the runs of a column in the last month, for districts with enough people in each.
    std::map<std::string, double> at_end(const std::string& column, const std::string& measure, Variant variant) const {
        std::map<std::string, double> values;
        for (const Row& row :
             results_.rows("SELECT district, avg(" + column + ") FROM series WHERE run IN (" + runs_.of(variant) +
                               ") AND month = ?1 AND measure = ?2 AND district <> 'all' AND position = 'all' AND arm = "
                               "'all' GROUP BY district HAVING min(n) >= ?3",
                           {last_, measure, smallest_}))
            values[text_of(row[0])] = number_of(row[1]).value_or(0.0);
        return values;
    }

    void read_enrolled(std::map<std::string, DistrictLine>& lines) const {
        PeopleCounts counts(smallest_);
        const auto rows = results_.rows("SELECT district, " + spread("enrolled") +
                                        " FROM (SELECT run, district, sum(enrolled) AS enrolled FROM delivery WHERE "
                                        "run IN (" +
                                        runs_.with + ") GROUP BY run, district) GROUP BY district");
        for (const Row& row : rows) counts.add({figure_at(row, 1).value_or(Figure{})});
        for (const Row& row : rows)
            lines[text_of(row[0])].enrolled = counts.shown(figure_at(row, 1).value_or(Figure{}));
    }

    const ResultReader& results_;
    const CoveredRuns& runs_;
    std::string last_;
    std::int64_t smallest_;
};

Months months_of(const RunSummary& summary, const std::filesystem::path& folder) {
    const auto first = model::parse_month(summary.first_month);
    const auto last = model::parse_month(summary.last_month);
    if (!first || !last)
        refuse(folder.string(), "results without any month", "a run that has come at least a month far");
    return {*first, *last - *first + 1};
}

}  // namespace

ReportData read_report(const std::filesystem::path& folder) {
    RunSummary summary = read_summary(folder);
    Manifest manifest = read_manifest(folder);
    const Json scenario = Json::parse(manifest.resolved_scenario);
    const ResultReader results(folder);
    const CoveredRuns runs = find_runs(results, manifest.scenario);
    const Months months = months_of(summary, folder);
    MonthlyMeans means(results, runs, months, followed_measures, summary.smallest_cell);
    auto districts = DistrictReader(results, runs, summary).read();
    auto assumptions = used_by(scenario, manifest.assumptions);
    return {std::move(summary),
            std::move(manifest),
            read_runs(results, runs),
            results.missing_tables(),
            months,
            std::move(means),
            ids_of(scenario, "positions"),
            ids_of(scenario, "programmes"),
            read_flows(results, runs, months),
            read_delivery_months(results, runs, months),
            read_ingredients(results, runs),
            std::move(districts),
            std::move(assumptions)};
}

}  // namespace ubumwe::sim
