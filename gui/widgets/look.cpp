#include "gui/widgets/look.hpp"

#include "gui/app/settings.hpp"

namespace ubumwe::gui {

namespace {

using chart::Ink;

constexpr float channel_most = 255.0F;

/// `share` of the one colour over the other.
ImVec4 blend(const ImVec4& over, const ImVec4& under, float share) {
    const auto mixed = [share](float a, float b) { return a * share + b * (1.0F - share); };
    return {mixed(over.x, under.x), mixed(over.y, under.y), mixed(over.z, under.z), 1.0F};
}

void apply_colors(const Look& look, ImGuiStyle& style) {
    const ImVec4 page = look.color_of(Ink::page);
    const ImVec4 text = look.color_of(Ink::text);
    const ImVec4 accent = look.color_of(Ink::series_1);
    const auto set = [&](int place, const ImVec4& color) { style.Colors[place] = color; };
    const auto shade = [&](float share) { return blend(text, page, share); };
    const auto tint = [&](float share) { return blend(accent, page, share); };
    for (const int place : {ImGuiCol_WindowBg, ImGuiCol_PopupBg, ImGuiCol_TableRowBg}) set(place, page);
    set(ImGuiCol_ChildBg, {0, 0, 0, 0});
    set(ImGuiCol_Text, text);
    set(ImGuiCol_TextDisabled, look.color_of(Ink::faint_text));
    set(ImGuiCol_Border, look.color_of(Ink::axis));
    set(ImGuiCol_TableRowBgAlt, shade(0.04F));
    for (const int place : {ImGuiCol_Separator, ImGuiCol_TableBorderLight, ImGuiCol_TableBorderStrong})
        set(place, look.color_of(Ink::grid));
    for (const int place : {ImGuiCol_TitleBg, ImGuiCol_TitleBgActive, ImGuiCol_TitleBgCollapsed})
        set(place, tint(0.22F));
    set(ImGuiCol_FrameBg, shade(0.06F));
    set(ImGuiCol_FrameBgHovered, shade(0.11F));
    set(ImGuiCol_FrameBgActive, shade(0.15F));
    for (const int place :
         {ImGuiCol_Button, ImGuiCol_Header, ImGuiCol_TableHeaderBg, ImGuiCol_Tab, ImGuiCol_TabUnfocused})
        set(place, tint(0.16F));
    for (const int place : {ImGuiCol_ButtonHovered, ImGuiCol_HeaderHovered, ImGuiCol_TabHovered})
        set(place, tint(0.28F));
    for (const int place :
         {ImGuiCol_ButtonActive, ImGuiCol_HeaderActive, ImGuiCol_TabActive, ImGuiCol_TabUnfocusedActive})
        set(place, tint(0.40F));
    for (const int place : {ImGuiCol_CheckMark, ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive, ImGuiCol_PlotHistogram,
                            ImGuiCol_NavHighlight, ImGuiCol_SeparatorHovered, ImGuiCol_SeparatorActive})
        set(place, accent);
    set(ImGuiCol_TextSelectedBg, tint(0.35F));
    set(ImGuiCol_ScrollbarBg, shade(0.03F));
    set(ImGuiCol_ScrollbarGrab, shade(0.25F));
    set(ImGuiCol_ScrollbarGrabHovered, shade(0.35F));
    set(ImGuiCol_ScrollbarGrabActive, shade(0.45F));
    set(ImGuiCol_ModalWindowDimBg, {0.0F, 0.0F, 0.0F, 0.45F});
}

}  // namespace

ImVec4 Look::color_of(Ink ink, double opacity) const {
    const chart::Color color = theme->of(ink);
    return {static_cast<float>(color.red) / channel_most, static_cast<float>(color.green) / channel_most,
            static_cast<float>(color.blue) / channel_most, static_cast<float>(opacity)};
}

ImU32 Look::color(Ink ink, double opacity) const {
    return ImGui::ColorConvertFloat4ToU32(color_of(ink, opacity));
}

const chart::Theme& theme_of(std::string_view id) {
    if (id == theme_ids[1]) return chart::dark;
    if (id == theme_ids[2]) return chart::high_contrast;
    return chart::light;
}

void apply(const Look& look) {
    ImGuiStyle style;
    style.WindowPadding = {14.0F, 12.0F};
    style.FramePadding = {9.0F, 5.0F};
    style.CellPadding = {8.0F, 4.0F};
    style.ItemSpacing = {9.0F, 7.0F};
    style.ItemInnerSpacing = {7.0F, 5.0F};
    style.ScrollbarSize = 15.0F;
    style.FrameRounding = 4.0F;
    style.PopupRounding = 4.0F;
    style.ChildRounding = 4.0F;
    style.WindowBorderSize = 0.0F;
    style.ScaleAllSizes(look.scale);
    // Thin frames set fields apart from the page also where shades are hard to see.
    style.FrameBorderSize = 1.0F;
    apply_colors(look, style);
    ImGui::GetStyle() = style;
}

}  // namespace ubumwe::gui
