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

RowWriter::RowWriter(const Table& table, ExportFormat format, std::ostream& out)
    : table_(table), format_(format), out_(out) {
    if (format_ == ExportFormat::csv) out_ << csv_record(header(table_));
}

void RowWriter::write(std::span<const Cell> cells) {
    if (format_ == ExportFormat::csv) {
        out_ << csv_record(cells);
    } else {
        out_ << (empty_ ? "[\n" : ",\n") << json_object(table_, cells);
    }
    empty_ = false;
}

void RowWriter::close() {
    if (format_ == ExportFormat::json) out_ << (empty_ ? "[]\n" : "\n]\n");
}

void export_table(const ResultReader& results, const Table& table, ExportFormat format, std::ostream& out) {
    RowWriter rows(table, format, out);
    results.query("SELECT * FROM \"" + std::string(table.name) + "\"", {},
                  [&](std::span<const Cell> cells) { rows.write(cells); });
    rows.close();
}

}  // namespace ubumwe::sim
