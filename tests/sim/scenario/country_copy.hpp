#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>

#include "sim/scenario/issue.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {

/// How GoogleTest shows an issue.
inline void PrintTo(const Issue& issue, std::ostream* stream) {
    *stream << to_text(issue);
}

}  // namespace ubumwe::sim

namespace ubumwe::tests {

/// A copy of tests/support/small_country that a test may spoil.
class CountryCopy {
public:
    CountryCopy();

    std::filesystem::path path(std::string_view name = "scenario.json") const { return folder_.path() / name; }
    void write(std::string_view name, std::string_view text) const { folder_.write(name, text); }
    std::string read(std::string_view name = "scenario.json") const;
    /// Replaces the first `from` of a file; throws where there is none.
    void edit(std::string_view name, std::string_view from, std::string_view to) const;
    /// Writes a file that extends the country's scenario by the members of a JSON object, and checks it.
    std::vector<sim::Issue> check_variant(std::string_view members) const;
    std::vector<sim::Issue> check(const std::vector<std::string>& set = {}) const {
        return sim::check_scenario(path(), set);
    }

private:
    TemporaryFolder folder_;
};

/// An issue at exactly this place in its file, with these parts of its words.
MATCHER_P3(IsIssue, where, found, allowed, "") {
    *result_listener << to_text(arg);
    return arg.place.where == where && arg.found.find(found) != std::string::npos &&
           arg.allowed.find(allowed) != std::string::npos;
}

/// An issue of a data file at this line and column.
MATCHER_P3(IsRowIssue, file, line, where, "") {
    *result_listener << to_text(arg);
    return arg.place.file.ends_with(file) && arg.place.line == static_cast<std::size_t>(line) &&
           arg.place.where == where;
}

}  // namespace ubumwe::tests
