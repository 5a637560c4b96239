#pragma once

#include "model/base/calendar.hpp"

namespace ubumwe::gui {

/// An input of a month such as 2025-03; true where another one was entered.
bool month_input(const char* id, model::Month& month, float width);

}  // namespace ubumwe::gui
