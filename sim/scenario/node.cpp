#include "sim/scenario/node.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

const Node* Node::find(std::string_view key) const {
    const auto at = std::find(keys.begin(), keys.end(), key);
    return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
}

Node* Node::find(std::string_view key) {
    return const_cast<Node*>(std::as_const(*this).find(key));
}

std::string_view Node::id() const {
    const Node* id = is(Kind::object) ? find("id") : nullptr;
    return id != nullptr && id->is(Kind::text) ? std::string_view(id->text) : std::string_view{};
}

std::string found_text(const Node& node) {
    switch (node.kind) {
        case Node::Kind::null:
            return "null";
        case Node::Kind::boolean:
            return node.boolean ? "true" : "false";
        case Node::Kind::number:
            return node.text;
        case Node::Kind::text:
            return in_quotes(node.text);
        case Node::Kind::list:
            return "a list of " + std::to_string(node.items.size());
        case Node::Kind::object:
            return "an object";
    }
    return {};
}

std::string element_name(const Node& list, std::size_t index) {
    const std::string_view id = list.items[index].id();
    return id.empty() ? std::to_string(index) : std::string(id);
}

std::string below(std::string_view pointer, std::string_view name) {
    std::string result(pointer);
    result += '/';
    for (const char c : name) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

std::vector<std::string> pointer_names(std::string_view pointer) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        const char c = pointer[i];
        if (c == '/') {
            names.emplace_back();
        } else if (!names.empty() && c == '~' && i + 1 < pointer.size() &&
                   (pointer[i + 1] == '0' || pointer[i + 1] == '1')) {
            names.back() += pointer[++i] == '0' ? '~' : '/';
        } else if (!names.empty()) {
            names.back() += c;
        }
    }
    return names;
}

const Node* find_element(const Node& list, std::string_view name) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    const bool is_index = error == std::errc{} && end == name.data() + name.size() && index < list.items.size();
    if (is_index && !list.items[index].is(Node::Kind::object)) return &list.items[index];
    const auto has_name = [&](const Node& item) { return !name.empty() && item.id() == name; };
    const auto named = std::find_if(list.items.begin(), list.items.end(), has_name);
    if (named != list.items.end()) return &*named;
    return is_index ? &list.items[index] : nullptr;
}

Node* find_element(Node& list, std::string_view name) {
    return const_cast<Node*>(find_element(std::as_const(list), name));
}

Place place_of(const Node& root, std::string_view pointer) {
    const Node* node = &root;
    for (const std::string& name : pointer_names(pointer)) {
        const Node* next = node->is(Node::Kind::list) ? find_element(*node, name) : node->find(name);
        if (next == nullptr) break;
        node = next;
    }
    return node->place(std::string(pointer));
}

}  // namespace ubumwe::sim
