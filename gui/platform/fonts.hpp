#pragma once

#include <filesystem>
#include <vector>

struct ImFont;

namespace ubumwe::gui {

/// The fonts of the window: DejaVu Sans, for whose letters charts are laid out.
struct Fonts {
    ImFont* body = nullptr;
    ImFont* bold = nullptr;
    ImFont* title = nullptr;
    std::vector<ImFont*> chart;  ///< for the texts of charts, by ascending size
    std::vector<ImFont*> chart_bold;
};

/// Makes the font atlas anew, with all letters of English, French and Kinyarwanda; `scale` is 1 to 2. Throws
/// MachineError where the font is not in the folder.
Fonts load_fonts(const std::filesystem::path& folder, float scale);

/// Height of a line of the body at scale 1, in pixels.
inline constexpr float body_height = 17.0F;

}  // namespace ubumwe::gui
