#include "tests/architecture/include_rules.hpp"

#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

bool may_include(std::string_view path, const std::string& name) {
    return !broken_include_rule(path, {.name = name, .angled = false}).has_value();
}

bool may_use(std::string_view path, const std::string& header) {
    return !broken_include_rule(path, {.name = header, .angled = true}).has_value();
}

TEST(IncludeLines, AreReadWithTheirLineAndMarks) {
    const auto includes =
        includes_of("#pragma once\n\n#include <vector>\n  #  include \"model/base/math.hpp\"  // why\nint x;");
    ASSERT_EQ(includes.size(), 2U);
    EXPECT_EQ(includes[0].name, "vector");
    EXPECT_TRUE(includes[0].angled);
    EXPECT_EQ(includes[0].line, 3);
    EXPECT_EQ(includes[1].name, "model/base/math.hpp");
    EXPECT_FALSE(includes[1].angled);
    EXPECT_EQ(includes[1].line, 4);
}

TEST(IncludeLines, InLineCommentsAndStringsAreNotRead) {
    EXPECT_TRUE(includes_of("// #include <vector>\nauto text = \"#include <vector>\";\n#define include x\n").empty());
}

TEST(IncludeLines, AreReadInTheLastLineAndWithCarriageReturns) {
    const auto includes = includes_of("#include <array>\r\n#include <vector>");
    ASSERT_EQ(includes.size(), 2U);
    EXPECT_EQ(includes[1].name, "vector");
}

TEST(Layers, IncludeThemselvesAndWhatIsBelow) {
    EXPECT_TRUE(may_include("model/base/random.cpp", "model/base/math.hpp"));
    EXPECT_TRUE(may_include("model/network/ties.hpp", "model/base/math.hpp"));
    EXPECT_TRUE(may_include("model/trust/step.cpp", "model/state/parameters/trust.hpp"));
    EXPECT_TRUE(may_include("sim/engine/simulation.cpp", "model/trust/step.hpp"));
    EXPECT_TRUE(may_include("sim/cli/main.cpp", "sim/results/store.hpp"));
    EXPECT_TRUE(may_include("gui/app/session.cpp", "sim/report/chart.hpp"));
}

TEST(Layers, NeverIncludeWhatIsAbove) {
    EXPECT_FALSE(may_include("model/base/math.hpp", "model/network/ties.hpp"));
    EXPECT_FALSE(may_include("model/network/ties.hpp", "model/state/world.hpp"));
    EXPECT_FALSE(may_include("model/state/world.hpp", "model/trust/step.hpp"));
    EXPECT_FALSE(may_include("model/trust/step.cpp", "sim/engine/calendar.hpp"));
    EXPECT_FALSE(may_include("sim/scenario/reader.cpp", "sim/engine/simulation.hpp"));
    EXPECT_FALSE(may_include("sim/engine/simulation.cpp", "sim/study/replicates.hpp"));
    EXPECT_FALSE(may_include("sim/study/replicates.cpp", "sim/results/store.hpp"));
    EXPECT_FALSE(may_include("sim/results/store.cpp", "sim/report/csv.hpp"));
    EXPECT_FALSE(may_include("sim/report/csv.cpp", "sim/cli/main.hpp"));
    EXPECT_FALSE(may_include("sim/cli/main.cpp", "gui/app/session.hpp"));
}

TEST(Layers, SubmodelsNeverIncludeEachOther) {
    const std::vector<std::string> submodels{"synthesis", "release",    "interventions", "trust",      "wellbeing",
                                             "family",    "livelihood", "incident",      "observation"};
    for (const auto& one : submodels) {
        for (const auto& other : submodels) {
            EXPECT_EQ(may_include("model/" + one + "/step.cpp", "model/" + other + "/rule.hpp"), one == other)
                << one << " and " << other;
        }
    }
}

TEST(Layers, PathsAreWrittenFromTheCheckoutIntoKnownFolders) {
    EXPECT_FALSE(may_include("model/base/random.cpp", "random.hpp"));
    EXPECT_FALSE(may_include("model/base/random.cpp", "../base/random.hpp"));
    EXPECT_FALSE(may_include("sim/engine/simulation.cpp", "model/misc/helpers.hpp"));
    EXPECT_FALSE(may_include("sim/misc/helpers.cpp", "model/base/random.hpp"));
    EXPECT_FALSE(may_include("sim/engine/simulation.cpp", "tests/support/repository.hpp"));
}

TEST(Layers, OnlySimKnowsTheVersionOfTheProgram) {
    EXPECT_TRUE(may_include("sim/results/manifest.cpp", "ubumwe/version.hpp"));
    EXPECT_TRUE(may_use("sim/results/manifest.cpp", "ubumwe/version.hpp"));
    EXPECT_FALSE(may_include("model/state/world.cpp", "ubumwe/version.hpp"));
}

TEST(Doors, StandardHeadersAreOpenToAll) {
    EXPECT_TRUE(may_use("model/base/math.hpp", "array"));
    EXPECT_TRUE(may_use("gui/panels/map.cpp", "string_view"));
}

