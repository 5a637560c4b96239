#pragma once

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results/reader.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::sim {

enum class ExportFormat : std::uint8_t { csv, json };

/// A record of CSV (RFC 4180) with its line end: empty cells are empty, numbers have the fewest digits that read back
/// the same, texts are quoted where they need it.
std::string csv_record(std::span<const Cell> cells);

/// Writes records under named columns: CSV with a header, or a JSON list of objects, one a line.
class RecordWriter {
public:
    /// `out` outlives the writer.
    RecordWriter(std::vector<std::string> columns, ExportFormat format, std::ostream& out);

    /// A record has a cell for each column.
    void write(std::span<const Cell> cells);
    /// Ends the list.
    void finish();

private:
    std::vector<std::string> columns_;
    ExportFormat format_;
    std::ostream& out_;
    bool empty_ = true;
};

/// Writes every row of a table: CSV with a header, or a JSON list of objects, one a line.
void export_table(const ResultReader& results, const Table& table, ExportFormat format, std::ostream& out);

}  // namespace ubumwe::sim
