#pragma once

#include <span>
#include <string>

#include "gui/app/draft.hpp"

namespace ubumwe::gui {

/// The text of a scenario file that extends `base_file` (a name in the same folder) and lays the changes over it.
/// `effective_json` is a scenario that has every list of them.
std::string variant_text(const std::string& base_file, const std::string& title, std::span<const Change> changes,
                         const std::string& effective_json);

}  // namespace ubumwe::gui
