#include "sim/results/store.hpp"

#include <ctime>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/results/machine_error.hpp"
#include "sim/results/reader.hpp"
#include "sim/results/sqlite_error.hpp"
#include "sim/results/tables.hpp"
#include "sim/scenario/issue.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {
namespace {

using model::Month;
using testing::ElementsAre;
using testing::IsEmpty;
using Row = std::vector<Cell>;
using tests::TemporaryFolder;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

Names two_districts() {
    return {.districts = {"North", "South"},
            .facilities = {"Hill prison"},
            .positions = {"survivor", "other"},
            .arms = {"dialogue", "never", "same_household", "same_village", "same_sector", "any"},
            .programmes = {"dialogue"},
            .organisations = {"partner"}};
}

RunKey key_of(Variant variant = Variant::with, std::int64_t replicate = 1) {
    return {"plan", variant, replicate, 7};
}

model::MonthRows month_rows(int month) {
    model::MonthRows rows;
    rows.month = Month::of(2023, month);
    rows.series = {
        {.month = rows.month, .measure = 1, .n = 500, .mean = 0.25},
        {.month = rows.month, .district = 1, .position = 0, .arm = 5, .measure = 18, .n = 12, .mean = not_a_number},
        {.month = rows.month,
         .position = 1,
         .measure = 0,
         .n = 30,
         .mean = 0.5,
         .has_quantiles = true,
         .p10 = 0.1,
         .p50 = 0.4,
         .p90 = 0.9}};
    rows.releases = {{rows.month, {.district = 1, .facility = 0, .released = 4, .prepared = 3, .died = 1}, 95}};
    rows.delivery = {{rows.month,
                      {.district = 0,
                       .programme = 0,
                       .organisation = 0,
                       .groups_started = 2,
                       .groups_running = 3,
                       .sessions = 12,
                       .enrolled = 30,
                       .attended = 160,
                       .dropped_out = 1,
                       .graduated = 0,
                       .facilitators = 6,
                       .binding_limit = model::BindingLimit::eligible_people}}};
    rows.incidents = {{rows.month, {1, 3, 2.25}}};
    rows.network = {{rows.month, 1, 6000, 0.6, 0.4, 0.5, not_a_number, 0.125}};
    return rows;
}

Cell text(const char* value) {
    return std::string(value);
}
Cell whole(std::int64_t value) {
    return value;
}
const Cell empty = std::monostate{};

std::vector<Row> table(const TemporaryFolder& folder, const std::string& name) {
    return ResultReader(folder.path()).rows("SELECT * FROM \"" + name + "\"");
}

TEST(ResultStore, GivesBackEveryRowWithNamesInThePlaceOfIndices) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        const RunId run = store.begin_run(key_of(), two_districts());
        store.write_month(run, month_rows(4));
        store.finish_run(run, RunStatus::finished, 0x00ABCDEF12345678ULL, 1.5);
    }
    EXPECT_THAT(table(folder, "run"), ElementsAre(Row{whole(1), text("plan"), text("with"), whole(1), whole(7),
                                                      text("finished"), text("00abcdef12345678"), 1.5, whole(0)}));
    EXPECT_THAT(table(folder, "series"),
                ElementsAre(Row{whole(1), text("2023-04"), text("all"), text("all"), text("all"), text("anxiety"),
                                whole(500), 0.25, empty, empty, empty},
                            Row{whole(1), text("2023-04"), text("South"), text("survivor"), text("any"),
                                text("population"), whole(12), empty, empty, empty, empty},
                            Row{whole(1), text("2023-04"), text("all"), text("other"), text("all"), text("distress"),
                                whole(30), 0.5, 0.1, 0.4, 0.9}));
    EXPECT_THAT(table(folder, "release"), ElementsAre(Row{whole(1), text("2023-04"), text("South"), text("Hill prison"),
                                                          whole(4), whole(3), whole(1), whole(95)}));
    EXPECT_THAT(
        table(folder, "delivery"),
        ElementsAre(Row{whole(1), text("2023-04"), text("North"), text("dialogue"), text("partner"), whole(2), whole(3),
                        whole(12), whole(30), whole(160), whole(1), whole(0), whole(6), text("eligible_people")}));
    EXPECT_THAT(table(folder, "incident"), ElementsAre(Row{whole(1), text("2023-04"), text("South"), whole(3), 2.25}));
    EXPECT_THAT(table(folder, "network"),
                ElementsAre(Row{whole(1), text("2023-04"), text("South"), whole(6000), 0.6, 0.4, 0.5, empty, 0.125}));
}

