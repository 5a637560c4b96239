#include "sim/report/table_export.hpp"

#include <sstream>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sim/results/store.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {
namespace {

using tests::TemporaryFolder;

std::string record(const std::vector<Cell>& cells) {
    return csv_record(cells);
}

TEST(CsvRecord, QuotesWhatWouldBreakIt) {
    EXPECT_EQ(record({std::string("plain"), std::string("a,b"), std::string("say \"yes\""), std::string("two\nlines"),
                      std::string("")}),
              "plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\r\n");
}

TEST(CsvRecord, WritesNumbersShortAndExact) {
    EXPECT_EQ(record({std::int64_t{-12}, 0.1, 1.0 / 3.0, 1e-9, 250.0, std::monostate{}}),
              "-12,0.1,0.3333333333333333,1e-09,250,\r\n");
}

class Export : public testing::Test {
protected:
    Export() {
        ResultStore store(folder_.path());
        Names names;
        names.districts = {"North, upper"};
        const RunId run = store.begin_run({"plan", Variant::with, 1, 7}, names);
        model::MonthRows month;
        month.month = model::Month::of(2023, 4);
        month.series = {{.month = month.month, .district = 0, .measure = 0, .n = 3, .mean = 0.25}};
        store.write_month(run, month);
    }

    std::string text(const char* table, ExportFormat format) const {
        std::ostringstream out;
        export_table(ResultReader(folder_.path()), *find_table(table), format, out);
        return out.str();
    }

    TemporaryFolder folder_;
};

TEST_F(Export, AsCsvHasAHeaderAndKeepsSmallCells) {
    EXPECT_EQ(text("series", ExportFormat::csv),
              "run,month,district,position,arm,measure,n,mean,p10,p50,p90\r\n"
              "1,2023-04,\"North, upper\",all,all,distress,3,0.25,,,\r\n");
    EXPECT_EQ(text("release", ExportFormat::csv),
              "run,month,district,facility,released,prepared,died_in_custody,in_custody\r\n");
}

TEST_F(Export, AsJsonIsAListOfObjectsWithTheColumnsInOrder) {
    EXPECT_EQ(text("series", ExportFormat::json),
              "[\n{\"run\":1,\"month\":\"2023-04\",\"district\":\"North, "
              "upper\",\"position\":\"all\",\"arm\":\"all\",\"measure\":\"distress\","
              "\"n\":3,\"mean\":0.25,\"p10\":null,\"p50\":null,\"p90\":null}\n]\n");
    EXPECT_EQ(nlohmann::json::parse(text("release", ExportFormat::json)), nlohmann::json::array());
    EXPECT_GT(nlohmann::json::parse(text("dictionary", ExportFormat::json)).size(), 60U);
}

TEST_F(Export, HasEveryTable) {
    for (const Table& table : tables()) EXPECT_NE(text(std::string(table.name).c_str(), ExportFormat::csv), "");
}

}  // namespace
}  // namespace ubumwe::sim
