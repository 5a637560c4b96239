#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace ubumwe::sim {

/// Where something stands: a file (or `--set`), a line (0 where there is none) and a JSON pointer, a column or a key.
/// In pointers, elements of a list that have an `id` are named by it: "/programmes/dialogue/retention".
struct Place {
    std::string file;
    std::size_t line = 0;
    std::string where;
};

/// One thing that is wrong with the input: what was found and what is allowed, in words.
struct Issue {
    Place place;
    std::string found;
    std::string allowed;
    std::string hint = {};
};

/// One line: "plan.json, line 4, /time/start: found "2020-13"; allowed: a month YYYY-MM between 1900-01 and 2199-12".
std::string to_text(const Issue& issue);

/// One line for each, in order. Of many lines of one file in which the same column breaks the same rule, the first
/// three are told and the others counted.
std::string to_text(std::span<const Issue> issues);

/// Collects what is wrong with the input, in the order in which it is met.
class Issues {
public:
    /// Issues beyond this number are counted, not kept.
    static constexpr std::size_t most_kept = 500;

    /// A second issue at the same place follows from the first and is left out.
    void add(Issue issue);
    bool empty() const { return kept_.empty(); }
    const std::vector<Issue>& kept() const { return kept_; }
    std::size_t omitted() const { return omitted_; }
    /// Throws InputError with everything collected, if there is anything.
    void throw_if_any() const;

private:
    std::vector<Issue> kept_;
    std::set<std::string> places_;
    std::size_t omitted_ = 0;
};

/// The input is wrong: every issue at once. `what()` tells them all.
class InputError : public std::runtime_error {
public:
    explicit InputError(const Issues& issues);
    const std::vector<Issue>& issues() const { return issues_; }
    /// How many issues there are, with those that were not kept.
    std::size_t count() const { return count_; }

private:
    std::vector<Issue> issues_;
    std::size_t count_;
};

}  // namespace ubumwe::sim
