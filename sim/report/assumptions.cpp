#include "sim/report/assumptions.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::json;

/// The part of a dotted path before its first dot, and what follows it.
std::pair<std::string_view, std::string_view> split(std::string_view path) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    return {path.substr(0, dot), path.substr(std::min(dot + 1, path.size()))};
}

bool holds(const Json& json, std::string_view path) {
    if (path.empty()) return true;
    const auto [name, rest] = split(path);
    if (json.is_object() && name != "*") {
        const auto found = json.find(std::string(name));
        return found != json.end() && holds(*found, rest);
    }
    return std::ranges::any_of(json, [&, name = name, rest = rest](const Json& element) {
        const bool named = name == "*" || (element.is_object() && element.value("id", "") == name);
        return named && holds(element, rest);
    });
}

/// The part of the scenario that a parameter belongs to: "releases", "dynamics, trust", "programmes, sociotherapy".
std::string part_of(const std::string& parameter) {
    if (parameter.starts_with("data/")) return "data files";
    const auto [first, rest] = split(parameter);
    const auto [second, key] = split(rest);
    if (key.empty() || second == "*") return words(std::string(first));
    return words(std::string(first)) + ", " + words(std::string(second));
}

std::string range_of(const Assumption& assumption) {
    if (assumption.low.empty() || assumption.high.empty()) return "-";
    return assumption.low + " to " + assumption.high;
}

}  // namespace

std::vector<Assumption> used_by(const Json& scenario, const std::vector<Assumption>& assumptions) {
    std::vector<Assumption> used;
    std::ranges::copy_if(assumptions, std::back_inserter(used), [&](const Assumption& each) {
        return each.parameter.starts_with("data/") || holds(scenario, each.parameter);
    });
    return used;
}

Section assumptions_section(const std::vector<Assumption>& assumptions) {
    Section section{"assumptions", "What is assumed", {}};
    if (assumptions.empty()) return section;
    section.add(fmt::format(
        "Nobody has measured these {} numbers of the register of evidence that the scenario uses. Its note and source "
        "for each stand in evidence.csv beside the scenario; the range is what is held possible. A scenario may set "
        "another value than the register.",
        assumptions.size()));
    TextTable table({"part", "parameter", "value", "range", "unit"}, 2);
    std::vector<Assumption> sorted = assumptions;
    std::ranges::stable_sort(sorted, {}, [](const Assumption& each) { return part_of(each.parameter); });
    std::string last;
    for (const Assumption& each : sorted) {
        const std::string part = part_of(each.parameter);
        table.add({part == last ? "" : part, each.parameter.starts_with("data/") ? words(each.id) : each.parameter,
                   each.value, range_of(each), each.unit});
        last = part;
    }
    section.add(std::move(table));
    return section;
}

}  // namespace ubumwe::sim
