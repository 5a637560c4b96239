#include "sim/report/runs.hpp"

#include "sim/report/query.hpp"

namespace ubumwe::sim {

namespace {

std::string run_list(const ResultReader& results, const std::string& scenario, Variant variant, bool finished) {
    std::string list;
    const std::string sql = "SELECT run FROM run WHERE scenario = ? AND variant = ?" +
                            std::string(finished ? " AND status = 'finished'" : "");
    for (const Row& row : results.rows(sql, {scenario, std::string(to_text(variant))})) {
        list += (list.empty() ? "" : ", ") + std::to_string(count_of(row[0]));
    }
    return list;
}

}  // namespace

CoveredRuns find_runs(const ResultReader& results, const std::string& scenario) {
    CoveredRuns runs;
    const auto found = results.rows(
        "SELECT count(*) FROM run WHERE scenario = ? AND variant = 'with' AND status = 'finished'", {scenario});
    runs.finished = count_of(found[0][0]) > 0;
    runs.with = run_list(results, scenario, Variant::with, runs.finished);
    runs.without = run_list(results, scenario, Variant::counterfactual, runs.finished);
    runs.replicates = count_of(results.rows("SELECT count(*) FROM run WHERE run IN (" + runs.with + ")")[0][0]);
    return runs;
}

}  // namespace ubumwe::sim
