#include "gui/widgets/chart_view.hpp"

#include <imgui.h>

#include "gui/app/chart_csv.hpp"
#include "gui/widgets/chart_canvas.hpp"
#include "gui/widgets/plot_item.hpp"

namespace ubumwe::gui {

void ChartView::show(const char* id, const chart::AnyChart& chart, const Words& words, const Look& look) {
    if (const auto* over_time = std::get_if<chart::TimeChart>(&chart)) {
        plot_.show(id, *over_time, words, look);
        return;
    }
    ImGui::PushID(id);
    if (const auto* gantt = std::get_if<chart::GanttChart>(&chart)) {
        show_gantt(*gantt, words, look);
    } else if (const auto* points = std::get_if<chart::PointChart>(&chart)) {
        show_points(*points, words, look);
    } else {
        magnify(
            lay_out(chart), [&] { return csv_of(chart); }, words, look);
    }
    ImGui::PopID();
}

void ChartView::show_drawing(const char* id, const chart::Drawing& drawing, const Words& words, const Look& look) {
    ImGui::PushID(id);
    magnify(drawing, {}, words, look);
    ImGui::PopID();
}

void ChartView::show_gantt(const chart::GanttChart& chart, const Words& words, const Look& look) {
    const chart::GanttChart part = windowed(chart, months_.window());
    const chart::Drawing drawing = lay_out(part);
    const PlotItem item(drawing, look);
    item.draw(look);
    months_.take(zoom_wish(item.place().has_value(), true), chart.months, drawing, item.place(), item.scale());
    menu_.draw(
        item.asked(), [&] { return csv_of(chart::AnyChart(part)); }, drawing, words("plot.hint"), words, look);
}

void ChartView::show_points(chart::PointChart chart, const Words& words, const Look& look) {
    ranges_.lay_over(chart);
    const chart::Drawing drawing = lay_out(chart);
    const PlotItem item(drawing, look);
    item.draw(look);
    ranges_.take(zoom_wish(item.place().has_value(), true), drawing, item.place(), item.scale());
    menu_.draw(
        item.asked(), [&] { return csv_of(chart::AnyChart(chart)); }, drawing, words("plot.hint"), words, look);
}

void ChartView::magnify(const chart::Drawing& drawing, const std::function<std::string()>& csv, const Words& words,
                        const Look& look) {
    const PlotItem item(drawing, look);
    glass_.take(zoom_wish(item.over(), glass_.zoom() > 1.0F), item.origin(), item.size());
    item.draw(look, glass_);
    menu_.draw(item.asked(), csv, drawing, words("plot.hint"), words, look);
}

}  // namespace ubumwe::gui
