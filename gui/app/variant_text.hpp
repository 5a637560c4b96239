#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "gui/app/draft.hpp"

namespace ubumwe::gui {

/// The text of a scenario file that extends `base_file` (a name in the same folder) and lays the changes over it.
/// `effective_json` is a scenario that has every list of them.
std::string variant_text(const std::string& base_file, const std::string& title, std::span<const Change> changes,
                         const std::string& effective_json);

/// The text of the scenario file itself with the changes in it: `text` is what stands in the file now. Comments are
/// lost.
std::string saved_text(const std::filesystem::path& file, const std::string& text, std::span<const Change> changes,
                       const std::string& effective_json);

/// Whether a text of JSON holds comments.
bool has_comments(const std::string& text);

}  // namespace ubumwe::gui
