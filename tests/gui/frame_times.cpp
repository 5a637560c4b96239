// Prints how long a user waits: for the first frame, and for each frame while a scenario runs behind the window.
//
//     gui_frame_times SCENARIO [--screen]
//
// Frames are drawn without a screen unless --screen asks for the real window. Times are those of this machine.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "gui/panels/desk.hpp"
#include "gui/platform/headless.hpp"
#include "gui/platform/window.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::gui {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double frame_limit = 16.0;  ///< milliseconds
constexpr double seconds_a_panel = 4.0;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

using Frame = std::function<void(const std::function<void()>&)>;

/// Draws frames of one panel, sixty a second at most, for some seconds or until the run has ended.
std::vector<double> frames_of(const std::string& panel, Workspace& work, Desk& desk, const Look& look,
                              const Frame& frame) {
    work.panel = panel;
    std::vector<double> times;
    const auto begin = Clock::now();
    while (work.session.busy() && milliseconds_since(begin) < 1000.0 * seconds_a_panel) {
        const auto start = Clock::now();
        frame([&] { desk.draw(look); });
        times.push_back(milliseconds_since(start));
        std::this_thread::sleep_until(start + std::chrono::milliseconds(16));
    }
    return times;
}

void print(const std::string& panel, std::vector<double> times) {
    if (times.empty()) return;
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    const auto over = std::ranges::count_if(times, [](double time) { return time > frame_limit; });
    std::printf("%-14s %4zu frames: median %6.2f ms, 95 %% within %6.2f ms, longest %6.2f ms, over %.0f ms: %td\n",
                panel.c_str(), times.size(), at(0.5), at(0.95), times.back(), frame_limit, over);
}

void measure(Workspace& work, const std::string& scenario, const Frame& frame, Clock::time_point start) {
    const Look look{&theme_of(work.settings.theme), load_fonts(font_folder(), 1.0F), 1.0F};
    apply(look);
    Desk desk(work);
    frame([&] { desk.draw(look); });
    std::printf("first frame: %.2f s after the start\n", milliseconds_since(start) / 1000.0);
    work.open(scenario);
    work.start_run();
    while (work.session.snapshot()->steps_done == 0 && work.session.busy())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    std::printf("%llu people run behind\n", static_cast<unsigned long long>(work.session.snapshot()->people));
    for (const NamedPanel& panel : all_panels()) {
        const std::string id(panel.id);
        print(id, frames_of(id, work, desk, look, frame));
    }
    work.session.cancel();
    work.session.wait();
}

int run(int argc, char** argv) {
    const auto start = Clock::now();
    if (argc < 2) {
        std::fputs("gui_frame_times SCENARIO [--screen]\n", stderr);
        return 2;
    }
    const bool on_screen = argc > 2 && std::string_view(argv[2]) == "--screen";
    const tests::TemporaryFolder folder;
    Workspace work(find_folders(), {});
    work.run.results = folder.path() / "results";
    if (on_screen) {
        Window window("Ubumwe", 1280, 800);
        measure(
            work, argv[1], [&](const auto& draw) { window.frame(draw); }, start);
    } else {
        HeadlessWindow window(1280, 800);
        measure(
            work, argv[1], [&](const auto& draw) { window.frame(draw); }, start);
    }
    return 0;
}

}  // namespace
}  // namespace ubumwe::gui

int main(int argc, char** argv) {
    try {
        return ubumwe::gui::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
