#pragma once

#include <filesystem>
#include <utility>

#include <SQLiteCpp/Exception.h>

#include "sim/results/machine_error.hpp"

namespace ubumwe::sim {

/// What a failure of SQLite means for the user, as a plain sentence that names the file.
MachineError machine_error(const std::filesystem::path& file, const SQLite::Exception& error);

/// Does the work; a failure of SQLite leaves as a MachineError.
template <class Work>
decltype(auto) guarded(const std::filesystem::path& file, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& error) {
        throw machine_error(file, error);
    }
}

}  // namespace ubumwe::sim
