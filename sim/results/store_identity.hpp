#pragma once

#include <filesystem>
#include <string_view>

namespace SQLite {
class Database;
}

namespace ubumwe::sim {

/// The store of a results folder.
inline constexpr std::string_view store_file = "results.sqlite";
/// Layout of the tables: SQLite's user_version in every store.
constexpr int store_version = 2;
/// "UBUM" in ASCII, SQLite's application_id: tells a store from other SQLite files.
constexpr int store_application = 0x5542554D;

/// Marks a new database as a store of this version.
void mark_identity(SQLite::Database& database);

/// Throws InputError where the database is no store, or one of another version.
void check_identity(SQLite::Database& database, const std::filesystem::path& file);

}  // namespace ubumwe::sim
