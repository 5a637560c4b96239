#include "sim/report/explanation.hpp"

#include <algorithm>
#include <cmath>

#include "sim/results/run.hpp"

namespace ubumwe::sim {

namespace {

using model::all_of_them;
using model::ExplanationRow;
using model::StratumKey;

std::int32_t place_of(const std::vector<std::string>& names, const std::optional<std::string>& name) {
    if (!name) return all_of_them;
    return static_cast<std::int32_t>(std::ranges::find(names, *name) - names.begin());
}

std::string name_of(const std::vector<std::string>& names, std::int32_t place) {
    return place == all_of_them ? "all" : names.at(static_cast<std::size_t>(place));
}

/// The stratum and, for each dimension that it leaves open, its parts.
std::vector<StratumKey> strata_below(const StratumKey& stratum, const Names& names) {
    std::vector<StratumKey> strata{stratum};
    const auto add = [&](std::int32_t StratumKey::*field, std::size_t count) {
        if (stratum.*field != all_of_them) return;
        StratumKey part = stratum;
        for (part.*field = 0; static_cast<std::size_t>(part.*field) < count; ++(part.*field)) strata.push_back(part);
    };
    add(&StratumKey::district, names.districts.size());
    add(&StratumKey::position, names.positions.size());
    add(&StratumKey::arm, names.arms.size());
    return strata;
}

Table explanation_table() {
    using enum ColumnType;
    std::vector<Column> columns{
        {"variant", text, "text", "with, counterfactual, or difference: with less counterfactual"},
        {"since", text, "text", "start: over the whole run; enrolment: to the endline of the programme"},
        {"measure", text, "text", "measure whose change is explained"},
        {"district", text, "text", "name of the district, or all"},
        {"position", text, "text", "social position of the scenario, or all"},
        {"arm", text, "text", "arm at the end, or all"},
        {"n_start", integer, "persons", "people measured at the start"},
        {"n_end", integer, "persons", "people measured at the end"},
        {"n", integer, "persons", "people measured at both, over whom the parts are means"},
        {"start", real, "0-1", "mean at the start"},
        {"end", real, "0-1", "mean at the end"},
        {"change", real, "0-1", "end less start"}};
    for (const std::string_view part : model::change_part_names)
        columns.push_back({part, real, "0-1", "part of the change"});
    columns.push_back({"composition", real, "0-1", "what those who entered, left or moved changed of the mean"});
    return {"explanation", 6, "why the means of a measure changed", std::move(columns)};
}

/// Makes the rows for programs.
class Records {
public:
    Records(const ExplanationReport& report, std::size_t columns) : report_(report), columns_(columns) {
        for (const ExplanationLine& line : report.lines) {
            const auto& [start, end, both] = std::tie(line.with.at_start, line.with.at_end, line.with.at_both);
            for (const std::int64_t people : {both, start - both, end - both})
                rounds_ = rounds_ || (people > 0 && people < report.smallest_cell);
        }
    }

    std::vector<Cell> of(const ExplanationLine& line, std::string_view variant, const ExplanationRow& row) const {
        std::vector<Cell> cells{std::string(variant), std::string(line.since_enrolment ? "enrolment" : "start"),
                                report_.measure,      line.district,
                                line.position,        line.arm};
        const bool hidden = report_.hidden(line);
        for (const std::int64_t people : {row.at_start, row.at_end, row.at_both})
            if (!hidden) cells.emplace_back(shown(people));
        std::vector<double> numbers{row.start, row.end, row.change()};
        numbers.insert(numbers.end(), row.parts.begin(), row.parts.end());
        numbers.push_back(row.composition);
        if (!hidden) cells.insert(cells.end(), numbers.begin(), numbers.end());
        cells.resize(columns_);
        return cells;
    }

private:
    /// Rounded where sums and differences of counts would tell the number of few people.
    std::int64_t shown(std::int64_t people) const {
        if (!rounds_) return people;
        const auto unit = static_cast<double>(report_.smallest_cell);
        return static_cast<std::int64_t>(unit * std::round(static_cast<double>(people) / unit));
    }

    const ExplanationReport& report_;
    std::size_t columns_;
    bool rounds_ = false;
};

}  // namespace

std::optional<ExplanationRow> ExplanationLine::caused() const {
    if (!without) return std::nullopt;
    ExplanationRow row = with;
    row.start -= without->start;
    row.end -= without->end;
    for (std::size_t part = 0; part < row.parts.size(); ++part) row.parts[part] -= without->parts[part];
    row.composition -= without->composition;
    return row;
}

std::vector<ExplanationLine> explanation_lines(const ExplanationFilter& filter, const Names& names,
                                               const model::Explanation& with, const model::Explanation* without) {
    const StratumKey wanted{place_of(names.districts, filter.district), place_of(names.positions, filter.position),
                            place_of(names.arms, filter.arm)};
    std::vector<ExplanationLine> lines;
    for (const StratumKey& stratum : strata_below(wanted, names)) {
        const auto row = with.row(stratum);
        if (!row) continue;
        const bool of_programme = stratum.arm >= 0 && static_cast<std::size_t>(stratum.arm) < names.programmes.size();
        lines.push_back({name_of(names.districts, stratum.district), name_of(names.positions, stratum.position),
                         name_of(names.arms, stratum.arm), of_programme, *row,
                         without != nullptr ? without->row(stratum) : std::nullopt});
    }
    return lines;
}

void write_explanation(const ExplanationReport& report, ExportFormat format, std::ostream& out) {
    const Table table = explanation_table();
    const Records records(report, table.columns.size());
    std::vector<std::string> names;
    for (const Column& column : table.columns) names.emplace_back(column.name);
    RecordWriter rows(std::move(names), format, out);
    for (const ExplanationLine& line : report.lines) {
        rows.write(records.of(line, to_text(Variant::with), line.with));
        if (!line.without) continue;
        rows.write(records.of(line, to_text(Variant::counterfactual), *line.without));
        rows.write(records.of(line, "difference", *line.caused()));
    }
    rows.finish();
}

}  // namespace ubumwe::sim
