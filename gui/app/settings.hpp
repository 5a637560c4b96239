#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::gui {

/// Names of the themes, as words and settings know them; the colours are those of the charts.
inline constexpr std::array<std::string_view, 3> theme_ids{"light", "dark", "high_contrast"};
inline constexpr std::array<int, 5> text_percents{100, 125, 150, 175, 200};

/// What a user chose for themselves, on this machine.
struct Settings {
    std::string language = "en";
    std::string theme = "light";
    int text_percent = 100;
    int width = 1280;  ///< of the window, in pixels
    int height = 800;
    bool maximised = false;
    std::vector<std::string> recent;  ///< files of scenarios and folders of results, the latest first
    std::vector<std::string> own;     ///< scenarios that the user saved, the latest first

    bool operator==(const Settings&) const = default;
};

/// Puts a file or folder at the head of the recent ones, of which eight are kept.
void note_recent(Settings& settings, const std::filesystem::path& path);

/// Puts a scenario at the head of those that the user saved, of which a thousand are kept.
void note_own(Settings& settings, const std::filesystem::path& path);
bool is_own(const Settings& settings, const std::filesystem::path& path);

/// The file of the settings in the user's folder of configuration (XDG Base Directory Specification).
std::filesystem::path settings_file();

/// The settings of a file; those that are missing there or not allowed keep their default, and so do all where the file
/// cannot be read: settings must not keep a program from starting.
Settings read_settings(const std::filesystem::path& file);

/// Throws MachineError.
void write_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace ubumwe::gui
