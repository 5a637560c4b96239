#pragma once

#include <optional>
#include <string>

namespace ubumwe::gui {

// Texts of JSON that a scenario lays over the one that it extends: objects merge key by key, lists of objects by their
// `id`, and anything else replaces (see sim/scenario/merge.hpp).

/// What stands at a pointer of a scenario, elements of lists by their id; nothing where there is none.
std::optional<std::string> json_at(const std::string& scenario, const std::string& pointer);

/// What laying `patch` over `base` gives.
std::string patched(const std::string& base, const std::string& patch);

/// What has to be laid over `present` for the list or value `wanted`: with the elements of a list, or what is known of
/// a number, that are to be deleted.
std::string patch_to(const std::string& wanted, const std::string& present);

/// What has to be laid over what a file says of a number for one that a user has typed. Its source does not state that
/// number, and goes. The range in which the number is believed to lie stays where it holds the new one, without a shape
/// that would tell more than the range; elsewhere it goes too.
std::string own_number(const std::string& number, const std::string& in_file);

/// Whether two texts mean the same, whatever the order of their keys.
bool same_json(const std::string& a, const std::string& b);

}  // namespace ubumwe::gui
