#include "gui/platform/fonts.hpp"

#include <array>
#include <cmath>
#include <string>
#include <system_error>

#include <imgui.h>

#include "sim/results/machine_error.hpp"

namespace ubumwe::gui {

namespace {

constexpr float title_height = 23.0F;
/// Of names on tiles and of labels; of labels, titles of plots and titles.
constexpr std::array chart_heights{9.0F, 13.0F};
constexpr std::array bold_chart_heights{13.0F, 15.0F, 17.0F};

/// Latin with the letters of French and Kinyarwanda, general punctuation, the euro, arrows, signs of relation and
/// geometric shapes: pairs of the first and last of each range.
constexpr std::array<ImWchar, 15> ranges{0x0020, 0x017F, 0x2010, 0x2027, 0x202F, 0x203A, 0x20AC, 0x20AC,
                                         0x2190, 0x2193, 0x2212, 0x2265, 0x25A0, 0x25FF, 0};

std::string font_file(const std::filesystem::path& folder, const char* name) {
    const std::filesystem::path file = folder / name;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        throw sim::MachineError("The font " + file.string() + " is missing: install the package fonts-dejavu-core.");
    return file.string();
}

}  // namespace

Fonts load_fonts(const std::filesystem::path& folder, float scale) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const std::string regular = font_file(folder, "DejaVuSans.ttf");
    const std::string bold = font_file(folder, "DejaVuSans-Bold.ttf");
    atlas.Clear();
    const auto add = [&](const std::string& file, float height) {
        return atlas.AddFontFromFileTTF(file.c_str(), std::round(height * scale), nullptr, ranges.data());
    };
    Fonts fonts{add(regular, body_height), add(bold, body_height), add(bold, title_height), {}, {}};
    for (const float height : chart_heights) fonts.chart.push_back(add(regular, height));
    for (const float height : bold_chart_heights) fonts.chart_bold.push_back(add(bold, height));
    atlas.Build();
    return fonts;
}

}  // namespace ubumwe::gui
