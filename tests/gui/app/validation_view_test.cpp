#include "gui/app/validation_view.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/folder_view.hpp"
#include "gui/app/workspace.hpp"
#include "sim/scenario/issue.hpp"
#include "tests/sim/validation/small_patterns.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::gui {
namespace {

/// Two patterns of the small country, of which the one agrees and the other cannot.
std::filesystem::path two_patterns(const tests::SmallPatterns& small) {
    return small.write(tests::SmallPatterns::distress("some", R"("low": 0, "high": 1)") + "," +
                       tests::SmallPatterns::distress("more", R"("low": 2, "reason": "It is a share.")"));
}

/// A validation of them as the command writes it.
std::filesystem::path run(const std::filesystem::path& patterns, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const sim::LoadedPatterns loaded = sim::load_patterns(patterns);
    sim::write_validation_manifest(folder, sim::start_validation_manifest(loaded));
    sim::KeptReadings kept(folder / "readings.csv");
    sim::read_runs(loaded, 2, kept, {[] { return false; }, [](std::size_t) {}, [](std::size_t) {}, [](std::size_t) {}});
    return folder;
}

TEST(ValidationView, WithoutARunShowsWhatIsObservedAndNoFigure) {
    const tests::SmallPatterns small;
    const ValidationView view = view_validation(two_patterns(small), {});
    EXPECT_EQ(view.title, "Small patterns");
    ASSERT_EQ(view.outcomes.size(), 2U);
    EXPECT_EQ(view.outcomes[0].verdict, sim::Verdict::no_figure);
    EXPECT_TRUE(view.folder.empty());
}

TEST(ValidationView, OfARunHasItsFiguresAndVerdictsAndSaysWhatHasChangedSince) {
    const tests::SmallPatterns small;
    const auto patterns = two_patterns(small);
    const auto results = small.folder.path() / "results";
    EXPECT_TRUE(latest_validation(results, patterns).empty());
    const auto folder = run(patterns, results / "validation");
    EXPECT_EQ(latest_validation(results, patterns), folder);
    EXPECT_TRUE(latest_validation(results, small.folder.path() / "country" / "scenario.json").empty());
    const ValidationView view = view_validation(patterns, folder);
    EXPECT_EQ(view.outcomes[0].verdict, sim::Verdict::pass);
    EXPECT_EQ(view.outcomes[1].verdict, sim::Verdict::fail);
    EXPECT_GT(view.outcomes[0].mean, 0.0);
    EXPECT_TRUE(view.outcomes[0].half_width);
    EXPECT_EQ(view.differs, "");
    std::ofstream(small.folder.path() / "country" / "scenario.json", std::ios::app) << "\n";
    EXPECT_EQ(view_validation(patterns, folder).differs, "content of the input files");
}

TEST(ValidationView, AFolderOfAValidationOpensAsEvidence) {
    const tests::SmallPatterns small;
    const auto folder = run(two_patterns(small), small.folder.path() / "results" / "validation");
    EXPECT_TRUE(holds_results(folder));
    EXPECT_FALSE(holds_results(folder.parent_path()));
    Workspace work({tests::repository() / "scenarios", tests::repository() / "gui" / "words"}, {});
    work.open(folder);
    EXPECT_EQ(work.panel, "evidence");
    EXPECT_EQ(work.validation, folder);
}

}  // namespace
}  // namespace ubumwe::gui
