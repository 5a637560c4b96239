#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ubumwe::sim {

/// What a key of a scenario file holds.
enum class FieldKind : std::uint8_t { number, integer, flag, text, texts, month, choice, shares, object, list };

/// A key of a scenario file and everything that its description says of it.
struct Field {
    std::string key;
    FieldKind kind = FieldKind::object;
    std::string meaning;
    std::string unit = {};
    double low = 0.0;
    double high = 0.0;
    std::string source = {};
    bool required = false;
    std::string default_json = {};        ///< empty where there is no default
    std::vector<std::string> names = {};  ///< what a choice chooses from
    std::vector<Field> fields = {};       ///< of an object, or of each element of a list
};

/// Every key of a scenario below one nameless object, from the descriptions that read the file. Keys that belong to
/// files (`schema`, `schema_version`, `extends`) are not among them.
Field catalogue();

}  // namespace ubumwe::sim
