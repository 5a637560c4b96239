#pragma once

#include <string>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/typed_file.hpp"

namespace ubumwe::sim {

/// The JSON Schema (draft 2020-12) of scenario files, from the descriptions that read them. Files that extend another
/// may leave out every key, delete keys by null and elements of lists by `$delete`.
std::string scenario_schema();

/// The JSON Schema of a kind of file that extends no other, from the keys that its description names. `command` prints
/// it.
std::string file_schema(const Field& root, const FileType& type, const std::string& title, const std::string& command);

}  // namespace ubumwe::sim