TEST(ResultStore, GivesBackChangesReachAndShortfallsAddedUpByMonth) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        const RunId run = store.begin_run(key_of(), two_districts());
        const std::vector<model::ChangeRow> changes{{"published", "resilience", 40, 0.5, 0.55, 10.0, not_a_number}};
        const std::vector<model::ReachRow> reach{
            {"all_spaces", "spaces", 407, 405, "groups that count as spaces"},
            {"distinct_persons", "persons", not_a_number, 900, "people, each once"}};
        const std::vector<model::Shortfall> shortfalls{{0, 1, 0, 5, model::BindingLimit::budget},
                                                       {2, 1, 0xFFFFFFFFU, 3},
                                                       {0, 1, 0, 2, model::BindingLimit::budget}};
        store.write_changes(run, changes);
        store.write_reach(run, reach);
        store.write_shortfalls(run, shortfalls,
                               model::Calendar(Month::of(2023, 1), Month::of(2023, 3), model::StepLength::month));
    }
    EXPECT_THAT(table(folder, "change"),
                ElementsAre(Row{whole(1), text("published"), text("resilience"), whole(40), 0.5, 0.55, 10.0, empty}));
    EXPECT_THAT(
        table(folder, "reach"),
        ElementsAre(
            Row{whole(1), text("all_spaces"), text("spaces"), 407.0, whole(405), text("groups that count as spaces")},
            Row{whole(1), text("distinct_persons"), text("persons"), empty, whole(900), text("people, each once")}));
    EXPECT_THAT(table(folder, "shortfall"),
                ElementsAre(Row{whole(1), text("2023-01"), text("South"), text("dialogue"), text("budget"), whole(7)},
                            Row{whole(1), text("2023-03"), text("South"), text("releases"), text("none"), whole(3)}));
}

TEST(ResultStore, TurnsCountsOfReintegrationIntoSharesAndLeavesEmptyDistrictsOut) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        const std::vector<model::ReintegrationCounts> counts{{0, 6, 0, 0, 0, 0.0, 0.0}, {1, 12, 8, 2, 4, 6.0, 3.0}};
        store.write_reintegration(store.begin_run(key_of(Variant::counterfactual), two_districts()), counts);
    }
    EXPECT_THAT(table(folder, "reintegration"),
                ElementsAre(Row{whole(1), text("South"), whole(12), whole(8), 0.25, 0.5, 0.75, 0.375}));
}

TEST(ResultStore, TurnsSumsOfReceivingVillagesIntoMeansAndLeavesOutTimesWithoutPeople) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        const std::vector<model::ReceivingCounts> counts{{0, -3, false, 1, {0, 0.0, 0.0}},
                                                         {1, 12, true, 3, {8, 2.0, 6.0}}};
        store.write_receiving(store.begin_run(key_of(Variant::counterfactual), two_districts()), counts);
    }
    EXPECT_THAT(table(folder, "receiving"),
                ElementsAre(Row{whole(1), text("South"), whole(1), whole(12), whole(3), whole(8), 0.25, 0.75}));
}

TEST(ResultStore, KeepsDeliveryOfTheVariantWithOnly) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        store.write_month(store.begin_run(key_of(Variant::counterfactual), two_districts()), month_rows(1));
    }
    EXPECT_THAT(table(folder, "delivery"), IsEmpty());
    EXPECT_EQ(table(folder, "release").size(), 1U);
}

TEST(ResultStore, HasADictionaryRowForEveryColumnOfEveryTable) {
    const TemporaryFolder folder;
    ResultStore(folder.path()).close();
    const ResultReader reader(folder.path());
    const auto columns = reader.rows(
        "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'");
    const auto explained = reader.rows(
        "SELECT d.\"table\", d.\"column\" FROM dictionary d WHERE length(d.unit) > 0 AND length(d.meaning) > 5");
    EXPECT_THAT(explained, testing::UnorderedElementsAreArray(columns));
    EXPECT_GT(columns.size(), 60U);
}

TEST(ResultStore, HasTheTablesAndColumnsOfItsDescription) {
    const TemporaryFolder folder;
    ResultStore(folder.path()).close();
    const ResultReader reader(folder.path());
    for (const Table& described : tables()) {
        std::vector<std::string> names;
        for (const auto& row : reader.rows("SELECT name FROM pragma_table_info(?)", {std::string(described.name)})) {
            names.push_back(std::get<std::string>(row[0]));
        }
        std::vector<std::string> expected;
        for (const Column& column : described.columns) expected.emplace_back(column.name);
        EXPECT_EQ(names, expected) << described.name;
    }
}

