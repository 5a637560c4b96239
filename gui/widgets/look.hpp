#pragma once

#include <string_view>

#include <imgui.h>

#include "gui/platform/fonts.hpp"
#include "sim/report/chart/theme.hpp"

namespace ubumwe::gui {

/// How everything looks: colours, fonts and size of text.
struct Look {
    const chart::Theme* theme = &chart::light;
    Fonts fonts;
    float scale = 1.0F;  ///< of text and of all that goes with it

    ImU32 color(chart::Ink ink, double opacity = 1.0) const;
    ImVec4 color_of(chart::Ink ink, double opacity = 1.0) const;
    /// A length at scale 1 in pixels.
    float px(float length) const { return length * scale; }
};

/// The theme of an id of the settings.
const chart::Theme& theme_of(std::string_view id);

/// Gives Dear ImGui the colours and lengths of a look.
void apply(const Look& look);

}  // namespace ubumwe::gui
