#include "sim/scenario/evidence_table.hpp"

#include <filesystem>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::sim {
namespace {

using testing::IsEmpty;

/// A country whose register the shipped scenarios share, and the scenarios whose values it states; the others change
/// some of them.
struct Country {
    std::string folder;
    std::vector<std::string> stated_by;
};

void PrintTo(const Country& country, std::ostream* out) {
    *out << country.folder;
}

std::vector<ScenarioParameter> parameters(const std::filesystem::path& file) {
    return parameters_of(load_scenario(file).effective_json);
}

class ShippedRegister : public testing::TestWithParam<Country> {
protected:
    std::filesystem::path folder() const { return tests::repository() / "scenarios" / GetParam().folder; }
    std::vector<RegisterRow> rows() const { return read_register(folder()); }
    std::vector<ScenarioParameter> stated() const {
        std::vector<ScenarioParameter> all;
        for (const std::string& name : GetParam().stated_by) {
            for (ScenarioParameter& each : parameters(folder() / name)) all.push_back(std::move(each));
        }
        return all;
    }
};

TEST_P(ShippedRegister, HasARowForEveryParameterOfEveryScenario) {
    const auto register_rows = rows();
    std::set<std::string> missing;
    for (const auto& file : tests::shipped_scenarios()) {
        if (file.parent_path() != folder()) continue;
        for (const ScenarioParameter& each : parameters(file)) {
            if (!each.is_choice() && row_of(register_rows, each) == nullptr) missing.insert(each.key());
        }
    }
    EXPECT_THAT(missing, IsEmpty());
}

TEST_P(ShippedRegister, StatesTheValuesOfTheScenarios) {
    const auto register_rows = rows();
    std::set<std::string> different;
    for (const ScenarioParameter& each : stated()) {
        if (each.is_choice()) continue;
        const RegisterRow* row = row_of(register_rows, each);
        if (row == nullptr || !row->states(each.value)) different.insert(each.key());
    }
    EXPECT_THAT(different, IsEmpty());
}

TEST_P(ShippedRegister, HasNoRowWithoutAParameter) {
    const auto all = stated();
    std::set<std::string> idle;
    for (const RegisterRow& row : rows()) {
        const bool used = row.is_about_data() || std::ranges::any_of(all, [&](const ScenarioParameter& each) {
                              return row.states(each.value) && row_of({row}, each) != nullptr;
                          });
        if (!used) idle.insert(row.id);
    }
    EXPECT_THAT(idle, IsEmpty());
}

TEST_P(ShippedRegister, NamesAFileOfTheCountryWhereItSpeaksOfData) {
    for (const RegisterRow& row : rows()) {
        const bool there = !row.is_about_data() || std::filesystem::exists(folder() / row.parameter);
        EXPECT_TRUE(there) << row.id;
    }
}

TEST_P(ShippedRegister, HasEachIdOnceAndAQualityAndASourceInEveryRow) {
    std::map<std::string, int> seen;
    for (const RegisterRow& row : rows()) {
        EXPECT_EQ(++seen[row.id], 1) << row.id;
        EXPECT_THAT(row.quality, testing::AnyOf("measured", "derived", "assumed")) << row.id;
        EXPECT_FALSE(row.source.empty() || row.unit.empty() || row.distribution.empty()) << row.id;
        EXPECT_FALSE(row.quality == "measured" && row.source == "no source") << row.id;
    }
}

INSTANTIATE_TEST_SUITE_P(Countries, ShippedRegister,
                         testing::Values(Country{"rwanda", {"shp_reference.json", "programme_library.json"}},
                                         Country{"mali", {"imrap_dialogue.json"}}),
                         [](const auto& country) { return country.param.folder; });

ScenarioParameter parameter(std::vector<std::string> names, double value) {
    return {std::move(names), value, "1"};
}

RegisterRow row(std::string id, std::string key, std::string value) {
    return {.id = std::move(id), .parameter = std::move(key), .value = std::move(value)};
}

TEST(RegisterRows, AreChosenByTheirValueAndThenByWhatTheyName) {
    const std::vector<RegisterRow> rows{row("all", "programmes.*.ties", "4"), row("one", "programmes.talk.ties", "2"),
                                        row("part", "programmes.*.streams", "4"), row("file", "data/ties.csv", "4")};
    const auto id = [&](const ScenarioParameter& each) {
        const RegisterRow* found = row_of(rows, each);
        return found == nullptr ? std::string("none") : found->id;
    };
    EXPECT_EQ(id(parameter({"programmes", "talk", "ties"}, 2.0)), "one");
    EXPECT_EQ(id(parameter({"programmes", "talk", "ties"}, 4.0)), "all");
    EXPECT_EQ(id(parameter({"programmes", "talk", "ties"}, 3.0)), "one");
    EXPECT_EQ(id(parameter({"programmes", "talk", "streams", "adult", "months"}, 9.0)), "part");
    EXPECT_EQ(id(parameter({"programmes", "talk", "retention"}, 4.0)), "none");
}

TEST(EvidenceGrid, SaysWhereTheScenarioDiffersAndWhatIsAChoice) {
    const std::vector<RegisterRow> rows{row("gain", "dynamics.trust.gain", "0.02")};
    const Grid grid = evidence_grid(
        rows, {parameter({"dynamics", "trust", "gain"}, 0.02), parameter({"dynamics", "trust", "gain"}, 0.03),
               parameter({"seed"}, 7.0), parameter({"dynamics", "trust", "loss"}, 0.05)});
    ASSERT_EQ(grid.size(), 5U);
    EXPECT_EQ(grid[1].back(), "gain");
    EXPECT_EQ(grid[2].back(), "gain says 0.02");
    EXPECT_EQ(grid[3].back(), "a choice");
    EXPECT_EQ(grid[4].back(), "no row");
}

}  // namespace
}  // namespace ubumwe::sim
