#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

namespace ubumwe::model {

/// What a reader, a form, a schema or a sweep needs to know of a number. `low` and `high` are both allowed.
struct Number {
    std::string_view unit;
    double low;
    double high;
    std::string_view meaning;
    std::string_view source = "assumed";
};

/// What is said of a field that is not a number.
struct Words {
    std::string_view meaning;
};

/// `Self` is T or const T: one description serves readers and writers. Every parameter aggregate has one
/// `describe(Self& parameters, Visitor& visit)` that calls, for each field in the order of the file, one of
///
/// - `visit.number(key, double&, Number)`, `visit.integer(key, std::int64_t&, Number)`;
/// - `visit.flag(key, bool&, Words)`, `visit.text(key, std::string&, Words)`, `visit.texts(key, texts&, Words)`;
/// - `visit.month(key, Month&, Words)`, `visit.optional_month(key, std::optional<Month>&, Words)`;
/// - `visit.choice(key, Enum&, names in the order of the enum's values, Words)`;
/// - `visit.values(key, NamedValues&, Number)`: numbers with fixed keys, of which a missing one keeps its default;
/// - `visit.shares(key, std::map<std::string, double>&, Number)`: numbers with free keys;
/// - `visit.object(key, aggregate&, Words)`, `visit.list(key, std::vector<aggregate>&, Words)`: elements have an "id".
template <class Self, class T>
concept DescriptionOf = std::same_as<std::remove_const_t<Self>, T>;

}  // namespace ubumwe::model
