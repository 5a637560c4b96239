#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "sim/engine/simulation.hpp"
#include "sim/scenario/reference.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::tests {
namespace {

std::string odd() {
    std::ifstream stream(repository() / "model/ODD.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A text whose lines are not broken.
std::string unwrapped(const std::string& text) {
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;) line += word + " ";
    return line;
}

TEST(Odd, NamesTheStagesInTheOrderInWhichTheyRun) {
    std::string schedule;
    for (const std::string_view stage : sim::Simulation::stages()) schedule += std::string(stage) + " > ";
    EXPECT_NE(unwrapped(odd()).find(schedule + "observation."), std::string::npos) << schedule;
}

TEST(Odd, ShowsTheParametersAsTheCodeDescribesThem) {
    const std::string text = odd();
    const std::string heading = "## 8. Parameters\n";
    const std::size_t at = text.find(heading);
    ASSERT_NE(at, std::string::npos);
    const std::size_t tables = text.find("\n### ", at);
    ASSERT_NE(tables, std::string::npos);
    EXPECT_TRUE(text.substr(tables) == sim::reference_markdown())
        << "what follows the first ### of section 8 is not what `ubumwe reference --format markdown` prints";
}

}  // namespace
}  // namespace ubumwe::tests
