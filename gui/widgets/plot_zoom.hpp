#pragma once

#include <optional>

#include <imgui.h>

#include "gui/app/plot_window.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// What a user asks of the chart that was drawn last: by Ctrl and the wheel, by dragging, by a double click, or by the
/// keys + - < > 0 while it has the focus.
struct ZoomWish {
    double factor = 1.0;    ///< of what is shown: below 1 shows less of it, larger
    bool at_mouse = false;  ///< whether what is under the mouse stays there; else the middle
    ImVec2 moved{};         ///< pixels
    bool everything = false;
};

/// The wish for the item that was drawn last. `over` tells whether the mouse is where it may zoom and drag.
ZoomWish zoom_wish(bool over, bool may_drag);

/// An outline around the item that was drawn last while keys go to it.
void show_focus(const Look& look);

/// Months of a chart over time that are shown.
class MonthZoom {
public:
    const MonthWindow& window() const { return window_; }
    void take(const ZoomWish& wish, int months, const chart::Drawing& drawing, const std::optional<PlotPlace>& place,
              float scale);

private:
    MonthWindow window_;
    float moved_ = 0.0F;  ///< pixels that are no whole month yet
};

/// Values of a chart of points that are shown.
class RangeZoom {
public:
    void lay_over(chart::PointChart& chart) const;
    void take(const ZoomWish& wish, const chart::Drawing& drawing, const std::optional<PlotPlace>& place, float scale);

private:
    std::optional<chart::Range> across_;
    std::optional<chart::Range> upward_;
};

/// A drawing that is looked at through a glass: its shapes and proportions stay.
class Magnifier {
public:
    float zoom() const { return zoom_; }
    ImVec2 origin(ImVec2 unmoved) const { return {unmoved.x + shift_.x, unmoved.y + shift_.y}; }
    /// `size` of the drawing in pixels of the window.
    void take(const ZoomWish& wish, ImVec2 unmoved, ImVec2 size);

private:
    float zoom_ = 1.0F;
    ImVec2 shift_{};
};

}  // namespace ubumwe::gui
