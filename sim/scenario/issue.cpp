#include "sim/scenario/issue.hpp"

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

std::string to_text(const Issues& issues) {
    std::string text;
    for (const Issue& issue : issues.kept()) text += (text.empty() ? "" : "\n") + to_text(issue);
    if (issues.omitted() > 0) text += "\nand " + std::to_string(issues.omitted()) + " more";
    return text;
}

}  // namespace

std::string to_text(const Issue& issue) {
    std::string text = to_text(issue.place) + ": found " + issue.found + "; allowed: " + issue.allowed;
    if (!issue.hint.empty()) text += "; " + issue.hint;
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

InputError::InputError(const Issues& issues) : std::runtime_error(to_text(issues)), issues_(issues.kept()) {}

}  // namespace ubumwe::sim
