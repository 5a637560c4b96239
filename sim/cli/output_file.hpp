#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

namespace ubumwe::sim {

/// Lets `write` write to the file of `--to`, or print where it is empty. Throws InputError where the file is the store
/// that is read, or cannot be opened, and MachineError where the disk is full.
void write_output(const std::string& to, const std::filesystem::path& store,
                  const std::function<void(std::ostream&)>& write);

}  // namespace ubumwe::sim
