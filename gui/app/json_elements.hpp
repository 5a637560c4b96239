#pragma once

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

namespace ubumwe::gui {

/// Whether JSON is a list of objects that are told apart by their `id`; an empty one is not.
inline bool is_list_by_id(const nlohmann::ordered_json& json) {
    return json.is_array() && !json.empty() && std::ranges::all_of(json, [](const nlohmann::ordered_json& each) {
               return each.is_object() && each.contains("id");
           });
}

/// Whether JSON is a number with what is known of it: distribution or source.
inline bool is_annotated(const nlohmann::ordered_json& json) {
    return json.is_object() && json.contains("value");
}

/// Where the element of an id stands in a list; its end where there is none.
inline auto element_of(const nlohmann::ordered_json& list, const std::string& id) {
    return std::ranges::find_if(list,
                                [&](const nlohmann::ordered_json& element) { return element.value("id", "") == id; });
}

/// The key by which an element of a list says that it is to be deleted.
inline constexpr const char* delete_key = "$delete";

}  // namespace ubumwe::gui
