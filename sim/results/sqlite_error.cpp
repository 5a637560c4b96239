#include "sim/results/sqlite_error.hpp"

#include <string>

#include <sqlite3.h>

namespace ubumwe::sim {

namespace {

std::string meaning(const SQLite::Exception& error) {
    switch (error.getErrorCode()) {
        case SQLITE_FULL:
            return "the disk is full. What was written before is kept; make room and run again";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program holds it locked. Close that program and run again";
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return "it cannot be written to. Check the rights of the file and of its folder";
        case SQLITE_CANTOPEN:
            return "it cannot be opened. Check the folder and its rights";
        case SQLITE_IOERR:
            return "the disk failed to read or write (" + std::string(error.what()) + ")";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "it is damaged or no SQLite file. Move it away and run again";
        case SQLITE_NOMEM:
            return "there is not enough memory";
        default:
            return error.what();
    }
}

}  // namespace

MachineError machine_error(const std::filesystem::path& file, const SQLite::Exception& error) {
    return MachineError(file.string() + ": " + meaning(error));
}

}  // namespace ubumwe::sim
