#include "sim/report/table_export.hpp"

#include <ostream>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

std::string csv_text(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted_text = "\"";
    for (const char c : text) quoted_text += c == '"' ? "\"\"" : std::string(1, c);
    return quoted_text + '"';
}

std::string csv_cell(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return to_text(*number);
    if (const auto* text = std::get_if<std::string>(&cell)) return csv_text(*text);
    return {};
}

nlohmann::ordered_json json_cell(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    return nullptr;
}

std::vector<Cell> header(const Table& table) {
    std::vector<Cell> names;
    for (const Column& column : table.columns) names.emplace_back(std::string(column.name));
    return names;
}

std::string json_object(const Table& table, std::span<const Cell> cells) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < cells.size(); ++i) object[std::string(table.columns[i].name)] = json_cell(cells[i]);
    return object.dump();
}

}  // namespace

std::string csv_record(std::span<const Cell> cells) {
    std::string record;
    for (std::size_t i = 0; i < cells.size(); ++i) record += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    return record + "\r\n";
}

void export_table(const ResultReader& results, const Table& table, ExportFormat format, std::ostream& out) {
    const std::string all_rows = "SELECT * FROM \"" + std::string(table.name) + "\"";
    if (format == ExportFormat::csv) {
        out << csv_record(header(table));
        results.query(all_rows, {}, [&](std::span<const Cell> cells) { out << csv_record(cells); });
        return;
    }
    const char* separator = "[\n";
    results.query(all_rows, {}, [&](std::span<const Cell> cells) {
        out << separator << json_object(table, cells);
        separator = ",\n";
    });
    out << (separator[0] == '[' ? "[]\n" : "\n]\n");
}

}  // namespace ubumwe::sim
