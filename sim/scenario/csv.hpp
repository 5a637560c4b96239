#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

/// A row of a CSV file and the line on which it starts.
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

/// A CSV file (RFC 4180: commas, quotes, any line end) with a header row. Every row has a cell for each column; empty
/// lines are left out.
struct CsvTable {
    std::string file;
    std::vector<std::string> columns;
    std::vector<CsvRow> rows;
};

/// Splits the text of a file; rows with more or fewer cells than the header, quotes that do not end and columns that
/// stand twice are issues.
CsvTable parse_csv(std::string_view text, const std::string& file, Issues& issues);

/// Reads the cells of a table by the names of its columns. What is wrong is an issue with its line and column.
class CsvReader {
public:
    CsvReader(const CsvTable& table, Issues& issues) : table_(&table), issues_(&issues) {}

    const std::vector<CsvRow>& rows() const { return table_->rows; }
    /// True when the table has this column.
    bool names(std::string_view column) const;
    /// True when the table has all of these columns; an issue for each that is missing.
    bool has(const std::vector<std::string_view>& columns) const;
    /// The one column whose name starts like this, or nothing and an issue.
    std::optional<std::string> column_like(std::string_view start) const;

    /// The text of a cell; empty where the table has no such column.
    const std::string& cell(const CsvRow& row, std::string_view column) const;
    /// A text that is not empty.
    std::optional<std::string> name(const CsvRow& row, std::string_view column) const;
    std::optional<double> number(const CsvRow& row, std::string_view column, double low, double high) const;
    std::optional<std::int64_t> whole(const CsvRow& row, std::string_view column, std::int64_t low,
                                      std::int64_t high) const;
    std::optional<model::Month> month(const CsvRow& row, std::string_view column) const;

    Place place(const CsvRow& row, std::string_view column) const;
    Place place() const { return {table_->file, 0, {}}; }
    void refuse(const CsvRow& row, std::string_view column, std::string found, std::string allowed,
                std::string hint = {}) const;

private:
    const CsvTable* table_;
    Issues* issues_;
};

}  // namespace ubumwe::sim
