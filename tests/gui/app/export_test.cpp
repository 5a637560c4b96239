#include "gui/app/export.hpp"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/report_page.hpp"
#include "sim/report/table_export.hpp"
#include "tests/gui/app/small_results.hpp"

namespace ubumwe::gui {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

TEST(Export, WritesTheReportChartsAndTablesThatTheCommandsWrite) {
    const SmallResults small;
    const OpenResults& results = *small.results;
    ExportChoice choice = usual_export(results);
    choice.tables = {"release", "run"};
    const auto written = export_results(results, choice);
    EXPECT_EQ(written.size(), 1 + results.charts().size() + 2);
    for (const auto& file : written) EXPECT_TRUE(std::filesystem::exists(file)) << file;
    EXPECT_EQ(text_of(choice.folder / "report.html"), sim::report_page(results.data(), results.charts()));
    std::ostringstream table;
    sim::export_table(sim::ResultReader(results.folder()), *sim::find_table("release"), sim::ExportFormat::csv, table);
    EXPECT_EQ(text_of(choice.folder / "release.csv"), table.str());
    EXPECT_THAT(text_of(choice.folder / "charts" / (results.charts().front().id + ".svg")), testing::StartsWith("<"));
}

TEST(Export, WritesOnlyWhatIsChosenAndKnowsWhenThatIsNothing) {
    const SmallResults small;
    ExportChoice choice = usual_export(*small.results);
    EXPECT_FALSE(choice.empty());
    choice.report = choice.charts = false;
    EXPECT_TRUE(choice.empty());
    choice.tables = {"reach"};
    EXPECT_FALSE(choice.empty());
    EXPECT_EQ(export_results(*small.results, choice).size(), 1U);
    EXPECT_FALSE(std::filesystem::exists(choice.folder / "report.html"));
}

}  // namespace
}  // namespace ubumwe::gui
