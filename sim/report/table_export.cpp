#include "sim/report/table_export.hpp"

#include <ostream>
#include <utility>

#include <nlohmann/json.hpp>

#include "model/base/require.hpp"
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

}  // namespace

std::string csv_record(std::span<const Cell> cells) {
    std::string record;
    for (std::size_t i = 0; i < cells.size(); ++i) record += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    return record + "\r\n";
}

RecordWriter::RecordWriter(std::vector<std::string> columns, ExportFormat format, std::ostream& out)
    : columns_(std::move(columns)), format_(format), out_(out) {
    if (format_ == ExportFormat::csv) out_ << csv_record(std::vector<Cell>(columns_.begin(), columns_.end()));
}

void RecordWriter::write(std::span<const Cell> cells) {
    model::require(cells.size() == columns_.size(), "a record has a cell for each column");
    if (format_ == ExportFormat::csv) {
        out_ << csv_record(cells);
        return;
    }
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < cells.size(); ++i) object[columns_[i]] = json_cell(cells[i]);
    out_ << (empty_ ? "[\n" : ",\n") << object.dump();
    empty_ = false;
}

void RecordWriter::finish() {
    if (format_ == ExportFormat::json) out_ << (empty_ ? "[]\n" : "\n]\n");
}

void export_table(const ResultReader& results, const Table& table, ExportFormat format, std::ostream& out) {
    std::vector<std::string> names;
    for (const Column& column : table.columns) names.emplace_back(column.name);
    RecordWriter writer(std::move(names), format, out);
    results.query("SELECT * FROM \"" + std::string(table.name) + "\"", {},
                  [&](std::span<const Cell> cells) { writer.write(cells); });
    writer.finish();
}

}  // namespace ubumwe::sim
