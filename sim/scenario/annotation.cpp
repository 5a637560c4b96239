#include "sim/scenario/annotation.hpp"

#include <algorithm>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Kind = Node::Kind;

constexpr std::array<std::string_view, 3> annotated_keys{"value", "distribution", "source"};
constexpr std::array<std::string_view, 4> distribution_keys{"shape", "low", "high", "sd"};

void refuse_unknown(const Node& object, const std::string& pointer, std::span<const std::string_view> known,
                    Issues& issues) {
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
        const std::string& key = object.keys[i];
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        issues.add(
            {object.items[i].place(below(pointer, key)), "an unknown key", one_of(known), nearest_hint(key, known)});
    }
}

/// Reads a bound of a distribution; false where it is missing or outside of [low, high].
bool read_bound(const Node& object, const std::string& pointer, std::string_view key, double low, double high,
                double& value, Issues& issues) {
    const Node* node = object.find(key);
    if (node != nullptr && node->is(Kind::number) && node->number >= low && node->number <= high) {
        value = node->number;
        return true;
    }
    issues.add({node != nullptr ? node->place(below(pointer, key)) : object.place(below(pointer, key)),
                node != nullptr ? found_text(*node) : "nothing",
                "a number from " + to_text(low) + " to " + to_text(high),
                {}});
    return false;
}

std::optional<Shape> read_shape(const Node& object, const std::string& pointer, Issues& issues) {
    const Node* node = object.find("shape");
    const auto name = node != nullptr && node->is(Kind::text)
                          ? std::find(shape_names.begin(), shape_names.end(), node->text)
                          : shape_names.end();
    if (name != shape_names.end()) return static_cast<Shape>(name - shape_names.begin());
    issues.add({node != nullptr ? node->place(below(pointer, "shape")) : object.place(below(pointer, "shape")),
                node != nullptr ? found_text(*node) : "nothing",
                one_of(shape_names),
                {}});
    return std::nullopt;
}

std::optional<Distribution> read_distribution(const Node& node, const std::string& pointer, const model::Number& range,
                                              double value, Issues& issues) {
    if (!node.is(Kind::object)) {
        issues.add({node.place(pointer), found_text(node), "an object with shape, low and high", {}});
        return std::nullopt;
    }
    refuse_unknown(node, pointer, distribution_keys, issues);
    const auto shape = read_shape(node, pointer, issues);
    if (!shape) return std::nullopt;
    Distribution result{.shape = *shape};
    const bool low = read_bound(node, pointer, "low", range.low, value, result.low, issues);
    const bool high = read_bound(node, pointer, "high", value, range.high, result.high, issues);
    if (*shape == Shape::normal) {
        if (!read_bound(node, pointer, "sd", 1e-12, range.high - range.low, result.sd, issues)) return std::nullopt;
    } else if (const Node* sd = node.find("sd")) {
        issues.add(
            {sd->place(below(pointer, "sd")), found_text(*sd), "no sd for a distribution that is not normal", {}});
    }
    return low && high ? std::optional(result) : std::nullopt;
}

}  // namespace

const Node* read_annotated(const Node& object, const std::string& pointer, const model::Number& range,
                           Annotation& annotation, Issues& issues) {
    refuse_unknown(object, pointer, annotated_keys, issues);
    const Node* value = object.find("value");
    if (value == nullptr) {
        issues.add({object.place(below(pointer, "value")), "nothing", "a number", {}});
        return nullptr;
    }
    if (const Node* source = object.find("source")) {
        const bool named = source->is(Kind::text) && !source->text.empty();
        if (named) {
            annotation.source = source->text;
        } else {
            issues.add(
                {source->place(below(pointer, "source")), found_text(*source), "an id of the evidence register", {}});
        }
    }
    const Node* distribution = object.find("distribution");
    if (distribution != nullptr && value->is(Kind::number)) {
        annotation.distribution =
            read_distribution(*distribution, below(pointer, "distribution"), range, value->number, issues);
    }
    return value;
}

}  // namespace ubumwe::sim
