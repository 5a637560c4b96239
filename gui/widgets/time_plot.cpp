#include "gui/widgets/time_plot.hpp"

#include <imgui.h>

#include "gui/app/chart_csv.hpp"
#include "gui/widgets/plot_item.hpp"

namespace ubumwe::gui {

namespace {

void draw_read_out(const chart::TimeChart& chart, const chart::Drawing& drawing, const PlotPlace& place, ImVec2 origin,
                   float scale, const Look& look) {
    const chart::PlotArea& plot = drawing.plots[place.panel];
    const double x = plot.box.left + (place.month + 0.5) / plot.months * plot.box.width();
    const auto at = [&](double y) {
        return ImVec2{origin.x + static_cast<float>(x) * scale, origin.y + static_cast<float>(y) * scale};
    };
    ImGui::GetWindowDrawList()->AddLine(at(plot.box.top), at(plot.box.bottom), look.color(chart::Ink::axis));
    const auto lines = read_out(chart, place.panel, place.month);
    if (lines.size() < 2) return;
    ImGui::BeginTooltip();
    for (const std::string& line : lines) ImGui::TextUnformatted(line.c_str());
    ImGui::EndTooltip();
}

}  // namespace

std::optional<PlotPlace> TimePlot::show(const char* id, const chart::TimeChart& chart, const Words& words,
                                        const Look& look, Drag drag) {
    ImGui::PushID(id);
    const MonthWindow window = zoom_.window();
    const chart::TimeChart part = windowed(chart, window);
    const chart::Drawing drawing = lay_out(part);
    const PlotItem item(drawing, look);
    auto place = item.place();
    item.draw(look, {}, place ? PlotItem::Notes::left_out : PlotItem::Notes::told);
    const bool was_held = held_;
    held_ = ImGui::IsItemActive() && (held_ || place.has_value());
    released_ = was_held && !held_;
    zoom_.take(zoom_wish(place.has_value(), held_ && drag == Drag::moves), chart.months, drawing, place, item.scale());
    if (place) draw_read_out(part, drawing, *place, item.origin(), item.scale(), look);
    menu_.draw(
        item.asked(), [&] { return csv_of(chart::AnyChart(part)); }, drawing, words("plot.hint"), words, look);
    ImGui::PopID();
    if (place) place->month += within(window, chart.months).from;
    return place;
}

}  // namespace ubumwe::gui
