#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/gui/panels/headless_desk.hpp"

namespace ubumwe::gui {
namespace {

/// Mean difference of the channels of two pictures, from 0 to 255; 255 where their sizes differ.
double difference(const Picture& a, const Picture& b) {
    constexpr double most = 255.0;
    if (a.width != b.width || a.height != b.height) return most;
    double sum = 0.0;
    for (std::size_t i = 0; i < a.rgba.size(); ++i) sum += std::abs(int{a.rgba[i]} - int{b.rgba[i]});
    return sum / static_cast<double>(a.rgba.size());
}

/// Another version of the font moves edges of letters; a panel that lost a part differs by far more.
constexpr double tolerance = 1.0;

void expect_as_kept(HeadlessDesk& desk, const std::string& panel) {
    desk.work.panel = panel;
    desk.settle();
    const auto kept = tests::repository() / "tests" / "golden" / "window" / (panel + ".png");
    if (std::getenv("UBUMWE_UPDATE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(kept.parent_path());
        write_png(kept, desk.window.picture());
    }
    EXPECT_LT(difference(desk.window.picture(), read_png(kept)), tolerance)
        << panel << " looks otherwise: look at it, then keep it with UBUMWE_UPDATE_GOLDEN=1";
}

TEST(GoldenPictures, PanelsOfAScenarioLookAsTheyWereKept) {
    HeadlessDesk desk;
    desk.work.open(desk.country.scenario());
    for (const char* panel : {"scenario", "releases", "programmes", "community"}) expect_as_kept(desk, panel);
}

TEST(GoldenPictures, PanelsOfResultsLookAsTheyWereKept) {
    HeadlessDesk desk;
    desk.work.open(desk.country.scenario());
    desk.work.start_run();
    desk.work.session.wait();
    for (const char* panel : {"results", "map", "reintegration"}) expect_as_kept(desk, panel);
}

TEST(GoldenPictures, APanelThatIsNotDrawnIsSeen) {
    HeadlessDesk desk;
    desk.settle();
    const Picture empty{desk.window.picture().width, desk.window.picture().height,
                        std::vector<std::uint8_t>(desk.window.picture().rgba.size(), 255)};
    EXPECT_GT(difference(desk.window.picture(), empty), tolerance);
}

}  // namespace
}  // namespace ubumwe::gui
