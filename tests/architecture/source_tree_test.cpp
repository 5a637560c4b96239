#include "tests/architecture/source_tree.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

std::vector<std::string> paths_of(const std::vector<SourceFile>& files) {
    std::vector<std::string> paths;
    for (const auto& file : files) paths.push_back(file.path);
    return paths;
}

TEST(SourceTree, HoldsTheProjectsTextFilesAndNothingElse) {
    const TemporaryFolder checkout;
    checkout.write("README.md", "read me");
    checkout.write("sim/cli/main.cpp", "int main() {}\n");
    checkout.write("model/base/random.hpp", "#pragma once\n");
    checkout.write("scenarios/picture.png", std::string("\x89PNG\0\0", 6));
    checkout.write("build/release/version.hpp", "generated");
    checkout.write("results/first/manifest.json", "{}");

    EXPECT_THAT(paths_of(source_tree(checkout.path())),
                testing::ElementsAre("README.md", "model/base/random.hpp", "sim/cli/main.cpp"));
}

TEST(SourceTree, KeepsTheTextOfAFile) {
    const TemporaryFolder checkout;
    checkout.write("model/base/empty.hpp", "");
    checkout.write("model/base/random.hpp", "#pragma once\n\nint draw();\n");

    const auto files = source_tree(checkout.path());
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].text, "");
    EXPECT_EQ(files[1].text, "#pragma once\n\nint draw();\n");
}

TEST(SourceTree, CountsLinesWithAndWithoutALastLineFeed) {
    EXPECT_EQ(count_lines(""), 0);
    EXPECT_EQ(count_lines("one\n"), 1);
    EXPECT_EQ(count_lines("one\ntwo"), 2);
}

TEST(ProgramSource, HasNoFileOver400Lines) {
    int seen = 0;
    for (const auto& file : source_tree(repository())) {
        if (!is_program_source(file.path)) continue;
        ++seen;
        EXPECT_LE(count_lines(file.text), 400) << file.path << ": is it one noun?";
    }
    EXPECT_GT(seen, 0) << "no source below " << repository();
}

}  // namespace
}  // namespace ubumwe::tests
