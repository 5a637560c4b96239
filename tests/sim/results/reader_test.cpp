#include "sim/results/reader.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "sim/results/store.hpp"
#include "sim/scenario/issue.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {
namespace {

class Reader : public testing::Test {
protected:
    Reader() {
        ResultStore store(folder_.path());
        for (std::int64_t replicate = 1; replicate <= 500; ++replicate)
            store.begin_run({"plan", Variant::with, replicate, 7}, {});
    }

    std::filesystem::path file() const { return folder_.path() / "results.sqlite"; }

    void execute(const char* sql) const {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open(file().c_str(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
        sqlite3_close(database);
    }

    tests::TemporaryFolder folder_;
};

TEST_F(Reader, FindsTablesThatAnOlderProgramDidNotWriteEmpty) {
    execute("DROP TABLE coverage");
    const ResultReader reader(folder_.path());
    EXPECT_THAT(reader.missing_tables(), testing::ElementsAre("coverage"));
    EXPECT_TRUE(reader.rows("SELECT in_need FROM coverage").empty());
    EXPECT_EQ(reader.rows("SELECT run FROM run").size(), 500U);
}

TEST_F(Reader, RefusesAStoreWithoutAColumnThatIsAskedFor) {
    execute("ALTER TABLE run DROP COLUMN digest");
    const ResultReader reader(folder_.path());
    EXPECT_THROW(reader.rows("SELECT digest FROM run"), InputError);
}

TEST_F(Reader, RefusesADamagedStore) {
    {
        std::fstream stream(file(), std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(4096);
        stream << std::string(100'000, 'x');
    }
    EXPECT_THROW(ResultReader(folder_.path()).rows("SELECT * FROM run"), InputError);
}

}  // namespace
}  // namespace ubumwe::sim
