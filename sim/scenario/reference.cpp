#include "sim/scenario/reference.hpp"

#include <array>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/extends.hpp"
#include "sim/scenario/grid.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

struct Column {
    std::string_view title;
    std::string ReferenceRow::*cell;
};

constexpr std::array<Column, 6> columns{{{"key", &ReferenceRow::key},
                                         {"allowed", &ReferenceRow::allowed},
                                         {"unit", &ReferenceRow::unit},
                                         {"default", &ReferenceRow::fallback},
                                         {"meaning", &ReferenceRow::meaning},
                                         {"source", &ReferenceRow::source}}};

std::string interval(const Field& field) {
    return to_text(field.low) + " to " + to_text(field.high);
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : " | ") + name;
    return text;
}

std::string allowed_text(const Field& field) {
    switch (field.kind) {
        case FieldKind::number:
        case FieldKind::shares:
            return interval(field);
        case FieldKind::integer:
            return interval(field) + ", whole";
        case FieldKind::flag:
            return "true | false";
        case FieldKind::text:
            return "text";
        case FieldKind::texts:
            return "list of texts";
        case FieldKind::month:
            return "YYYY-MM";
        case FieldKind::choice:
            return joined(field.names);
        case FieldKind::object:
            return "object";
        case FieldKind::list:
            return "list";
    }
    return {};
}

void add_rows(const Field& field, const std::string& before, std::vector<ReferenceRow>& rows) {
    for (const Field& member : field.fields) {
        const std::string key = before + member.key;
        rows.push_back({.key = member.kind == FieldKind::shares ? key + ".*" : key,
                        .allowed = allowed_text(member),
                        .unit = member.unit,
                        .fallback = member.required ? "required" : member.default_json,
                        .meaning = member.meaning,
                        .source = member.source});
        add_rows(member, key + (member.kind == FieldKind::list ? "[]." : "."), rows);
    }
}

/// "dynamics.trust" of a key of the rules, "programmes" of one of the programmes.
std::string part_of(const std::string& key) {
    const std::size_t first = key.find_first_of(".[");
    if (first == std::string::npos) return "the run";
    const std::string part = key.substr(0, first);
    return part == "dynamics" ? key.substr(0, key.find_first_of(".[", first + 1)) : part;
}

Grid grid_of(const std::vector<ReferenceRow>& rows) {
    Grid grid(rows.size() + 1);
    for (const Column& column : columns) {
        grid.front().emplace_back(column.title);
        for (std::size_t i = 0; i < rows.size(); ++i) grid[i + 1].push_back(rows[i].*column.cell);
    }
    return grid;
}

}  // namespace

std::vector<ReferenceRow> reference_rows(const Field& root, const FileType& type) {
    std::vector<ReferenceRow> rows{
        {"schema", in_quotes(type.schema), "", "required", "what kind of file this is", ""},
        {"schema_version", std::to_string(type.version), "", "required", "version of the format", ""}};
    add_rows(root, "", rows);
    return rows;
}

std::vector<ReferenceRow> reference_rows() {
    std::vector<ReferenceRow> rows = reference_rows(catalogue(), {schema_name, schema_version});
    rows.insert(rows.begin() + 2,
                {"extends", "text", "", "",
                 "scenario file over which this one is laid as a merge patch; lists merge by id", ""});
    return rows;
}

std::string reference_table(const std::vector<ReferenceRow>& rows) {
    return grid_text(grid_of(rows));
}

std::string reference_csv(const std::vector<ReferenceRow>& rows) {
    return grid_csv(grid_of(rows));
}

std::string reference_markdown(const std::vector<ReferenceRow>& rows) {
    std::string text;
    std::string part;
    for (const ReferenceRow& row : rows) {
        if (row.unit.empty()) continue;
        const std::string its_part = part_of(row.key);
        if (its_part != part) {
            part = its_part;
            text += "\n### " + part +
                    "\n\n| parameter | default | range | unit | meaning | source |\n|---|---|---|---|---|---|\n";
        }
        text += "| `" + row.key + "` |";
        for (const auto cell : {&ReferenceRow::fallback, &ReferenceRow::allowed, &ReferenceRow::unit,
                                &ReferenceRow::meaning, &ReferenceRow::source})
            text += " " + row.*cell + " |";
        text += "\n";
    }
    return text;
}

std::string reference_json(const std::vector<ReferenceRow>& rows) {
    return grid_json(grid_of(rows));
}

}  // namespace ubumwe::sim
