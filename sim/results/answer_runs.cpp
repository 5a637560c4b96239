#include "sim/results/answer_runs.hpp"

#include <algorithm>
#include <utility>

namespace ubumwe::sim {

namespace {

/// Sample, replicate, people counted and value of each finished run with programmes; `value` and `from` are SQL.
std::string statement(const std::string& people, const std::string& value, const std::string& from) {
    return "SELECT sample, replicate, " + people + ", " + value + " FROM run JOIN " + from +
           " WHERE scenario = ? AND variant = 'with' AND status = 'finished'";
}

class AnswerReader {
public:
    AnswerReader(const ResultReader& results, const LoadedStudy& study) : results_(results), study_(study) {}

    AnswerRuns read(const StudyAnswer& answer, const LoadedStudyScenario& scenario) const {
        AnswerRuns runs{answer.id, scenario.id, words_of(answer, study_.study.baseline), false, {}};
        take(answer, scenario, runs);
        if (answer.difference) subtract_baseline(answer, runs);
        if (runs.hidden) runs.values.clear();
        return runs;
    }

private:
    void take(const StudyAnswer& answer, const LoadedStudyScenario& scenario, AnswerRuns& runs) const {
        const std::int64_t smallest = scenario.loaded.scenario.observe.smallest_cell;
        for (const auto& row : rows_of(answer, scenario)) {
            const auto* people = std::get_if<std::int64_t>(&row[2]);
            const auto* value = std::get_if<double>(&row[3]);
            if (people != nullptr && *people < smallest) runs.hidden = true;
            if (value != nullptr) runs.values[std::get<std::int64_t>(row[0])][std::get<std::int64_t>(row[1])] = *value;
        }
    }

    std::vector<std::vector<Cell>> rows_of(const StudyAnswer& answer, const LoadedStudyScenario& scenario) const {
        const std::string own_district = answer.district == "all" ? "" : " AND district = ?";
        std::vector<Cell> parameters{scenario.id};
        std::string sql;
        switch (table_of(answer)) {
            case AnswerTable::series:
                return series_rows(answer, scenario);
            case AnswerTable::reintegration:
                sql = statement("sum(n)", "sum(n * \"" + answer.measure + "\") / sum(n)", "reintegration USING (run)") +
                      " AND months_since_release = ?";
                parameters.emplace_back(answer.months_since_release);
                break;
            case AnswerTable::incident:
                sql = statement("NULL", "CAST(sum(incidents) AS REAL)", "incident USING (run)");
                break;
            case AnswerTable::cost:
                // A run without programmes has no row, and costs nothing.
                sql = statement("NULL", "ifnull(sum(amount), 0.0)", "(SELECT 1) LEFT JOIN cost USING (run)");
                break;
        }
        if (!own_district.empty()) parameters.emplace_back(answer.district);
        return collect(sql + own_district + " GROUP BY run", parameters);
    }

    std::vector<std::vector<Cell>> series_rows(const StudyAnswer& answer, const LoadedStudyScenario& scenario) const {
        const bool peak = answer.take == AnswerTime::peak;
        std::vector<Cell> parameters{scenario.id, answer.measure, answer.district, answer.position};
        if (!peak) parameters.emplace_back(to_string(answer.month.value_or(scenario.loaded.scenario.time.end)));
        return collect(statement("min(n)", "max(mean)", "series USING (run)") +
                           " AND arm = 'all' AND measure = ? AND district = ? AND position = ?" +
                           (peak ? "" : " AND month = ?") + " GROUP BY run",
                       parameters);
    }

    std::vector<std::vector<Cell>> collect(const std::string& sql, const std::vector<Cell>& parameters) const {
        std::vector<std::vector<Cell>> rows;
        results_.query(sql, parameters, [&](std::span<const Cell> row) { rows.emplace_back(row.begin(), row.end()); });
        return rows;
    }

    /// Keeps the runs that the baseline has too, with the same values and luck.
    void subtract_baseline(const StudyAnswer& answer, AnswerRuns& runs) const {
        const auto baseline = std::ranges::find(study_.scenarios, study_.study.baseline, &LoadedStudyScenario::id);
        AnswerRuns other;
        take(answer, *baseline, other);
        runs.hidden = runs.hidden || other.hidden;
        std::map<std::int64_t, ReplicateValues> differences;
        for (const auto& [sample, replicates] : runs.values) {
            for (const auto& [replicate, value] : replicates) {
                const ReplicateValues& same = other.values[sample];
                if (const auto found = same.find(replicate); found != same.end())
                    differences[sample][replicate] = value - found->second;
            }
        }
        runs.values = std::move(differences);
    }

    const ResultReader& results_;
    const LoadedStudy& study_;
};

}  // namespace

std::vector<ReplicateValues> AnswerRuns::by_sample(std::size_t samples) const {
    std::vector<ReplicateValues> all(samples);
    for (const auto& [sample, replicates] : values) {
        if (sample > 0) all.at(static_cast<std::size_t>(sample - 1)) = replicates;
    }
    return all;
}

std::vector<AnswerRuns> answer_runs(const ResultReader& results, const LoadedStudy& study) {
    const AnswerReader reader(results, study);
    std::vector<AnswerRuns> all;
    for (const StudyAnswer& answer : study.study.answers) {
        for (const LoadedStudyScenario& scenario : study.scenarios) {
            if (!answer.difference || scenario.id != study.study.baseline) all.push_back(reader.read(answer, scenario));
        }
    }
    return all;
}

}  // namespace ubumwe::sim
