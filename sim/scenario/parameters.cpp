#include "sim/scenario/parameters.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/key_pattern.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::array<std::string_view, 18> choices{"seed",
                                                   "time",
                                                   "goals",
                                                   "published",
                                                   "population.scale",
                                                   "population.age_year",
                                                   "releases.wave_factor",
                                                   "costing.price_year",
                                                   "costing.base_year",
                                                   "costing.horizon",
                                                   "observe.network_every",
                                                   "observe.smallest_cell",
                                                   "programmes.*.starts",
                                                   "programmes.*.plans",
                                                   "programmes.*.costs.*.price_year",
                                                   "organisations.*.facilitators.at_start",
                                                   "organisations.*.equipment.motorcycles",
                                                   "organisations.*.equipment.tablets"};

class NumberWalk {
public:
    std::vector<ScenarioParameter> numbers(const Node& root, const Field& field) {
        walk_members(root, field);
        return std::move(found_);
    }

private:
    void walk_members(const Node& node, const Field& field) {
        for (const Field& member : field.fields) {
            if (const Node* child = node.find(member.key)) descend(*child, member, member.key);
        }
    }

    void descend(const Node& node, const Field& field, std::string name) {
        names_.push_back(std::move(name));
        walk(node, field);
        names_.pop_back();
    }

    void walk(const Node& node, const Field& field) {
        if (field.kind == FieldKind::number || field.kind == FieldKind::integer) return take(node, field);
        if (field.kind == FieldKind::object) return walk_members(node, field);
        if (field.kind == FieldKind::shares) {
            for (std::size_t i = 0; i < node.items.size(); ++i) {
                names_.push_back(node.keys[i]);
                take(node.items[i], field);
                names_.pop_back();
            }
        }
        if (field.kind != FieldKind::list) return;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            names_.push_back(element_name(node, i));
            walk_members(node.items[i], field);
            names_.pop_back();
        }
    }

    void take(const Node& node, const Field& field) {
        const Node* number = node.is(Node::Kind::object) ? node.find("value") : &node;
        if (number != nullptr && number->is(Node::Kind::number)) found_.push_back({names_, number->number, field.unit});
    }

    std::vector<std::string> names_;
    std::vector<ScenarioParameter> found_;
};

}  // namespace

std::string ScenarioParameter::key() const {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ".") + name;
    return text;
}

bool ScenarioParameter::is_choice() const {
    return std::ranges::any_of(choices, [this](std::string_view pattern) { return covers(pattern, names); });
}

std::vector<ScenarioParameter> parameters_of(const std::string& effective_json) {
    Issues issues;
    const auto root = parse_json(effective_json, "scenario", issues);
    issues.throw_if_any();
    return NumberWalk().numbers(*root, catalogue());
}

}  // namespace ubumwe::sim
