#include "gui/widgets/time_plot.hpp"

#include <algorithm>
#include <exception>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/widgets/chart_canvas.hpp"
#include "gui/widgets/text.hpp"
#include "sim/report/chart/svg.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::gui {

namespace {

constexpr double zoom_step = 0.8;

/// A file name from a title: letters and digits, others as one underscore.
std::string file_name(const std::string& title) {
    std::string name;
    for (const char c : title) {
        const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (plain || (!name.empty() && name.back() != '_')) name += plain ? c : '_';
    }
    while (!name.empty() && name.back() == '_') name.pop_back();
    return (name.empty() ? "chart" : name) + ".svg";
}

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
    const chart::TimeChart part = windowed(chart, window_);
    const chart::Drawing drawing = lay_out(part);
    const float scale = chart_scale(drawing, look);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const ImVec2 size{static_cast<float>(drawing.width) * scale, static_cast<float>(drawing.height) * scale};
    ImGui::InvisibleButton("plot", size);
    ChartCanvas canvas(*ImGui::GetWindowDrawList(), look, origin, scale);
    chart::draw(drawing, canvas);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    auto place = place_at(drawing, {static_cast<double>((mouse.x - origin.x) / scale),
                                    static_cast<double>((mouse.y - origin.y) / scale)});
    const bool over = ImGui::IsItemHovered() || ImGui::IsItemActive();
    if (!over) place.reset();
    move_and_zoom(chart, drawing, place, drag, scale);
    if (place) draw_read_out(part, drawing, *place, origin, scale, look);
    draw_menu(part, drawing, words, look);
    ImGui::PopID();
    if (place) place->month += within(window_, chart.months).from;
    return place;
}

void TimePlot::move_and_zoom(const chart::TimeChart& chart, const chart::Drawing& drawing,
                             const std::optional<PlotPlace>& place, Drag drag, float scale) {
    ImGuiIO& io = ImGui::GetIO();
    const bool was_held = held_;
    held_ = ImGui::IsItemActive() && (held_ || place.has_value());
    released_ = was_held && !held_;
    if (place && io.KeyCtrl && io.MouseWheel != 0.0F) {
        const int first = within(window_, chart.months).from;
        window_ =
            zoomed(window_, chart.months, first + place->month, io.MouseWheel > 0.0F ? zoom_step : 1.0 / zoom_step);
        io.MouseWheel = 0.0F;
    }
    if (place && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) window_ = {};
    if (!held_ || drag != Drag::moves || drawing.plots.empty()) return;
    const auto& plot = drawing.plots.front();
    const float month = static_cast<float>(plot.box.width() / plot.months) * scale;
    moved_ += was_held ? io.MouseDelta.x : 0.0F;
    const int by = static_cast<int>(moved_ / month);
    moved_ -= static_cast<float>(by) * month;
    if (by != 0) window_ = panned(window_, chart.months, -by);
}

void TimePlot::draw_menu(const chart::TimeChart& chart, const chart::Drawing& drawing, const Words& words,
                         const Look& look) {
    if (!ImGui::BeginPopupContextItem("menu")) return;
    if (ImGui::IsWindowAppearing()) {
        file_ = file_name(chart.heading.title);
        told_.clear();
    }
    if (ImGui::MenuItem(words("plot.copy"))) ImGui::SetClipboardText(csv_of(chart).c_str());
    ImGui::Separator();
    ImGui::SetNextItemWidth(look.px(320.0F));
    ImGui::InputText("##file", &file_);
    if (button(words("plot.save"), !file_.empty())) {
        try {
            sim::write_atomically(file_, chart::svg_file(drawing));
            told_ = words.filled("notice.saved", {{"file", file_}});
        } catch (const std::exception& error) {
            told_ = error.what();
        }
    }
    if (!told_.empty()) faint(look, told_);
    ImGui::Separator();
    faint(look, words("plot.hint"));
    ImGui::EndPopup();
}

}  // namespace ubumwe::gui
