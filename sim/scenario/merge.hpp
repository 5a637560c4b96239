#pragma once

#include <string>

#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// Lays `patch` over `base` as a JSON Merge Patch (RFC 7396): objects merge key by key, null deletes a key, anything
/// else replaces. Beyond the standard, lists of objects merge by `id`: an element of the patch is laid over the element
/// of the base with its id or appended, and
/// `{"id": "x", "$delete": true}` deletes element x; an empty list and a list of anything else replace. Deleting what
/// is not there is an issue. `pointer` is where `base` stands.
void merge(Node& base, Node patch, const std::string& pointer, Issues& issues);

}  // namespace ubumwe::sim
