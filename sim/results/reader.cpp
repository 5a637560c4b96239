#include "sim/results/reader.hpp"

#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "sim/results/refuse.hpp"
#include "sim/results/sqlite_error.hpp"
#include "sim/results/store_identity.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

constexpr const char* allowed = "a folder that ubumwe run wrote, or the results.sqlite in it";

/// A store comes from a user: what is wrong with it is not the machine's fault.
template <class Work>
decltype(auto) reading(const fs::path& file, Work&& work) {
    return guarded(file, [&]() -> decltype(auto) {
        try {
            return std::forward<Work>(work)();
        } catch (const SQLite::Exception& error) {
            const int code = error.getErrorCode();
            if (code == SQLITE_NOTADB) refuse(file.string(), "a file that is no store of results", allowed);
            if (code == SQLITE_CANTOPEN) refuse(file.string(), "a file that cannot be opened", allowed);
            if (code == SQLITE_CORRUPT) refuse(file.string(), "a store that is damaged", "a whole one: run again");
            if (code == SQLITE_ERROR)
                refuse(file.string(), "a store that lacks what is asked of it (" + std::string(error.what()) + ")",
                       "results of this version of ubumwe: run again");
            throw;
        }
    });
}

/// A run that is under way may hold the store for a moment.
constexpr int patience_ms = 5'000;

fs::path store_of(const fs::path& results) {
    std::error_code ignored;
    if (!fs::exists(results, ignored)) refuse(results.string(), "nothing of this name", allowed);
    if (!fs::is_directory(results, ignored)) return results;
    if (!fs::exists(results / store_file, ignored))
        refuse(results.string(), "a folder without " + std::string(store_file), allowed);
    return results / store_file;
}

SQLite::Database open_database(const fs::path& file) {
    return reading(file, [&] {
        SQLite::Database database(file.string(), SQLite::OPEN_READONLY, patience_ms);
        check_identity(database, file);
        return database;
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
    : file_(store_of(results)), connection_(std::make_unique<Connection>(Connection{open_database(file_)})) {
    stand_in_for_missing_tables();
}

ResultReader::~ResultReader() = default;
ResultReader::ResultReader(ResultReader&&) noexcept = default;
ResultReader& ResultReader::operator=(ResultReader&&) noexcept = default;

void ResultReader::stand_in_for_missing_tables() {
    reading(file_, [&] {
        for (const Table& table : tables()) {
            const std::string name(table.name);
            if (connection_->database.tableExists(name)) continue;
            missing_tables_.push_back(name);
            connection_->database.exec(create_statement(table, TableKind::temporary));
        }
    });
}

void ResultReader::query(const std::string& sql, std::span<const Cell> parameters, const Take& take) const {
    reading(file_, [&] {
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
