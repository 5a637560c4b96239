#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"
#include "sim/scenario/annotation.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// Reads the fields of one object of a scenario file. A field that is missing or wrong gives nothing; what is wrong is
/// an issue. Every `id` is required.
class FieldReader {
public:
    FieldReader(const Node& object, std::string pointer, Annotations& annotations, Issues& issues);

    std::optional<double> number(std::string_view key, const model::Number& range);
    std::optional<std::int64_t> integer(std::string_view key, const model::Number& range);
    std::optional<bool> flag(std::string_view key);
    std::optional<std::string> text(std::string_view key);
    std::optional<std::string> id(std::string_view key);
    std::optional<std::vector<std::string>> texts(std::string_view key);
    std::optional<model::Month> month(std::string_view key, bool required);
    std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> names);
    /// A reader of the object of this key, or of an empty one where it is missing.
    FieldReader object(std::string_view key);
    /// The elements of the list of this key, each an object, or nothing where it is missing.
    std::optional<std::vector<FieldReader>> list(std::string_view key);

    /// The keys of the object that is read.
    std::span<const std::string> keys() const { return node_->keys; }
    void repeated(std::string_view key, std::string_view text);
    /// Refuses the keys that nobody asked for.
    void finish();

private:
    void missing(std::string_view key, std::string allowed);
    const Node* take(std::string_view key);
    void wrong(const Node& node, const std::string& pointer, std::string allowed, std::string hint = {});
    const Node* take_number(std::string_view key, const model::Number& range, bool whole);

    const Node* node_;
    std::string pointer_;
    Annotations* annotations_;
    Issues* issues_;
    std::vector<std::string_view> known_;
};

}  // namespace ubumwe::sim
