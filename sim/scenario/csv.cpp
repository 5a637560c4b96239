#include "sim/scenario/csv.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

/// Walks the text of a CSV file row by row.
class CsvScanner {
public:
    CsvScanner(std::string_view text, const std::string& file, Issues& issues)
        : text_(text), file_(file), issues_(issues) {}

    bool at_end() const { return at_ >= text_.size(); }

    CsvRow row() {
        CsvRow row{line_, {}};
        do {
            row.cells.push_back(cell());
        } while (skip(','));
        skip('\r');
        if (!skip('\n') && !at_end()) refuse_rest(row.line);
        return row;
    }

private:
    std::string cell() {
        skip_blanks();
        if (skip('"')) return quoted_cell();
        const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
        std::string_view cell = text_.substr(at_, end - at_);
        at_ = end;
        return std::string(cell.substr(0, cell.find_last_not_of(" \t") + 1));
    }

    std::string quoted_cell() {
        const std::size_t opened = line_;
        std::string cell;
        while (!at_end()) {
            const char c = text_[at_++];
            if (c != '"') {
                if (c == '\n') ++line_;
                cell += c;
            } else if (at_end() || text_[at_] != '"') {
                skip_blanks();
                return cell;
            } else {
                cell += text_[at_++];
            }
        }
        issues_.add({{file_, opened, {}}, "a quote that does not end", "quotes in pairs", {}});
        return cell;
    }

    void skip_blanks() {
        while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    }

    bool skip(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        if (c == '\n') ++line_;
        return true;
    }

    void refuse_rest(std::size_t line) {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        issues_.add({{file_, line, {}},
                     in_quotes(text_.substr(at_, end - at_)) + " after a cell",
                     "a comma or the end of the line",
                     {}});
        at_ = end;
        skip('\n');
    }

    std::string_view text_;
    const std::string& file_;
    Issues& issues_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

bool is_empty(const CsvRow& row) {
    return row.cells.size() == 1 && row.cells.front().empty();
}

void check_header(const CsvTable& table, Issues& issues) {
    const bool semicolons = table.columns.size() == 1 && table.columns.front().find(';') != std::string::npos;
    if (semicolons) issues.add({{table.file, 1, {}}, "semicolons between cells", "commas between cells", {}});
    std::set<std::string_view> seen;
    for (const std::string& column : table.columns) {
        if (!seen.insert(column).second)
            issues.add({{table.file, 1, "column " + column}, "the column a second time", "each column once", {}});
    }
}

template <class Number>
std::optional<Number> parsed(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string found_cell(const std::string& cell) {
    return cell.empty() ? "an empty cell" : in_quotes(cell);
}

}  // namespace

CsvTable parse_csv(std::string_view text, const std::string& file, Issues& issues) {
    CsvTable table{.file = file, .columns = {}, .rows = {}};
    CsvScanner scanner(text, file, issues);
    while (!scanner.at_end()) {
        CsvRow row = scanner.row();
        if (is_empty(row)) continue;
        if (table.columns.empty()) {
            table.columns = std::move(row.cells);
            check_header(table, issues);
        } else if (row.cells.size() == table.columns.size()) {
            table.rows.push_back(std::move(row));
        } else {
            issues.add({{file, row.line, {}},
                        std::to_string(row.cells.size()) + " cells",
                        std::to_string(table.columns.size()) + " cells, as in the header",
                        {}});
        }
    }
    if (table.columns.empty()) issues.add({{file, 0, {}}, "an empty file", "a CSV file with a header row", {}});
    return table;
}

bool CsvReader::names(std::string_view column) const {
    return std::find(table_->columns.begin(), table_->columns.end(), column) != table_->columns.end();
}

bool CsvReader::has(const std::vector<std::string_view>& columns) const {
    bool all = true;
    for (const std::string_view column : columns) {
        if (names(column)) continue;
        all = false;
        if (table_->columns.empty()) continue;
        issues_->add({{table_->file, 1, "column " + std::string(column)},
                      "no such column",
                      "a column of this name",
                      nearest_hint(column, table_->columns)});
    }
    return all;
}

std::optional<std::string> CsvReader::column_like(std::string_view start) const {
    const auto like = [&](const std::string& column) { return column.starts_with(start); };
    const auto matches = std::count_if(table_->columns.begin(), table_->columns.end(), like);
    if (matches == 1) return *std::find_if(table_->columns.begin(), table_->columns.end(), like);
    if (!table_->columns.empty()) {
        issues_->add({{table_->file, 1, "column " + std::string(start) + "…"},
                      std::to_string(matches) + " columns whose name starts so",
                      "exactly one",
                      {}});
    }
    return std::nullopt;
}

const std::string& CsvReader::cell(const CsvRow& row, std::string_view column) const {
    static const std::string nothing;
    const auto at = std::find(table_->columns.begin(), table_->columns.end(), column);
    return at == table_->columns.end() ? nothing : row.cells[static_cast<std::size_t>(at - table_->columns.begin())];
}

std::optional<std::string> CsvReader::name(const CsvRow& row, std::string_view column) const {
    const std::string& text = cell(row, column);
    if (!text.empty()) return text;
    refuse(row, column, found_cell(text), "a name");
    return std::nullopt;
}

std::optional<double> CsvReader::number(const CsvRow& row, std::string_view column, double low, double high) const {
    const std::string& text = cell(row, column);
    const auto value = parsed<double>(text);
    if (value && std::isfinite(*value) && *value >= low && *value <= high) return value;
    refuse(row, column, found_cell(text), "a number from " + to_text(low) + " to " + to_text(high));
    return std::nullopt;
}

std::optional<std::int64_t> CsvReader::whole(const CsvRow& row, std::string_view column, std::int64_t low,
                                             std::int64_t high) const {
    const std::string& text = cell(row, column);
    const auto value = parsed<std::int64_t>(text);
    if (value && *value >= low && *value <= high) return value;
    refuse(row, column, found_cell(text), "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return std::nullopt;
}

std::optional<model::Month> CsvReader::month(const CsvRow& row, std::string_view column) const {
    const std::string& text = cell(row, column);
    const auto month = model::parse_month(text);
    if (!month) refuse(row, column, found_cell(text), std::string(allowed_months));
    return month;
}

Place CsvReader::place(const CsvRow& row, std::string_view column) const {
    return {table_->file, row.line, column.empty() ? std::string{} : "column " + std::string(column)};
}

void CsvReader::refuse(const CsvRow& row, std::string_view column, std::string found, std::string allowed,
                       std::string hint) const {
    issues_->add({place(row, column), std::move(found), std::move(allowed), std::move(hint)});
}

}  // namespace ubumwe::sim
