#include "sim/report/workbook.hpp"

#include <cstdint>
#include <string>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "sim/results/machine_error.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

namespace {

/// What the format holds below the row of names.
constexpr std::int64_t longest_sheet = 1'048'575;

class Workbook {
public:
    explicit Workbook(std::filesystem::path file)
        : file_(std::move(file)), book_(workbook_new(file_.c_str())), bold_(workbook_add_format(book_)) {
        format_set_bold(bold_);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook() {
        if (book_ != nullptr) workbook_close(book_);
    }

    void add_rows(const ResultReader& results, const Table& table) {
        lxw_worksheet* sheet = add_sheet(std::string(table.name));
        for (std::size_t c = 0; c < table.columns.size(); ++c) write_name(sheet, c, table.columns[c].name);
        lxw_row_t row = 0;
        results.query(fmt::format("SELECT * FROM \"{}\"", table.name), {}, [&](std::span<const Cell> cells) {
            ++row;
            for (std::size_t c = 0; c < cells.size(); ++c) write(sheet, row, c, cells[c]);
        });
        worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(table.columns.size() - 1));
    }

    void add_dictionary(const Table& table) {
        lxw_worksheet* sheet = add_sheet("dictionary");
        worksheet_set_column(sheet, 0, 1, 18, nullptr);
        worksheet_set_column(sheet, 2, 2, 100, nullptr);
        std::size_t c = 0;
        for (const char* name : {"column", "unit", "meaning"}) write_name(sheet, c++, name);
        lxw_row_t row = 0;
        for (const Column& column : table.columns) {
            ++row;
            c = 0;
            for (const std::string_view text : {column.name, column.unit, column.meaning})
                write(sheet, row, c++, std::string(text));
        }
    }

    void close() {
        const lxw_error error = workbook_close(book_);
        book_ = nullptr;
        if (error != LXW_NO_ERROR)
            throw MachineError(fmt::format("{}: cannot be written whole ({}); is the disk full?", file_.string(),
                                           lxw_strerror(error)));
    }

private:
    lxw_worksheet* add_sheet(const std::string& name) {
        lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
        worksheet_freeze_panes(sheet, 1, 0);
        return sheet;
    }

    void write_name(lxw_worksheet* sheet, std::size_t column, std::string_view name) {
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column), std::string(name).c_str(), bold_);
    }

    static void write(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const Cell& cell) {
        const auto at = static_cast<lxw_col_t>(column);
        if (const auto* whole = std::get_if<std::int64_t>(&cell))
            worksheet_write_number(sheet, row, at, static_cast<double>(*whole), nullptr);
        if (const auto* number = std::get_if<double>(&cell)) worksheet_write_number(sheet, row, at, *number, nullptr);
        if (const auto* text = std::get_if<std::string>(&cell))
            worksheet_write_string(sheet, row, at, text->c_str(), nullptr);
    }

    std::filesystem::path file_;
    lxw_workbook* book_;
    lxw_format* bold_;
};

std::int64_t rows_of(const ResultReader& results, const Table& table) {
    std::int64_t rows = 0;
    results.query(fmt::format("SELECT count(*) FROM \"{}\"", table.name), {},
                  [&](std::span<const Cell> cells) { rows = std::get<std::int64_t>(cells[0]); });
    return rows;
}

}  // namespace

void write_workbook(const ResultReader& results, const Table& table, const std::filesystem::path& file) {
    if (const std::int64_t rows = rows_of(results, table); rows > longest_sheet)
        refuse("--format xlsx", fmt::format("{} rows of {}", rows, table.name),
               fmt::format("at most {} rows; csv and json have no such limit", longest_sheet));
    Workbook book(file);
    book.add_rows(results, table);
    book.add_dictionary(table);
    book.close();
}

}  // namespace ubumwe::sim
