#include "gui/app/own_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <system_error>

#include <gtest/gtest.h>
#include <unistd.h>

#include "gui/app/workspace.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

namespace fs = std::filesystem;

/// Whoever runs the tests as root becomes this ordinary user where root could write anyway.
constexpr uid_t nobody = 65534;

/// Whether whoever runs the tests can look into a folder as an ordinary user: root of a container may not be able to
/// become one, or folders above may be root's alone.
bool is_open_to_ordinary_users(const fs::path& folder) {
    if (::geteuid() != 0) return true;
    if (::seteuid(nobody) != 0) return false;
    std::error_code problem;
    const bool is_seen = fs::is_directory(folder, problem);
    return ::seteuid(::getuid()) == 0 && is_seen;
}

/// A folder that nobody may write to.
class ReadOnly {
public:
    explicit ReadOnly(const fs::path& folder) : folder_(folder) {
        fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                     fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec);
        if (::geteuid() == 0 && ::seteuid(nobody) != 0)
            throw std::runtime_error("the tests cannot be an ordinary user");
    }
    ~ReadOnly() {
        [[maybe_unused]] const int back = ::seteuid(::getuid());
        fs::permissions(folder_, fs::perms::owner_all);
    }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;

private:
    fs::path folder_;
};

class OwnFolder : public testing::Test {
protected:
    OwnFolder() {
        fs::permissions(home_.path(), fs::perms::all);
        ::setenv("HOME", home_.path().c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (home_.path() / "config").c_str(), 1);
    }
    void SetUp() override {
        if (!is_open_to_ordinary_users(home_.path())) GTEST_SKIP() << "there is no ordinary user here";
    }
    ~OwnFolder() override { ::unsetenv("XDG_CONFIG_HOME"); }

    SmallCountry country_;
    tests::TemporaryFolder home_;
};

TEST_F(OwnFolder, IsInTheUsersDocumentsOrElseAtHome) {
    EXPECT_EQ(own_folder(), home_.path() / "Ubumwe");
    home_.write("config/user-dirs.dirs", "# comment\nXDG_DOCUMENTS_DIR=\"$HOME/Inyandiko\"\n");
    EXPECT_EQ(own_folder(), home_.path() / "Ubumwe") << "a folder that is not there";
    fs::create_directory(home_.path() / "Inyandiko");
    EXPECT_EQ(own_folder(), home_.path() / "Inyandiko" / "Ubumwe");
}

TEST_F(OwnFolder, TakesAVariantOfAScenarioBesideWhichNothingCanBeWritten) {
    Workspace work({tests::repository() / "scenarios", tests::repository() / "gui" / "words"}, {});
    work.open(country_.scenario());
    work.draft->set("/seed", "11");
    EXPECT_EQ(work.folder_to_save_in(), country_.folder());
    {
        const ReadOnly locked(country_.folder());
        ASSERT_FALSE(can_write(country_.folder()));
        EXPECT_EQ(work.folder_to_save_in(), home_.path() / "Ubumwe" / country_.folder().filename());
        work.save_as("mine", "Mine");
        EXPECT_TRUE(work.notice && !work.notice->problem) << (work.notice ? work.notice->text : "");
    }
    const fs::path saved = home_.path() / "Ubumwe" / country_.folder().filename() / "mine.json";
    EXPECT_EQ(work.draft->file(), saved);
    EXPECT_EQ(sim::load_scenario(saved).scenario.seed, 11);
    EXPECT_FALSE(fs::exists(country_.folder() / "mine.json"));
}

TEST_F(OwnFolder, NeverPutsACopyOverAnotherFile) {
    const auto scenario = sim::load_scenario(country_.scenario());
    const fs::path first = own_copy(scenario, country_.scenario());
    EXPECT_EQ(own_copy(scenario, country_.scenario()), first) << "the same files";
    std::ofstream(first, std::ios::app) << "// mine\n";
    const fs::path second = own_copy(scenario, country_.scenario());
    EXPECT_EQ(second.parent_path(), first.parent_path().string() + "-2");
    EXPECT_EQ(sim::load_scenario(second).effective_json, scenario.effective_json);
}

TEST_F(OwnFolder, IsWhereWorkGoesThatNothingElseCanTake) {
    const fs::path started = fs::current_path();
    fs::current_path(country_.folder());
    EXPECT_EQ(working_folder(), country_.folder());
    {
        const ReadOnly locked(country_.folder());
        EXPECT_EQ(working_folder(), home_.path() / "Ubumwe");
        EXPECT_TRUE(fs::is_directory(home_.path() / "Ubumwe"));
    }
    fs::current_path(started);
}

}  // namespace
}  // namespace ubumwe::gui
