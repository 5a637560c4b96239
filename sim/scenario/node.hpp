#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

/// A JSON value that remembers the file and the line on which it stands, also after files were merged.
struct Node {
    enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0.0;
    std::string text;               ///< of a text; of a number as it was written
    std::vector<std::string> keys;  ///< of an object, in the order of `items`
    std::vector<Node> items;        ///< of a list or an object
    std::shared_ptr<const std::string> file;
    std::size_t line = 0;

    bool is(Kind other) const { return kind == other; }
    /// The value of a key of an object, or null.
    const Node* find(std::string_view key) const;
    Node* find(std::string_view key);
    /// The `id` of an element of a list, or an empty text.
    std::string_view id() const;
    Place place(std::string where) const { return {file ? *file : std::string{}, line, std::move(where)}; }
};

/// What stands there, for a message: `"text"`, `12`, `an object`, `a list of 3`.
std::string found_text(const Node& node);

/// The name of an element of a list in a pointer: its id, or its index where it has none.
std::string element_name(const Node& list, std::size_t index);

/// The pointer of a key or an element below a pointer; "/" and "~" of the name are escaped (RFC 6901).
std::string below(std::string_view pointer, std::string_view name);

/// The names of a pointer, unescaped: "/a/b~1c" gives "a" and "b/c".
std::vector<std::string> pointer_names(std::string_view pointer);

/// The element of a list that has this id or else this index.
const Node* find_element(const Node& list, std::string_view name);
Node* find_element(Node& list, std::string_view name);

/// Where a pointer stands: the place of its last part that exists.
Place place_of(const Node& root, std::string_view pointer);

}  // namespace ubumwe::sim
