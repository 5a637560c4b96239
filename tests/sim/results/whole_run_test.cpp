#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/reader.hpp"
#include "sim/results/store.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Row = std::vector<Cell>;

RunRecord record(std::int64_t replicate, std::int64_t sample = 0) {
    RunRecord run;
    run.key = {"plan", Variant::with, replicate, 7, sample};
    run.names.districts = {"North"};
    run.names.positions = {"survivor"};
    model::MonthRows month;
    month.month = model::Month::of(2023, 4);
    month.series = {{.month = month.month, .measure = 0, .n = 50, .mean = 0.25}};
    run.months = {month};
    run.digest = 0x1FULL;
    run.seconds = 2.5;
    return run;
}

class WholeRuns : public testing::Test {
protected:
    std::vector<Row> rows(const std::string& sql) const { return ResultReader(folder.path()).rows(sql); }

    tests::TemporaryFolder folder;
    ResultStore store{folder.path()};
};

TEST_F(WholeRuns, StandUnderTheNumberThatWasPlannedWhateverTheOrder) {
    store.add_run(5, record(2, 1));
    store.add_run(3, record(1));
    store.close();
    EXPECT_THAT(rows("SELECT run, replicate, sample, status, digest FROM run"),
                ElementsAre(Row{std::int64_t{3}, std::int64_t{1}, std::int64_t{0}, std::string("finished"),
                                std::string("000000000000001f")},
                            Row{std::int64_t{5}, std::int64_t{2}, std::int64_t{1}, std::string("finished"),
                                std::string("000000000000001f")}));
    EXPECT_THAT(rows("SELECT run, month, n FROM series ORDER BY run"),
                ElementsAre(Row{std::int64_t{3}, std::string("2023-04"), std::int64_t{50}},
                            Row{std::int64_t{5}, std::string("2023-04"), std::int64_t{50}}));
}

TEST_F(WholeRuns, ThatFailedKeepTheirReasonAndParametersUntilTheySucceed) {
    RunRecord failed = record(1, 4);
    failed.status = RunStatus::failed;
    failed.failure = "no people";
    failed.parameters = {{"gain", 0.5}};
    failed.digest.reset();
    store.add_run(1, failed);
    EXPECT_THAT(rows("SELECT status, digest, reason FROM run JOIN failure USING (run)"),
                ElementsAre(Row{std::string("failed"), std::monostate{}, std::string("no people")}));
    EXPECT_THAT(rows("SELECT parameter, value FROM parameter"), ElementsAre(Row{std::string("gain"), 0.5}));
    EXPECT_THAT(rows("SELECT run FROM series"), IsEmpty());

    store.add_run(1, record(1, 4));
    EXPECT_THAT(rows("SELECT reason FROM failure"), IsEmpty());
    EXPECT_THAT(rows("SELECT status FROM run"), ElementsAre(Row{std::string("finished")}));
}

TEST_F(WholeRuns, AreWrittenWholeOrNotAtAll) {
    RunRecord broken = record(1);
    broken.months.front().series.front().district = 3;
    EXPECT_THROW(store.add_run(1, broken), std::out_of_range);
    EXPECT_THAT(rows("SELECT run FROM run"), IsEmpty());
}

}  // namespace
}  // namespace ubumwe::sim
