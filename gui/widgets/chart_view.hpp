#pragma once

#include <string>

#include "gui/app/words.hpp"
#include "gui/widgets/chart_menu.hpp"
#include "gui/widgets/look.hpp"
#include "gui/widgets/plot_zoom.hpp"
#include "gui/widgets/time_plot.hpp"
#include "sim/report/chart/any_chart.hpp"

namespace ubumwe::gui {

/// A chart of any kind that tells the value under the mouse, with a menu for CSV and SVG. What runs over months zooms
/// by months, points by values. Bars and tiles are looked at through a magnifying glass: an axis of bars that does not
/// begin at zero would belie their lengths, and tiles have no axis.
class ChartView {
public:
    void show(const char* id, const chart::AnyChart& chart, const Words& words, const Look& look);
    /// A drawing without values to copy.
    void show_drawing(const char* id, const chart::Drawing& drawing, const Words& words, const Look& look);

private:
    void show_gantt(const chart::GanttChart& chart, const Words& words, const Look& look);
    void show_points(chart::PointChart chart, const Words& words, const Look& look);
    void magnify(const chart::Drawing& drawing, const std::function<std::string()>& csv, const Words& words,
                 const Look& look);

    TimePlot plot_;
    MonthZoom months_;
    RangeZoom ranges_;
    Magnifier glass_;
    ChartMenu menu_;
};

}  // namespace ubumwe::gui
