#pragma once

#include <optional>
#include <string>

#include "gui/app/time_plot.hpp"
#include "gui/app/words.hpp"
#include "gui/widgets/look.hpp"

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
    void move_and_zoom(const chart::TimeChart& chart, const chart::Drawing& drawing,
                       const std::optional<PlotPlace>& place, Drag drag, float scale);
    void draw_menu(const chart::TimeChart& chart, const chart::Drawing& drawing, const Words& words, const Look& look);

    MonthWindow window_;
    bool held_ = false;
    bool released_ = false;
    float moved_ = 0.0F;  ///< pixels that are no whole month yet
    std::string file_;    ///< of SVG
    std::string told_;    ///< what became of the file
};

}  // namespace ubumwe::gui
