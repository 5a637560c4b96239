#include "gui/widgets/plot_zoom.hpp"

#include <algorithm>
#include <cmath>

namespace ubumwe::gui {

namespace {

constexpr double zoom_step = 0.8;
constexpr float key_pixels = 60.0F;  ///< that a key moves
constexpr float most_zoom = 6.0F;

void take_keys(ZoomWish& wish) {
    if (!ImGui::IsItemFocused()) return;
    for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters) {
        if (letter == '+') wish.factor *= zoom_step;
        if (letter == '-') wish.factor /= zoom_step;
        if (letter == '<') wish.moved.x += key_pixels;
        if (letter == '>') wish.moved.x -= key_pixels;
        if (letter == '0') wish.everything = true;
    }
}

chart::Range moved_by(chart::Range range, double by) {
    return {range.low + by, range.high + by};
}

}  // namespace

ZoomWish zoom_wish(bool over, bool may_drag) {
    ZoomWish wish;
    ImGuiIO& io = ImGui::GetIO();
    take_keys(wish);
    if (over && io.KeyCtrl && io.MouseWheel != 0.0F) {
        wish.factor = io.MouseWheel > 0.0F ? zoom_step : 1.0 / zoom_step;
        wish.at_mouse = true;
        // Else the page would scroll too.
        io.MouseWheel = 0.0F;
    }
    if (over && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) wish.everything = true;
    if (may_drag && ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left) &&
        !ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        wish.moved = {wish.moved.x + io.MouseDelta.x, wish.moved.y + io.MouseDelta.y};
    return wish;
}

void show_focus(const Look& look) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                        look.color(chart::Ink::series_1), 0.0F, ImDrawFlags_None, 2.0F);
}

void MonthZoom::take(const ZoomWish& wish, int months, const chart::Drawing& drawing,
                     const std::optional<PlotPlace>& place, float scale) {
    if (drawing.plots.empty()) return;
    const MonthWindow shown = within(window_, months);
    if (wish.factor != 1.0) {
        const double at = wish.at_mouse && place ? shown.from + place->month : 0.5 * (shown.from + shown.to);
        window_ = zoomed(window_, months, at, wish.factor);
    }
    if (wish.everything) window_ = {};
    const chart::PlotArea& plot = drawing.plots.front();
    const float month = static_cast<float>(plot.box.width() / plot.months) * scale;
    moved_ = wish.moved.x == 0.0F && !ImGui::IsItemActive() ? 0.0F : moved_ + wish.moved.x;
    const int by = static_cast<int>(moved_ / month);
    moved_ -= static_cast<float>(by) * month;
    if (by != 0) window_ = panned(window_, months, -by);
}

void RangeZoom::lay_over(chart::PointChart& chart) const {
    chart.x_window = across_;
    chart.y_window = upward_;
}

void RangeZoom::take(const ZoomWish& wish, const chart::Drawing& drawing, const std::optional<PlotPlace>& place,
                     float scale) {
    if (drawing.plots.empty()) return;
    const chart::PlotArea& plot = drawing.plots.front();
    const bool changes = wish.factor != 1.0 || wish.moved.x != 0.0F || wish.moved.y != 0.0F;
    if (changes && !across_) across_ = plot.across;
    if (changes && !upward_) upward_ = plot.values;
    if (wish.factor != 1.0) {
        const bool at_mouse = wish.at_mouse && place;
        across_ = zoomed(*across_, at_mouse ? place->across : middle_of(*across_), wish.factor);
        upward_ = zoomed(*upward_, at_mouse ? place->value : middle_of(*upward_), wish.factor);
    }
    if (changes) {
        const double pixel = static_cast<double>(scale);
        across_ = moved_by(*across_, -wish.moved.x / pixel / plot.box.width() * (across_->high - across_->low));
        upward_ = moved_by(*upward_, wish.moved.y / pixel / plot.box.height() * (upward_->high - upward_->low));
    }
    if (!wish.everything) return;
    across_.reset();
    upward_.reset();
}

void Magnifier::take(const ZoomWish& wish, ImVec2 unmoved, ImVec2 size) {
    const float before = zoom_;
    zoom_ = std::clamp(zoom_ / static_cast<float>(wish.factor), 1.0F, most_zoom);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const ImVec2 kept =
        wish.at_mouse ? ImVec2{mouse.x - unmoved.x, mouse.y - unmoved.y} : ImVec2{0.5F * size.x, 0.5F * size.y};
    const float grown = zoom_ / before;
    shift_ = {kept.x - (kept.x - shift_.x) * grown + wish.moved.x, kept.y - (kept.y - shift_.y) * grown + wish.moved.y};
    if (wish.everything) zoom_ = 1.0F;
    // Its edges stay at the edges of its place, or beyond.
    shift_.x = std::clamp(shift_.x, size.x * (1.0F - zoom_), 0.0F);
    shift_.y = std::clamp(shift_.y, size.y * (1.0F - zoom_), 0.0F);
}

}  // namespace ubumwe::gui