TEST(Doors, StandardRandomNumbersAreClosedToAll) {
    EXPECT_FALSE(may_use("model/base/random.cpp", "random"));
    EXPECT_FALSE(may_use("sim/study/replicates.cpp", "random"));
}

TEST(Doors, DesignsAndStudentsTHaveOneFileEach) {
    EXPECT_TRUE(may_use("sim/study/design.cpp", "openturns/SobolSequence.hxx"));
    EXPECT_FALSE(may_use("sim/study/load_study.cpp", "openturns/SobolSequence.hxx"));
    EXPECT_TRUE(may_use("sim/study/paired.cpp", "boost/math/distributions/students_t.hpp"));
    EXPECT_FALSE(may_use("model/network/measures.cpp", "boost/math/distributions/students_t.hpp"));
    EXPECT_FALSE(may_use("sim/study/paired.cpp", "boost/graph/adjacency_list.hpp"));
}

TEST(Doors, ThreadsOfTbbAreOnlyInOneFile) {
    for (const std::string header : {"tbb/parallel_for.h", "oneapi/tbb/parallel_for.h", "oneapi/tbb.h", "execution",
                                     "sanitizer/tsan_interface.h"}) {
        EXPECT_TRUE(may_use("model/base/parallel.cpp", header)) << header;
        EXPECT_FALSE(may_use("model/base/parallel.hpp", header)) << header;
        EXPECT_FALSE(may_use("sim/engine/simulation.cpp", header)) << header;
    }
}

TEST(Doors, EachLibraryOpensOnlyForItsFolders) {
    EXPECT_TRUE(may_use("model/network/ties.hpp", "boost/graph/compressed_sparse_row_graph.hpp"));
    EXPECT_FALSE(may_use("model/state/world.hpp", "boost/graph/compressed_sparse_row_graph.hpp"));
    EXPECT_TRUE(may_use("model/base/random.cpp", "Random123/philox.h"));
    EXPECT_FALSE(may_use("model/trust/step.cpp", "Random123/philox.h"));
    EXPECT_TRUE(may_use("sim/scenario/reader.cpp", "nlohmann/json.hpp"));
    EXPECT_TRUE(may_use("sim/results/manifest.cpp", "nlohmann/json.hpp"));
    EXPECT_FALSE(may_use("sim/engine/simulation.cpp", "nlohmann/json.hpp"));
    EXPECT_TRUE(may_use("sim/results/store.cpp", "SQLiteCpp/SQLiteCpp.h"));
    EXPECT_FALSE(may_use("sim/report/csv.cpp", "SQLiteCpp/SQLiteCpp.h"));
    EXPECT_FALSE(may_use("sim/cli/main.cpp", "sqlite3.h"));
    EXPECT_TRUE(may_use("sim/cli/main.cpp", "CLI/CLI.hpp"));
    EXPECT_FALSE(may_use("sim/report/csv.cpp", "CLI/CLI.hpp"));
    EXPECT_TRUE(may_use("sim/report/csv.cpp", "fmt/format.h"));
    EXPECT_FALSE(may_use("model/state/world.cpp", "fmt/format.h"));
    EXPECT_TRUE(may_use("sim/cli/terminal.cpp", "unistd.h"));
    EXPECT_FALSE(may_use("model/base/parallel.cpp", "sys/mman.h"));
}

TEST(Doors, ALibraryWithoutADoorIsClosed) {
    EXPECT_FALSE(may_use("sim/cli/main.cpp", "Eigen/Dense"));
    EXPECT_FALSE(may_use("sim/cli/main.cpp", "omp.h"));
}

TEST(Cycles, AreFoundThroughSeveralFiles) {
    const std::map<std::string, std::vector<std::string>> includes{
        {"start", {"a"}}, {"a", {"b", "d"}}, {"b", {"d"}}, {"c", {"a"}}, {"d", {"c"}}};
    EXPECT_THAT(include_cycle(includes), testing::ElementsAre("a", "b", "d", "c", "a"));
}

TEST(Cycles, AFileThatIncludesItselfIsOne) {
    EXPECT_THAT(include_cycle({{"a", {"a"}}}), testing::ElementsAre("a", "a"));
}

TEST(Cycles, ADiamondIsNone) {
    EXPECT_TRUE(include_cycle({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}, {"d", {}}}).empty());
}

TEST(ProgramSource, KeepsTheIncludeRules) {
    std::map<std::string, std::vector<std::string>> graph;
    for (const auto& file : source_tree(repository())) {
        if (!is_program_source(file.path)) continue;
        auto& names = graph[file.path];
        for (const auto& include : includes_of(file.text)) {
            const auto broken = broken_include_rule(file.path, include);
            EXPECT_FALSE(broken.has_value()) << file.path << ":" << include.line << ": " << *broken;
            if (!include.angled) names.push_back(include.name);
        }
    }
    EXPECT_FALSE(graph.empty()) << "no source below " << repository();
    EXPECT_THAT(include_cycle(graph), testing::IsEmpty());
}

}  // namespace
}  // namespace ubumwe::tests
