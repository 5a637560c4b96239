#include "sim/study/varied_keys.hpp"

#include <cmath>
#include <span>
#include <utility>

#include "sim/scenario/set_option.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using Kind = Node::Kind;

/// The number itself, also of one that stands beside its distribution and source.
const Node* number_node(const Node& node) {
    const Node* value = node.is(Kind::object) ? node.find("value") : &node;
    return value != nullptr && value->is(Kind::number) ? value : nullptr;
}

std::string member_name(const Node& node, std::size_t index) {
    return node.is(Kind::list) ? element_name(node, index) : node.keys[index];
}

/// Walks a scenario along the names of a key.
class KeyWalk {
public:
    KeyWalk(std::optional<double> only, const Place& named, Issues& issues)
        : only_(only), named_(named), issues_(issues) {}

    std::vector<KeyedNumber> numbers(const Node& root, std::span<const std::string> names) {
        walk(root, "", names);
        if (found_.empty() && !refused_) {
            const std::string what =
                matched_ ? "a key whose numbers all differ from " + to_text(*only_) : "a key that holds no number";
            issues_.add({named_, what, "a key of a number, or of an object of numbers", {}});
        }
        return std::move(found_);
    }

private:
    void walk(const Node& node, const std::string& pointer, std::span<const std::string> names) {
        if (names.empty()) return take_numbers(node, pointer);
        if (names.front() == "*") return walk_all(node, pointer, names.subspan(1));
        const Node* next = node.is(Kind::list) ? find_element(node, names.front()) : node.find(names.front());
        if (next != nullptr) return walk(*next, below(pointer, names.front()), names.subspan(1));
        refuse_name(node, names.front());
    }

    void walk_all(const Node& node, const std::string& pointer, std::span<const std::string> rest) {
        for (std::size_t i = 0; i < node.items.size(); ++i)
            walk(node.items[i], below(pointer, member_name(node, i)), rest);
    }

    void take_numbers(const Node& node, const std::string& pointer) {
        if (const Node* number = number_node(node)) return take(*number, pointer);
        if (!node.is(Kind::object)) return;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (const Node* number = number_node(node.items[i])) take(*number, below(pointer, node.keys[i]));
        }
    }

    void take(const Node& number, const std::string& pointer) {
        constexpr double same = 1e-9;
        matched_ = true;
        if (!only_ || std::abs(number.number - *only_) < same) found_.push_back({pointer, number.number});
    }

    void refuse_name(const Node& node, const std::string& name) {
        refused_ = true;
        std::vector<std::string> known;
        for (std::size_t i = 0; i < node.items.size(); ++i) known.push_back(member_name(node, i));
        issues_.add({named_, "no key " + in_quotes(name) + " in the scenario",
                     known.empty() ? "a key of a number" : one_of(known), nearest_hint(name, known)});
    }

    std::optional<double> only_;
    const Place& named_;
    Issues& issues_;
    std::vector<KeyedNumber> found_;
    bool matched_ = false;
    bool refused_ = false;
};

}  // namespace

std::vector<KeyedNumber> numbers_of_key(const Node& scenario, const std::string& key, std::optional<double> only,
                                        const Place& named, Issues& issues) {
    const std::vector<std::string> names = key_names(key);
    return KeyWalk(only, named, issues).numbers(scenario, names);
}

}  // namespace ubumwe::sim
