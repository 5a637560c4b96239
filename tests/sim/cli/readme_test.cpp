#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The titles of a chart and of its plots: the texts in bold.
std::vector<std::string> titles(const std::filesystem::path& svg) {
    static const std::regex bold("font-weight=\"bold\">([^<]*)<");
    const std::string text = text_of(svg);
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), bold), end; match != end; ++match)
        found.push_back((*match)[1]);
    return found;
}

/// The lines of the README's blocks of shell commands.
std::vector<std::string> commands() {
    std::ifstream readme(repository() / "README.md");
    std::vector<std::string> found;
    bool inside = false;
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with("```")) {
            inside = line == "```sh";
        } else if (inside) {
            found.push_back(line);
        }
    }
    return found;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// What `./dev run …` asks of the program, with paths made absolute and runs at a fiftieth of the villages.
std::string arguments(const std::string& command, const std::string& folder) {
    std::string words = command.substr(std::string("./dev run").size());
    if (words.empty()) words = " scenarios/rwanda/shp_reference.json";
    const bool runs = words.find(".json") != std::string::npos && words.find("scenarios/") == 1;
    const std::size_t name = words.rfind('/') + 1;
    const std::string scenario = words.substr(name, words.rfind('.') - name);
    if (runs) words = " run" + words + " --quiet --set population.scale=0.02 --out results/" + scenario;
    words = replaced(words, "scenarios/", (repository() / "scenarios").string() + "/");
    words = replaced(words, "results/", folder + "/");
    return replaced(words, "series.csv", folder + "/series.csv");
}

/// What `./dev gui …` asks of the window, with paths made absolute.
std::string window_arguments(const std::string& command, const std::string& folder) {
    const std::string words = command.substr(std::string("./dev gui").size());
    return replaced(replaced(words, "scenarios/", (repository() / "scenarios").string() + "/"), "gui/", folder + "/");
}

TEST(Readme, ShowsCommandsThatWork) {
    const TemporaryFolder folder;
    int tried = 0;
    for (const std::string& command : commands()) {
        const bool draws = command.starts_with("./dev gui --screenshot");
        if (!draws && !command.starts_with("./dev run")) {
            EXPECT_THAT(command, testing::AnyOf("./dev test", "./dev report", "./dev gui"));
            continue;
        }
        const std::string below = folder.path().string();
        const Outcome outcome =
            draws ? ubumwe_gui(window_arguments(command, below)) : ubumwe(arguments(command, below));
        EXPECT_EQ(outcome.code, 0) << command << "\n" << outcome.output.substr(0, 2000);
        ++tried;
    }
    EXPECT_GE(tried, 8);
    const auto made = titles(folder.path() / "shp_reference/charts/overview.svg");
    EXPECT_EQ(made, titles(repository() / "scenarios/rwanda/shp_reference.svg"))
        << "the picture of the README shows something else than its command makes";
    EXPECT_GE(made.size(), 5U);
}

TEST(Readme, BeginsWithAPictureThatIsSmall) {
    const auto picture = repository() / "scenarios/rwanda/shp_reference.svg";
    EXPECT_THAT(text_of(repository() / "README.md"), testing::HasSubstr("](scenarios/rwanda/shp_reference.svg)"));
    EXPECT_LT(std::filesystem::file_size(picture), 60'000U);
}

}  // namespace
}  // namespace ubumwe::tests
