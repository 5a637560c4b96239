#pragma once

#include <string>

namespace ubumwe::sim {

/// The JSON Schema (draft 2020-12) of scenario files, from the descriptions that read them. Files that extend another
/// may leave out every key, delete keys by null and elements of lists by `$delete`.
std::string scenario_schema();

}  // namespace ubumwe::sim
