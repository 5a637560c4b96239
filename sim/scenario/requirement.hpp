#pragma once

#include <string_view>

#include "model/base/calendar.hpp"

namespace ubumwe::sim {

/// Every element of a list has an id.
inline bool is_required(std::string_view key) {
    return key == "id";
}

/// A month must be given where its default is none of the calendar.
inline bool is_required(model::Month fallback) {
    return !model::parse_month(to_string(fallback));
}

}  // namespace ubumwe::sim
