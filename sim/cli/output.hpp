#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

namespace ubumwe::sim {

/// Throws InputError where the file of `--to` cannot be written to, or is the store itself; for commands that take
/// long before they write. An empty name is fine.
void check_output(const std::string& to, const std::filesystem::path& store);

/// Lets `write` write to the file of `--to`, in the place of an older one, or without a name to the standard output.
/// Throws InputError like check_output(), MachineError where the file cannot be written whole.
void write_output(const std::string& to, const std::filesystem::path& store,
                  const std::function<void(std::ostream&)>& write);

}  // namespace ubumwe::sim
