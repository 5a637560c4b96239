#pragma once

#include <string>
#include <vector>

#include "gui/app/words.hpp"
#include "gui/widgets/text.hpp"

namespace ubumwe::gui {

/// How readers see the names of measures, districts and positions.
std::string measure_name(const std::string& measure, const Words& words);
std::string meaning_of(const std::string& measure, const Words& words);
std::vector<Option> measure_options(const std::vector<std::string>& measures, const Words& words);
std::vector<Option> district_options(const std::vector<std::string>& districts, const Words& words);
std::vector<Option> position_options(const std::vector<std::string>& positions, const Words& words);

}  // namespace ubumwe::gui
