#include "sim/results/reader.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "sim/results/refuse.hpp"
#include "sim/results/sqlite_error.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

/// A run that is under way may hold the store for a moment.
constexpr int patience_ms = 5'000;

constexpr const char* allowed = "a folder that ubumwe run wrote, or the results.sqlite in it";

fs::path store_of(const fs::path& results) {
    std::error_code ignored;
    if (!fs::exists(results, ignored)) refuse(results.string(), "nothing of this name", allowed);
    if (!fs::is_directory(results, ignored)) return results;
    if (!fs::exists(results / store_file, ignored))
        refuse(results.string(), "a folder without " + std::string(store_file), allowed);
    return results / store_file;
}

SQLite::Database open_database(const fs::path& file) {
    return guarded(file, [&] {
        try {
            SQLite::Database database(file.string(), SQLite::OPEN_READONLY, patience_ms);
            check_identity(database, file);
            return database;
        } catch (const SQLite::Exception& error) {
            if (error.getErrorCode() == SQLITE_NOTADB)
                refuse(file.string(), "a file that is no store of results", allowed);
            if (error.getErrorCode() == SQLITE_CANTOPEN) refuse(file.string(), "a file that cannot be opened", allowed);
            throw;
        }
    });
}

void bind(SQLite::Statement& statement, int at, const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return statement.bind(at, *whole);
    if (const auto* number = std::get_if<double>(&cell)) return statement.bind(at, *number);
    if (const auto* text = std::get_if<std::string>(&cell)) return statement.bind(at, *text);
    statement.bind(at);
}

Cell cell_of(const SQLite::Column& column) {
    if (column.isNull()) return std::monostate{};
    if (column.isInteger()) return column.getInt64();
    if (column.isFloat()) return column.getDouble();
    return column.getString();
}

}  // namespace

struct ResultReader::Connection {
    SQLite::Database database;
};

ResultReader::ResultReader(const fs::path& results)
    : file_(store_of(results)), connection_(std::make_unique<Connection>(Connection{open_database(file_)})) {}

ResultReader::~ResultReader() = default;
ResultReader::ResultReader(ResultReader&&) noexcept = default;
ResultReader& ResultReader::operator=(ResultReader&&) noexcept = default;

void ResultReader::query(const std::string& sql, std::span<const Cell> parameters, const Take& take) const {
    guarded(file_, [&] {
        SQLite::Statement statement(connection_->database, sql);
        for (std::size_t i = 0; i < parameters.size(); ++i) bind(statement, static_cast<int>(i) + 1, parameters[i]);
        std::vector<Cell> row(static_cast<std::size_t>(statement.getColumnCount()));
        while (statement.executeStep()) {
            for (std::size_t i = 0; i < row.size(); ++i) row[i] = cell_of(statement.getColumn(static_cast<int>(i)));
            take(row);
        }
    });
}

std::vector<std::vector<Cell>> ResultReader::rows(const std::string& sql,
                                                  std::initializer_list<Cell> parameters) const {
    std::vector<std::vector<Cell>> found;
    query(sql, {parameters.begin(), parameters.size()},
          [&](std::span<const Cell> row) { found.emplace_back(row.begin(), row.end()); });
    return found;
}

}  // namespace ubumwe::sim
