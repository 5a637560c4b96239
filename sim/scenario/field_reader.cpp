#include "sim/scenario/field_reader.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Kind = Node::Kind;

constexpr std::size_t longest_id = 64;

const Node& empty_object() {
    static const Node object = [] {
        Node node;
        node.kind = Kind::object;
        return node;
    }();
    return object;
}

bool is_id(std::string_view text) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= longest_id && std::all_of(text.begin(), text.end(), plain);
}

}  // namespace

FieldReader::FieldReader(const Node& object, std::string pointer, Annotations& annotations, Issues& issues)
    : node_(&object), pointer_(std::move(pointer)), annotations_(&annotations), issues_(&issues) {}

const Node* FieldReader::take(std::string_view key) {
    known_.push_back(key);
    return node_->find(key);
}

void FieldReader::wrong(const Node& node, const std::string& pointer, std::string allowed, std::string hint) {
    if (node.is(Kind::null))
        hint = "null is legal only in a file that extends another, where it deletes a key of the base";
    issues_->add({node.place(pointer), found_text(node), std::move(allowed), std::move(hint)});
}

void FieldReader::missing(std::string_view key, std::string allowed) {
    issues_->add({node_->place(below(pointer_, key)), "nothing", std::move(allowed), {}});
}

void FieldReader::repeated(std::string_view key, std::string_view text) {
    const Node* node = node_->find(key);
    issues_->add({node->place(below(pointer_, key)), in_quotes(text) + " a second time", "each once", {}});
}

const Node* FieldReader::take_number(std::string_view key, const model::Number& range, bool whole) {
    const Node* node = take(key);
    if (node == nullptr) return nullptr;
    std::string pointer = below(pointer_, key);
    Annotation annotation;
    const bool annotated = node->is(Kind::object);
    if (annotated) {
        node = read_annotated(*node, pointer, range, annotation, *issues_);
        if (node == nullptr) return nullptr;
    }
    const bool fits = node->is(Kind::number) && node->number >= range.low && node->number <= range.high;
    if (!fits || (whole && node->number != std::floor(node->number))) {
        wrong(*node, annotated ? below(pointer, "value") : pointer, range_text(range, whole));
        return nullptr;
    }
    if (annotated) annotations_->emplace(std::move(pointer), std::move(annotation));
    return node;
}

std::optional<double> FieldReader::number(std::string_view key, const model::Number& range) {
    const Node* node = take_number(key, range, false);
    return node != nullptr ? std::optional(node->number) : std::nullopt;
}

std::optional<std::int64_t> FieldReader::integer(std::string_view key, const model::Number& range) {
    const Node* node = take_number(key, range, true);
    return node != nullptr ? std::optional(static_cast<std::int64_t>(node->number)) : std::nullopt;
}

std::optional<bool> FieldReader::flag(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) return std::nullopt;
    if (node->is(Kind::boolean)) return node->boolean;
    wrong(*node, below(pointer_, key), "true or false");
    return std::nullopt;
}

std::optional<std::string> FieldReader::text(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) return std::nullopt;
    if (node->is(Kind::text)) return node->text;
    wrong(*node, below(pointer_, key), "a text in quotes");
    return std::nullopt;
}

std::optional<std::string> FieldReader::id(std::string_view key) {
    const std::string allowed = "letters, digits, _ and -, at most " + std::to_string(longest_id);
    const Node* node = take(key);
    if (node == nullptr) {
        missing(key, allowed);
        return std::nullopt;
    }
    if (node->is(Kind::text) && is_id(node->text)) return node->text;
    wrong(*node, below(pointer_, key), allowed);
    return std::nullopt;
}

std::optional<std::vector<std::string>> FieldReader::texts(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) return std::nullopt;
    const std::string pointer = below(pointer_, key);
    if (!node->is(Kind::list)) {
        wrong(*node, pointer, "a list of texts");
        return std::nullopt;
    }
    std::vector<std::string> result;
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        const Node& item = node->items[i];
        const std::string place = below(pointer, std::to_string(i));
        if (!item.is(Kind::text)) {
            wrong(item, place, "a text in quotes");
        } else if (!seen.insert(item.text).second) {
            issues_->add({item.place(place), in_quotes(item.text) + " a second time", "each once", {}});
        } else {
            result.push_back(item.text);
        }
    }
    return result;
}

std::optional<model::Month> FieldReader::month(std::string_view key, bool required) {
    const Node* node = take(key);
    if (node == nullptr) {
        if (required) missing(key, std::string(allowed_months));
        return std::nullopt;
    }
    const auto month = node->is(Kind::text) ? model::parse_month(node->text) : std::nullopt;
    if (!month) wrong(*node, below(pointer_, key), std::string(allowed_months));
    return month;
}

std::optional<std::size_t> FieldReader::choice(std::string_view key, std::span<const std::string_view> names) {
    const Node* node = take(key);
    if (node == nullptr) return std::nullopt;
    const auto name = node->is(Kind::text) ? std::find(names.begin(), names.end(), node->text) : names.end();
    if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
    wrong(*node, below(pointer_, key), one_of(names), nearest_hint(node->text, names));
    return std::nullopt;
}

FieldReader FieldReader::object(std::string_view key) {
    const Node* node = take(key);
    const std::string pointer = below(pointer_, key);
    if (node != nullptr && !node->is(Kind::object)) wrong(*node, pointer, "an object");
    const bool readable = node != nullptr && node->is(Kind::object);
    return {readable ? *node : empty_object(), pointer, *annotations_, *issues_};
}

std::optional<std::vector<FieldReader>> FieldReader::list(std::string_view key) {
    const Node* node = take(key);
    if (node == nullptr) return std::nullopt;
    const std::string pointer = below(pointer_, key);
    if (!node->is(Kind::list)) {
        wrong(*node, pointer, "a list of objects");
        return std::nullopt;
    }
    std::vector<FieldReader> elements;
    for (std::size_t i = 0; i < node->items.size(); ++i) {
        const Node& item = node->items[i];
        const std::string place = below(pointer, element_name(*node, i));
        if (item.is(Kind::object)) {
            elements.emplace_back(item, place, *annotations_, *issues_);
        } else {
            wrong(item, place, "an object");
        }
    }
    return elements;
}

void FieldReader::finish() {
    for (std::size_t i = 0; i < node_->keys.size(); ++i) {
        const std::string& key = node_->keys[i];
        if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
        const bool deletes = key == "$delete";
        issues_->add({node_->items[i].place(below(pointer_, key)), "an unknown key", one_of(known_),
                      deletes ? "$delete is legal only in a file that extends another" : nearest_hint(key, known_)});
    }
}

}  // namespace ubumwe::sim
