#include "sim/report/comparison_values.hpp"

#include <algorithm>

#include "sim/report/query.hpp"
#include "sim/results/reader.hpp"

namespace ubumwe::sim {

namespace {

/// Asks the store of results for values by draw.
class ValueReader {
public:
    explicit ValueReader(const ComparedResults& results) : results_(results), store_(results.folder) {
        for (const auto& [run, draw] : results.runs) runs_ += (runs_.empty() ? "" : ", ") + std::to_string(run);
    }

    std::string of_runs() const { return " run IN (" + runs_ + ")"; }

    std::vector<Row> rows(const std::string& sql, std::initializer_list<Cell> parameters = {}) const {
        return store_.rows(sql, parameters);
    }

    void query(const std::string& sql, std::span<const Cell> parameters, const ResultReader::Take& take) const {
        store_.query(sql, parameters, take);
    }

    const Draw& draw_of(const Cell& run) const { return results_.runs.at(count_of(run)); }

    /// Adds values of one cell from rows of run, value and people. A count is hidden where it is small itself.
    void add(const CellKey& key, const std::string& sql, Cells& cells, bool of_people = true) const {
        for (const Row& row : rows(sql)) {
            const auto value = number_of(row[1]);
            if (!value) continue;
            CellValues& cell = cells[key];
            cell.of_people = of_people;
            cell.values[draw_of(row[0])] = *value;
            const auto people = static_cast<std::int64_t>(number_of(row[2]).value_or(0.0));
            // Nobody is not a small cell.
            if (people > 0 || !is_count(key.measure)) cell.people = std::min(cell.people, people);
        }
    }

private:
    const ComparedResults& results_;
    ResultReader store_;
    std::string runs_;
};

constexpr const char* in_total = " AND district = 'all' AND arm = 'all'";

std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? "''" : std::string(1, c);
    return result + "'";
}

std::string among(const std::string& column, const std::vector<std::string>& names) {
    if (names.empty()) return {};
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + quoted(name);
    return " AND " + column + " IN (" + list + ")";
}

void add_end_of_run(const ValueReader& reader, const ComparedResults& results, const std::string& month, Cells& cells) {
    const auto add = [&](const std::string& measure, const std::string& position) {
        reader.add({measure, "all", position, month},
                   "SELECT run, mean, n FROM series WHERE" + reader.of_runs() + in_total + " AND month = " +
                       quoted(month) + " AND measure = " + quoted(measure) + " AND position = " + quoted(position),
                   cells);
    };
    for (const char* measure : {"cohesion_index", "distress", "caseness"}) add(measure, "all");
    for (const std::string& position : results.strained) add("caseness", position);
}

/// The month beside max() is that of the highest mean; months are counted from the first of the run, 1.
void add_anxiety_peak(const ValueReader& reader, model::Month first, const std::string& position, Cells& cells) {
    const std::string peaks = "SELECT run, max(mean) AS peak, month, min(n) AS people FROM series WHERE" +
                              reader.of_runs() + in_total +
                              " AND measure = 'anxiety' AND position = " + quoted(position) + " GROUP BY run";
    reader.add({"anxiety_peak", "all", position, ""}, "SELECT run, peak, people FROM (" + peaks + ")", cells);
    reader.add({"anxiety_peak_month", "all", position, ""},
               "SELECT run, substr(month, 1, 4) * 12 + substr(month, 6, 2) - " + std::to_string(first.index) +
                   ", people FROM (" + peaks + ")",
               cells);
}

}  // namespace

const std::vector<std::string>& headline_measures() {
    static const std::vector<std::string> measures{
        "cohesion_index",    "distress",  "caseness",           "anxiety_peak", "anxiety_peak_month",
        "settled_12_months", "incidents", "incidents_expected", "reached",      "cost"};
    return measures;
}

Cells series_cells(const ComparedResults& results, const CellFilter& filter) {
    const ValueReader reader(results);
    Cells cells;
    reader.query("SELECT run, measure, district, position, month, mean, n FROM series WHERE" + reader.of_runs() +
                     " AND arm = 'all'" + among("measure", filter.measures) + among("district", filter.districts) +
                     among("position", filter.positions) + among("month", filter.months),
                 {}, [&](std::span<const Cell> row) {
                     const auto mean = number_of(row[5]);
                     if (!mean) return;
                     CellValues& cell = cells[{text_of(row[1]), text_of(row[2]), text_of(row[3]), text_of(row[4])}];
                     cell.values[reader.draw_of(row[0])] = *mean;
                     cell.people = std::min(cell.people, count_of(row[6]));
                 });
    return cells;
}

Cells headline_cells(const ComparedResults& results) {
    const ValueReader reader(results);
    Cells cells;
    if (const std::string month = last_month_of(results); !month.empty()) add_end_of_run(reader, results, month, cells);
    for (const std::string& position : results.strained) add_anxiety_peak(reader, results.first_month, position, cells);
    const std::string runs = reader.of_runs();
    reader.add({"settled_12_months", "all", "all", ""},
               "SELECT run, sum(n * settled) / sum(n), sum(n) FROM reintegration WHERE" + runs +
                   " AND months_since_release = 12 GROUP BY run",
               cells);
    reader.add({"incidents", "all", "all", ""},
               "SELECT run, sum(incidents), sum(incidents) FROM incident WHERE" + runs + " GROUP BY run", cells);
    reader.add({"incidents_expected", "all", "all", ""},
               "SELECT run, sum(expected), sum(incidents) FROM incident WHERE" + runs + " GROUP BY run", cells, false);
    if (results.variant == Variant::counterfactual) return cells;
    reader.add({"reached", "all", "all", ""},
               "SELECT run, sum(participants), sum(participants) FROM coverage WHERE" + runs +
                   " AND month = (SELECT max(month) FROM coverage AS its WHERE its.run = coverage.run) GROUP BY run",
               cells);
    reader.add({"cost", "all", "all", ""},
               "SELECT run.run, ifnull(sum(amount), 0), 1 FROM run LEFT JOIN cost USING (run) WHERE run." +
                   runs.substr(1) + " GROUP BY run.run",
               cells, false);
    return cells;
}

std::optional<double> residents_of(const ComparedResults& results) {
    const ValueReader reader(results);
    const std::string population =
        " FROM series WHERE" + reader.of_runs() + in_total + " AND measure = 'population' AND position = 'all'";
    return number_of(
        reader.rows("SELECT avg(n)" + population + " AND month = (SELECT min(month)" + population + ")")[0][0]);
}

std::set<std::string> names_in_series(const std::vector<ComparedResults>& all, const std::string& column) {
    std::set<std::string> names;
    for (const ComparedResults& results : all) {
        const ValueReader reader(results);
        for (const Row& row : reader.rows("SELECT DISTINCT \"" + column + "\" FROM series WHERE" + reader.of_runs()))
            names.insert(text_of(row[0]));
    }
    return names;
}

std::string last_month_of(const ComparedResults& results) {
    const ValueReader reader(results);
    return text_of(reader.rows("SELECT max(month) FROM series WHERE" + reader.of_runs() + in_total)[0][0]);
}

}  // namespace ubumwe::sim
