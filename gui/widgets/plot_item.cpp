#include "gui/widgets/plot_item.hpp"

#include "gui/widgets/chart_canvas.hpp"

namespace ubumwe::gui {

PlotItem::PlotItem(const chart::Drawing& drawing, const Look& look)
    : drawing_(drawing),
      scale_(chart_scale(drawing, look)),
      origin_(ImGui::GetCursorScreenPos()),
      size_{static_cast<float>(drawing.width) * scale_, static_cast<float>(drawing.height) * scale_} {
    const bool pressed = ImGui::InvisibleButton("plot", size_);
    asked_ = pressed && !ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    over_ = ImGui::IsItemHovered() || ImGui::IsItemActive();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (over_)
        place_ = place_at(drawing, {static_cast<double>((mouse.x - origin_.x) / scale_),
                                    static_cast<double>((mouse.y - origin_.y) / scale_)});
}

void PlotItem::draw(const Look& look, const Magnifier& glass, Notes notes) const {
    if (!ImGui::IsItemVisible()) return;
    show_focus(look);
    ImGui::PushClipRect(origin_, {origin_.x + size_.x, origin_.y + size_.y}, true);
    ChartCanvas canvas(*ImGui::GetWindowDrawList(), look, glass.origin(origin_), scale_ * glass.zoom());
    chart::draw(drawing_, canvas);
    ImGui::PopClipRect();
    if (notes == Notes::told && !canvas.note().empty() && ImGui::IsItemHovered())
        ImGui::SetTooltip("%s", canvas.note().c_str());
}

}  // namespace ubumwe::gui
