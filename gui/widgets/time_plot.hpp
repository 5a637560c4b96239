#pragma once

#include <optional>

#include "gui/app/words.hpp"
#include "gui/widgets/chart_menu.hpp"
#include "gui/widgets/look.hpp"
#include "gui/widgets/plot_zoom.hpp"

namespace ubumwe::gui {

/// A chart over time that tells the values under the mouse. Ctrl and the wheel zoom, dragging moves, a double click
/// shows everything; the right button offers the values as CSV and the chart as a file of SVG.
class TimePlot {
public:
    enum class Drag : std::uint8_t { moves, belongs_to_panel };

    /// Draws the chart. What is under the mouse, with the month counted from the first of the chart; for a drag that
    /// began in a plot, also where the mouse has left it upward or downward.
    std::optional<PlotPlace> show(const char* id, const chart::TimeChart& chart, const Words& words, const Look& look,
                                  Drag drag = Drag::moves);
    /// Whether the left button was pressed in a plot and is still held.
    bool held() const { return held_; }
    /// Whether it was let go in this frame.
    bool released() const { return released_; }

private:
    MonthZoom zoom_;
    bool held_ = false;
    bool released_ = false;
    ChartMenu menu_;
};

}  // namespace ubumwe::gui
