#pragma once

#include <functional>
#include <string>

#include "gui/app/words.hpp"
#include "gui/widgets/look.hpp"
#include "sim/report/chart/drawing.hpp"

namespace ubumwe::gui {

/// What can be done with a chart: its values as CSV, the chart as a file of SVG.
class ChartMenu {
public:
    /// Draws the menu of the item that was drawn last, where the right button or `asked` has opened it. Without `csv`
    /// there are no values to copy. `how` says how the chart is moved.
    void draw(bool asked, const std::function<std::string()>& csv, const chart::Drawing& drawing, const char* how,
              const Words& words, const Look& look);

private:
    std::string file_;  ///< of SVG
    std::string told_;  ///< what became of the file
};

}  // namespace ubumwe::gui
