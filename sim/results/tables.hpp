#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::sim {

enum class ColumnType : std::uint8_t { integer, real, text };

/// A column of a table of results. `unit` is text for words, 1 for plain numbers, 0-1 for shares and indicators, else
/// persons, %, s, …
struct Column {
    std::string_view name;
    ColumnType type;
    std::string_view unit;
    std::string_view meaning;
};

/// A table of results. The first `key_columns` columns tell its rows apart; a table without a key is only ever appended
/// to and read through.
struct Table {
    std::string_view name;
    std::size_t key_columns;
    std::string_view meaning;
    std::vector<Column> columns;
    std::string_view index = {};  ///< SQL that makes an index for what is asked most
};

/// Every table of a store, the dictionary last.
std::span<const Table> tables();

/// The table of a name, or nullptr.
const Table* find_table(std::string_view name);

enum class TableKind : std::uint8_t { kept, temporary };

/// SQL that makes the table; a temporary one is gone with its connection.
std::string create_statement(const Table& table, TableKind kind = TableKind::kept);

/// SQL that inserts one row, with a parameter for each column in order.
std::string insert_statement(const Table& table);

}  // namespace ubumwe::sim
