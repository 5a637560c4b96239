#include "sim/scenario/evidence_table.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <tuple>

#include "sim/scenario/key_pattern.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

struct Column {
    std::string_view title;
    std::string RegisterRow::*cell;
};

constexpr std::array<Column, 10> columns{{{"id", &RegisterRow::id},
                                          {"parameter", &RegisterRow::parameter},
                                          {"value", &RegisterRow::value},
                                          {"unit", &RegisterRow::unit},
                                          {"low", &RegisterRow::low},
                                          {"high", &RegisterRow::high},
                                          {"distribution", &RegisterRow::distribution},
                                          {"source", &RegisterRow::source},
                                          {"quality", &RegisterRow::quality},
                                          {"note", &RegisterRow::note}}};

std::string agreement(const RegisterRow* row, const ScenarioParameter& parameter) {
    if (parameter.is_choice()) return "a choice";
    if (row == nullptr) return "no row";
    return row->states(parameter.value) ? row->id : row->id + " says " + row->value;
}

}  // namespace

std::filesystem::path evidence_file(const std::filesystem::path& folder) {
    return folder / "evidence.csv";
}

std::optional<CsvTable> read_evidence_table(const std::filesystem::path& file, Issues& issues) {
    const auto text = read_text_file(file, {file.string(), 0, {}}, issues);
    if (!text) return std::nullopt;
    return parse_csv(*text, file.string(), issues);
}

bool RegisterRow::states(double number) const {
    constexpr double same = 1e-9;
    double stated = 0.0;
    const char* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, stated);
    return read.ec == std::errc() && read.ptr == end && std::abs(stated - number) < same;
}

std::vector<RegisterRow> read_register(const std::filesystem::path& folder) {
    Issues issues;
    std::vector<RegisterRow> rows;
    if (const auto table = read_evidence_table(evidence_file(folder), issues)) {
        std::vector<std::string_view> titles;
        for (const Column& column : columns) titles.push_back(column.title);
        const CsvReader reader(*table, issues);
        if (reader.has(titles)) {
            for (const CsvRow& row : reader.rows()) {
                RegisterRow& read = rows.emplace_back();
                for (const Column& column : columns) read.*column.cell = reader.cell(row, column.title);
            }
        }
    }
    issues.throw_if_any();
    return rows;
}

const RegisterRow* row_of(const std::vector<RegisterRow>& rows, const ScenarioParameter& parameter) {
    const RegisterRow* best = nullptr;
    const auto rank = [&](const RegisterRow& row) {
        return std::tuple(row.states(parameter.value), names_in(row.parameter));
    };
    for (const RegisterRow& row : rows) {
        if (row.is_about_data() || !covers(row.parameter, parameter.names)) continue;
        if (best == nullptr || rank(row) > rank(*best)) best = &row;
    }
    return best;
}

Grid evidence_grid(const std::vector<RegisterRow>& rows, const std::vector<ScenarioParameter>& parameters) {
    Grid grid{{"parameter", "value", "unit", "low", "high", "distribution", "quality", "source", "note", "register"}};
    const RegisterRow nothing;
    for (const ScenarioParameter& parameter : parameters) {
        const RegisterRow* row = parameter.is_choice() ? nullptr : row_of(rows, parameter);
        const RegisterRow& said = row == nullptr ? nothing : *row;
        grid.push_back({parameter.key(), to_text(parameter.value), parameter.unit, said.low, said.high,
                        said.distribution, said.quality, said.source, said.note, agreement(row, parameter)});
    }
    return grid;
}

}  // namespace ubumwe::sim
