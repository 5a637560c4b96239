#pragma once

#include <string>

#include <imgui.h>

#include "gui/widgets/look.hpp"
#include "sim/report/chart/canvas.hpp"

namespace ubumwe::gui {

/// The back end of charts that draws into a window.
class ChartCanvas final : public chart::Canvas {
public:
    /// `origin` is the top left of the chart, `scale` the pixels of the window for each of the chart.
    ChartCanvas(ImDrawList& list, const Look& look, ImVec2 origin, float scale)
        : list_(list), look_(look), origin_(origin), scale_(scale) {}

    void polyline(std::span<const chart::Point> points, const chart::Stroke& stroke) override;
    void polygon(std::span<const chart::Point> outline, chart::Ink ink, double opacity) override;
    void rectangle(const chart::BoxMark& box) override;
    void text(const chart::TextMark& text) override;

    /// The note of the last box under the mouse, or nothing.
    const std::string& note() const { return note_; }

private:
    ImVec2 place(const chart::Point& point) const;

    ImDrawList& list_;
    const Look& look_;
    ImVec2 origin_;
    float scale_;
    std::string note_;
};

/// Pixels of the window for each of a drawing: as large as text is, or smaller where that is too wide.
float chart_scale(const chart::Drawing& drawing, const Look& look);

}  // namespace ubumwe::gui
