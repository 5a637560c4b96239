#include "sim/report/test_results.hpp"

#include <map>
#include <string_view>

#include "sim/results/refuse.hpp"
#include "sim/scenario/text_file.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::string_view test_tag = "<testcase ";

/// The text of an attribute of a tag; empty where it has none.
std::string attribute(std::string_view tag, const std::string& name) {
    const std::string start = ' ' + name + "=\"";
    const std::size_t at = tag.find(start);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = tag.substr(at + start.size());
    return std::string(rest.substr(0, rest.find('"')));
}

}  // namespace

std::vector<SuiteResult> read_test_results(const std::filesystem::path& file) {
    Issues issues;
    const auto text = read_text_file(file, {file.string(), 0, {}}, issues);
    issues.throw_if_any();
    std::map<std::string, SuiteResult> suites;
    for (std::size_t at = text->find(test_tag); at != std::string::npos; at = text->find(test_tag, at + 1)) {
        const std::string_view tag = std::string_view(*text).substr(at, text->find('>', at) - at);
        const std::string name = attribute(tag, "name");
        SuiteResult& suite = suites[name.substr(0, name.find('.'))];
        if (attribute(tag, "status") == "run") {
            ++suite.passed;
        } else {
            suite.failed.push_back(name);
        }
    }
    if (suites.empty()) refuse(file.string(), "no test", "a file that `ctest --output-junit FILE` wrote");
    std::vector<SuiteResult> all;
    for (auto& [name, suite] : suites) {
        suite.suite = name;
        all.push_back(std::move(suite));
    }
    return all;
}

}  // namespace ubumwe::sim
