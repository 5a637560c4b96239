#include "sim/scenario/set_option.hpp"

#include <set>
#include <utility>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/merge.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Kind = Node::Kind;

void forget_lines(Node& node) {
    node.line = 0;
    for (Node& item : node.items) forget_lines(item);
}

Node option_node(Kind kind, std::string_view text = {}) {
    Node node;
    node.kind = kind;
    node.text = text;
    node.file = std::make_shared<const std::string>(set_option_name);
    return node;
}

/// The value of an option: JSON, or a text without quotes.
std::optional<Node> value_of(std::string_view text, const std::string& pointer, Issues& issues) {
    Issues syntax;
    auto value = parse_json(text, set_option_name, syntax);
    if (value) {
        forget_lines(*value);
        return value;
    }
    const bool meant_as_json = text.starts_with('{') || text.starts_with('[') || text.starts_with('"');
    if (!meant_as_json) return option_node(Kind::text, text);
    for (const Issue& issue : syntax.kept())
        issues.add({{set_option_name, 0, pointer}, issue.found, issue.allowed, issue.hint});
    return std::nullopt;
}

/// The element of a list that an option names, or nothing and an issue.
Node* element_of(Node& list, const std::string& name, const std::string& pointer, Issues& issues) {
    if (Node* element = find_element(list, name)) return element;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < list.items.size(); ++i) ids.push_back(element_name(list, i));
    issues.add({{set_option_name, 0, pointer}, "no element " + in_quotes(name), one_of(ids), nearest_hint(name, ids)});
    return nullptr;
}

/// Walks a scenario along the names of one option and lays its value there. Objects that the scenario leaves to their
/// defaults are made.
class OptionWalk {
public:
    OptionWalk(std::string pointer, Issues& issues) : pointer_(std::move(pointer)), issues_(issues) {}

    void lay(Node& root, const std::vector<std::string>& names, Node value) {
        Node* node = &root;
        std::string pointer;
        for (std::size_t i = 0; i + 1 < names.size() && node != nullptr; ++i) {
            pointer = below(pointer, names[i]);
            node = step_into(*node, names[i]);
        }
        if (node != nullptr) lay_last(*node, names.back(), std::move(value), pointer);
    }

private:
    Node* step_into(Node& node, const std::string& name) {
        if (node.is(Kind::list)) return element_of(node, name, pointer_, issues_);
        if (!holds_keys(node)) return nullptr;
        if (Node* found = node.find(name)) return found;
        node.keys.push_back(name);
        return &node.items.emplace_back(option_node(Kind::object));
    }

    void lay_last(Node& node, const std::string& name, Node value, const std::string& pointer) {
        if (node.is(Kind::list)) {
            Node* element = element_of(node, name, pointer_, issues_);
            if (element == nullptr) return;
            if (value.is(Kind::null)) {
                node.items.erase(node.items.begin() + (element - node.items.data()));
            } else {
                merge(*element, std::move(value), pointer_, issues_);
            }
        } else if (holds_keys(node)) {
            Node patch = option_node(Kind::object);
            patch.keys.push_back(name);
            patch.items.push_back(std::move(value));
            merge(node, std::move(patch), pointer, issues_);
        }
    }

    bool holds_keys(const Node& node) {
        if (node.is(Kind::object)) return true;
        issues_.add({{set_option_name, 0, pointer_},
                     "a key below " + found_text(node),
                     "a key of an object or an element of a list",
                     {}});
        return false;
    }

    std::string pointer_;
    Issues& issues_;
};

}  // namespace

std::vector<std::string> key_names(std::string_view key) {
    if (key.starts_with('/')) return pointer_names(key);
    std::vector<std::string> names(1);
    for (const char c : key) {
        if (c == '.') {
            names.emplace_back();
        } else {
            names.back() += c;
        }
    }
    return names;
}

void apply_set(Node& root, std::span<const std::string> set, Issues& issues) {
    std::set<std::string> seen;
    for (const std::string& option : set) {
        const std::size_t equals = option.find('=');
        if (equals == std::string::npos || equals == 0) {
            issues.add({{set_option_name, 0, option}, "no key and value", "KEY=VALUE, for example seed=7", {}});
            continue;
        }
        const std::vector<std::string> names = key_names(std::string_view(option).substr(0, equals));
        std::string pointer;
        for (const std::string& name : names) pointer = below(pointer, name);
        if (!seen.insert(pointer).second) {
            issues.add({{set_option_name, 0, pointer}, "the key a second time", "each key once", {}});
            continue;
        }
        auto value = value_of(std::string_view(option).substr(equals + 1), pointer, issues);
        if (value) OptionWalk(pointer, issues).lay(root, names, std::move(*value));
    }
}

}  // namespace ubumwe::sim
