#include "sim/results/store_identity.hpp"

#include <string>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

void mark_identity(SQLite::Database& database) {
    database.exec("PRAGMA application_id = " + std::to_string(store_application));
    database.exec("PRAGMA user_version = " + std::to_string(store_version));
}

void check_identity(SQLite::Database& database, const std::filesystem::path& file) {
    const std::string allowed = "results of ubumwe run, store version " + std::to_string(store_version);
    if (database.execAndGet("PRAGMA application_id").getInt() != store_application) {
        refuse(file.string(), "a file that is no store of results", allowed);
    }
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version == store_version) return;
    const char* hint = version > store_version ? "a newer ubumwe wrote it: use that one"
                                               : "an older ubumwe wrote it: run the scenario again";
    refuse(file.string(), "store version " + std::to_string(version), allowed, hint);
}

}  // namespace ubumwe::sim
