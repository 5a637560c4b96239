#include "sim/scenario/issue.hpp"

#include <map>
#include <tuple>
#include <utility>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::size_t longest_place = 300;

std::string to_text(const Place& place) {
    std::string text = printable(place.file, longest_place);
    if (place.line > 0) text += ", line " + std::to_string(place.line);
    if (!place.where.empty()) text += ", " + printable(place.where, longest_place);
    return text;
}

}  // namespace

std::string to_text(const Issue& issue) {
    std::string text = to_text(issue.place) + ": found " + issue.found + "; allowed: " + issue.allowed;
    if (!issue.hint.empty()) text += "; " + issue.hint;
    return text;
}

std::string to_text(std::span<const Issue> issues) {
    constexpr std::size_t told_of_a_kind = 3;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> told;
    std::string text;
    const auto add_line = [&text](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    for (const Issue& issue : issues) {
        const bool of_a_table = issue.place.line > 0 && !issue.place.where.empty();
        if (!of_a_table || ++told[{issue.place.file, issue.place.where, issue.allowed}] <= told_of_a_kind) {
            add_line(to_text(issue));
        }
    }
    for (const auto& [kind, number] : told) {
        if (number <= told_of_a_kind) continue;
        add_line(printable(std::get<0>(kind), longest_place) + ", " + printable(std::get<1>(kind), longest_place) +
                 ": and " + std::to_string(number - told_of_a_kind) + " more lines like these");
    }
    return text;
}

void Issues::add(Issue issue) {
    if (kept_.size() == most_kept) {
        ++omitted_;
        return;
    }
    if (places_.insert(to_text(issue.place)).second) kept_.push_back(std::move(issue));
}

void Issues::throw_if_any() const {
    if (!empty()) throw InputError(*this);
}

InputError::InputError(const Issues& issues)
    : std::runtime_error(to_text(issues.kept()) +
                         (issues.omitted() > 0 ? "\nand " + std::to_string(issues.omitted()) + " more" : "")),
      issues_(issues.kept()),
      count_(issues.kept().size() + issues.omitted()) {}

}  // namespace ubumwe::sim
