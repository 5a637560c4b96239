#include <chrono>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <CLI/CLI.hpp>

#include "gui/app/keeping.hpp"
#include "gui/app/own_folder.hpp"
#include "gui/app/screenshot_run.hpp"
#include "gui/app/workspace.hpp"
#include "gui/panels/desk.hpp"
#include "gui/platform/headless.hpp"
#include "gui/platform/window.hpp"
#include "sim/cli/command.hpp"
#include "sim/engine/memory_use.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::gui {

namespace {

struct Options {
    std::string open;
    std::string screenshot;
    std::string scenario;
    std::string to;
    std::string size = "1280x800";
    std::string theme;
    std::string language;
    int text = 0;
};

Look look_of(const Settings& settings) {
    const float scale = static_cast<float>(settings.text_percent) / 100.0F;
    const Look look{&theme_of(settings.theme), load_fonts(font_folder(), scale), scale};
    apply(look);
    return look;
}

Settings chosen_settings(const Options& options, Settings settings) {
    if (!options.theme.empty()) settings.theme = options.theme;
    if (!options.language.empty()) settings.language = options.language;
    if (options.text != 0) settings.text_percent = options.text;
    return settings;
}

const NamedPanel& panel_named(const std::string& id) {
    std::vector<std::string> ids;
    for (const NamedPanel& panel : all_panels()) {
        if (panel.id == id) return panel;
        ids.emplace_back(panel.id);
    }
    sim::refuse("--screenshot", sim::in_quotes(id), sim::one_of(ids), sim::nearest_hint(id, ids));
}

/// A new folder of the machine's temporary files, which is removed in the end.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "ubumwe-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::system_error(errno, std::generic_category(), name);
        path_ = name;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

int take_screenshot(const Options& options) {
    const NamedPanel& panel = panel_named(options.screenshot);
    if (options.to.empty()) sim::refuse("--to", "nothing", "the file for the picture, for example page.png");
    int width = 0;
    int height = 0;
    if (std::sscanf(options.size.c_str(), "%dx%d", &width, &height) != 2 || width < 320 || height < 240 ||
        width > 8192 || height > 8192)
        sim::refuse("--size", sim::in_quotes(options.size), "WIDTHxHEIGHT in pixels, from 320x240 to 8192x8192");
    const ScratchFolder scratch;
    Workspace work(find_folders(), chosen_settings(options, {}));
    if (!options.scenario.empty()) work.open(options.scenario);
    if (panel.needs_results && !work.results) {
        if (!work.draft) sim::refuse("--scenario", "nothing", "a scenario to run for the picture of this panel");
        run_small(work, scratch.path());
    }
    work.panel = panel.id;
    work.settings.recent.clear();
    HeadlessWindow window(width, height);
    const Look look = look_of(work.settings);
    Desk desk(work);
    // Sizes of what is shown settle within a few frames, once work on other threads has ended.
    constexpr int frames = 4;
    for (int frame = 0; frame < frames; frame = desk.is_alive() ? 0 : frame + 1) {
        window.frame([&] { desk.draw(look); });
        if (desk.is_alive()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    write_png(options.to, window.picture());
    return sim::done;
}

/// The name of the open file, with a mark while there are changes that it does not hold.
std::string title_of(const Workspace& work) {
    if (!work.draft) return "Ubumwe";
    return "Ubumwe: " + work.draft->file().filename().string() + (work.draft->unsaved() ? " ●" : "");
}

void run_window(Workspace& work, Window& window) {
    Desk desk(work);
    Look look = look_of(work.settings);
    int text_percent = work.settings.text_percent;
    Keeping keeping(settings_file(), recovery_file());
    keeping.begin(work);
    while (!window.closing() || !work.may_close()) {
        // Whoever is asked about changes goes on until the answer.
        window.stay_open();
        keeping.go_on(work);
        window.wait_for_events(desk.is_alive());
        if (work.settings.text_percent != text_percent) {
            look = look_of(work.settings);
            window.renew_fonts();
            text_percent = work.settings.text_percent;
        }
        look.theme = &theme_of(work.settings.theme);
        apply(look);
        window.set_title(title_of(work));
        window.frame([&] { desk.draw(look); });
        if (work.ready_to_close()) window.close();
    }
    work.settings.maximised = window.maximised();
    if (!work.settings.maximised) {
        work.settings.width = window.width();
        work.settings.height = window.height();
    }
    keeping.end(work);
}

int show_window(const Options& options) {
    Workspace work(find_folders(), chosen_settings(options, read_settings(settings_file())));
    if (!can_write(std::filesystem::current_path())) work.run.results = working_folder() / "results";
    if (!options.open.empty()) work.open(options.open);
    const auto layout_file = settings_file().replace_filename("layout.ini");
    std::error_code ignored;  // what cannot be kept is not kept
    std::filesystem::create_directories(layout_file.parent_path(), ignored);
    Window window("Ubumwe", work.settings.width, work.settings.height, work.settings.maximised, layout_file.string());
    run_window(work, window);
    return sim::done;
}

void add_options(CLI::App& program, Options& options) {
    const auto names = [](const auto& ids) { return std::vector<std::string>(ids.begin(), ids.end()); };
    program.add_option("SCENARIO|RESULTS", options.open, "Scenario file, or folder that a run wrote, to open");
    auto* shot = program.add_option("--screenshot", options.screenshot,
                                    "Draws one panel into a picture instead of opening a window");
    program.add_option("--scenario", options.scenario, "Scenario or results of the picture")->needs(shot);
    program.add_option("--to", options.to, "PNG file of the picture")->needs(shot);
    program.add_option("--size", options.size, "Width and height of the picture in pixels (default 1280x800)")
        ->needs(shot);
    program.add_option("--theme", options.theme, "light, dark or high_contrast")
        ->check(CLI::IsMember(names(theme_ids)));
    program.add_option("--text", options.text, "Size of text in percent")
        ->check(CLI::IsMember(std::vector<int>(text_percents.begin(), text_percents.end())));
    program.add_option("--language", options.language, "en, fr or rw")->check(CLI::IsMember(names(language_ids)));
    program.footer(
        "Examples:\n  ubumwe-gui\n  ubumwe-gui my_plan.json\n  ubumwe-gui results/my_plan\n"
        "  ubumwe-gui --screenshot results --scenario my_plan.json --to results.png\n"
        "A picture of a panel that needs results runs the scenario first, with few people.\n"
        "Exit codes: 0 done; 1 the machine failed; 2 the input is wrong.");
}

int perform(const Options& options) {
    try {
        return options.screenshot.empty() ? show_window(options) : take_screenshot(options);
    } catch (const sim::InputError& error) {
        std::cerr << error.what() << "\n";
        return sim::input_wrong;
    } catch (const std::exception& error) {
        std::cerr << "ubumwe-gui: " << error.what() << "\n";
    }
    return sim::machine_failed;
}

int run(int argc, char** argv) {
    CLI::App program("Builds, runs and compares scenarios in a window", "ubumwe-gui");
    Options options;
    add_options(program, options);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return program.exit(success);
    } catch (const CLI::ParseError& error) {
        std::cerr << "ubumwe-gui: " << error.what() << "; `ubumwe-gui --help` shows what is allowed\n";
        return sim::input_wrong;
    }
    return perform(options);
}

}  // namespace

}  // namespace ubumwe::gui

int main(int argc, char** argv) {
    ubumwe::sim::give_large_blocks_back();
    return ubumwe::gui::run(argc, argv);
}