TEST(ResultStore, LeavesOneFileThatCanBeReadWithoutWriting) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        store.write_month(store.begin_run(key_of(), two_districts()), month_rows(1));
    }
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        files.push_back(entry.path().filename().string());
    EXPECT_THAT(files, ElementsAre("results.sqlite"));
    EXPECT_EQ(ResultReader(folder.path()).rows("PRAGMA journal_mode"), std::vector<Row>{Row{text("delete")}});
}

TEST(ResultStore, CanBeReadWhileItIsWritten) {
    const TemporaryFolder folder;
    ResultStore store(folder.path());
    const RunId run = store.begin_run(key_of(), two_districts());
    store.write_month(run, month_rows(1));
    const ResultReader reader(folder.path());
    EXPECT_EQ(reader.rows("SELECT count(*) FROM series")[0][0], whole(3));
    store.write_month(run, month_rows(2));
    EXPECT_EQ(reader.rows("SELECT count(*) FROM series")[0][0], whole(6));
}

/// Writes months until it is killed; tells the number of each month that is done.
[[noreturn]] void write_until_killed(const std::filesystem::path& folder, int done) {
    ResultStore store(folder);
    const RunId run = store.begin_run(key_of(), two_districts());
    for (int month = 1; month <= 12; ++month) {
        model::MonthRows rows = month_rows(month);
        rows.series.resize(20'000, rows.series[0]);
        store.write_month(run, rows);
        if (::write(done, &month, sizeof month) < 0) break;
    }
    ::pause();
    ::_exit(1);
}

TEST(ResultStore, KeepsEveryFinishedMonthWhenTheProcessIsKilledInTheMidstOfOne) {
    for (int last = 1; last <= 5; ++last) {
        const TemporaryFolder folder;
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const pid_t writer = ::fork();
        if (writer == 0) write_until_killed(folder.path(), pipe[1]);
        int done = 0;
        while (done < last) ASSERT_EQ(::read(pipe[0], &done, sizeof done), ssize_t{sizeof done});
        ::usleep(static_cast<useconds_t>(last) * 1500);
        ::kill(writer, SIGKILL);
        ::waitpid(writer, nullptr, 0);
        ::close(pipe[0]);
        ::close(pipe[1]);

        const ResultReader reader(folder.path());
        EXPECT_EQ(reader.rows("PRAGMA integrity_check")[0][0], text("ok"));
        EXPECT_EQ(reader.rows("SELECT status FROM run")[0][0], text("running"));
        const auto months = reader.rows("SELECT month, count(*) FROM series GROUP BY month ORDER BY month");
        ASSERT_GE(static_cast<int>(months.size()), last);
        for (const auto& month : months) EXPECT_EQ(month[1], whole(20'000)) << "a month is there in part";
        EXPECT_EQ(reader.rows("SELECT count(*) FROM release")[0][0], whole(static_cast<std::int64_t>(months.size())));
    }
}

/// Writes months into files of limited size until that fails; true where the failure is told as one of the machine.
bool fails_as_machine(const std::filesystem::path& folder) {
    const rlimit limit{1U << 20U, 1U << 20U};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
    ResultStore store(folder);
    const RunId run = store.begin_run(key_of(), two_districts());
    try {
        for (int month = 1; month <= 12; ++month) {
            model::MonthRows rows = month_rows(month);
            rows.series.resize(3000, rows.series[0]);
            store.write_month(run, rows);
        }
    } catch (const MachineError& error) {
        return std::string(error.what()).find("results.sqlite: the disk") != std::string::npos;
    }
    return false;
}

TEST(ResultStore, FailsAsTheMachineWhereThereIsNoRoomAndKeepsFinishedMonths) {
    const TemporaryFolder folder;
    const pid_t writer = ::fork();
    if (writer == 0) ::_exit(fails_as_machine(folder.path()) ? 0 : 1);
    int status = 0;
    ::waitpid(writer, &status, 0);
    EXPECT_EQ(status, 0);
    const ResultReader reader(folder.path());
    EXPECT_EQ(reader.rows("PRAGMA integrity_check")[0][0], text("ok"));
    const auto months = reader.rows("SELECT month, count(*) FROM series GROUP BY month");
    EXPECT_GE(months.size(), 1U);
    EXPECT_LT(months.size(), 12U);
    for (const auto& month : months) EXPECT_EQ(month[1], whole(3000));
}

TEST(ResultStore, NamesTheCauseOfAFailureOfTheMachine) {
    const auto sentence = [](int code) {
        return std::string(machine_error("a.sqlite", SQLite::Exception("?", code)).what());
    };
    EXPECT_THAT(sentence(SQLITE_FULL), testing::StartsWith("a.sqlite: the disk is full"));
    EXPECT_THAT(sentence(SQLITE_BUSY), testing::StartsWith("a.sqlite: another program holds it locked"));
    EXPECT_THAT(sentence(SQLITE_READONLY), testing::StartsWith("a.sqlite: it cannot be written to"));
}

TEST(ResultStore, BeginsTheSameRunAnewUnderItsNumber) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        const RunId other = store.begin_run(key_of(Variant::counterfactual), two_districts());
        const RunId stopped = store.begin_run(key_of(), two_districts());
        for (const RunId run : {other, stopped}) {
            store.write_month(run, month_rows(1));
            store.write_month(run, month_rows(2));
            store.finish_run(run, RunStatus::stopped, std::nullopt, 2.0);
        }
    }
    ResultStore store(folder.path());
    EXPECT_EQ(store.begin_run(key_of(), two_districts()), 2);
    EXPECT_EQ(store.begin_run(key_of(Variant::with, 2), two_districts()), 3);
    const ResultReader reader(folder.path());
    EXPECT_EQ(reader.rows("SELECT run, count(*) FROM series GROUP BY run"),
              (std::vector<Row>{Row{whole(1), whole(6)}}));
    EXPECT_EQ(reader.rows("SELECT status, digest, seconds FROM run WHERE run = 2"),
              (std::vector<Row>{Row{text("running"), empty, empty}}));
    EXPECT_EQ(reader.rows("SELECT status FROM run WHERE run = 1"), (std::vector<Row>{Row{text("stopped")}}));
}

TEST(ResultStore, WritesNothingOfAMonthThatFails) {
    const TemporaryFolder folder;
    {
        ResultStore store(folder.path());
        const RunId run = store.begin_run(key_of(), two_districts());
        model::MonthRows wrong = month_rows(1);
        wrong.network[0].district = 2;
        EXPECT_ANY_THROW(store.write_month(run, wrong));
        store.write_month(run, month_rows(1));
    }
    EXPECT_EQ(table(folder, "series").size(), 3U);
}

TEST(ResultStore, RefusesAMonthOutOfOrder) {
    const TemporaryFolder folder;
    ResultStore store(folder.path());
    const RunId run = store.begin_run(key_of(), two_districts());
    store.write_month(run, month_rows(2));
    EXPECT_ANY_THROW(store.write_month(run, month_rows(2)));
    EXPECT_ANY_THROW(store.write_month(run + 1, month_rows(3)));
}

TEST(ResultStore, SaysInPlainWordsThatItsFolderIsGone) {
    const TemporaryFolder folder;
    try {
        ResultStore store(folder.path() / "absent");
        FAIL() << "a store without a folder";
    } catch (const MachineError& error) {
        EXPECT_THAT(error.what(),
                    testing::EndsWith("absent/results.sqlite: it cannot be opened. Check the folder and its rights"));
    }
}

TEST(ResultStore, RefusesAFileOfAnotherKind) {
    const TemporaryFolder folder;
    folder.write("results.sqlite", std::string(5000, 'x'));
    EXPECT_THROW(ResultStore{folder.path()}, MachineError);
    EXPECT_THROW(ResultReader{folder.path()}, InputError);
}

TEST(ResultStore, WritesNineYearsOfSixThousandRowsAMonthInASecondOrTwo) {
    const TemporaryFolder folder;
    const std::clock_t begin = std::clock();
    {
        ResultStore store(folder.path());
        const RunId run = store.begin_run(key_of(), two_districts());
        for (int month = 1; month <= 108; ++month) {
            model::MonthRows rows = month_rows(1);
            rows.month = Month::of(2020, 1) + month;
            rows.series.resize(6000, rows.series[0]);
            store.write_month(run, rows);
        }
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    EXPECT_LT(seconds, 3.0) << "of one processor; 0.7 in a release build";
}

}  // namespace
}  // namespace ubumwe::sim
