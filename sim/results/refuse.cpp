#include "sim/results/refuse.hpp"

#include <utility>

#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

void refuse(const std::string& file, const std::string& found, const std::string& allowed, const std::string& hint) {
    Issue issue;
    issue.place.file = file;
    issue.found = found;
    issue.allowed = allowed;
    issue.hint = hint;
    Issues issues;
    issues.add(std::move(issue));
    throw InputError(issues);
}

}  // namespace ubumwe::sim
