#pragma once

#include <filesystem>

namespace ubumwe::gui {

/// Where the files stand that the window reads beside those of its user.
struct Folders {
    std::filesystem::path scenarios;
    std::filesystem::path words;
};

/// Those beside an installed program, else those of the checkout that it was built from. Throws MachineError where
/// there are none.
Folders find_folders();

/// The folder of the font that the window was built with.
std::filesystem::path font_folder();

}  // namespace ubumwe::gui
