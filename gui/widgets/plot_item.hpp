#pragma once

#include <cstdint>
#include <optional>

#include <imgui.h>

#include "gui/app/plot_window.hpp"
#include "gui/widgets/look.hpp"
#include "gui/widgets/plot_zoom.hpp"

namespace ubumwe::gui {

/// A drawing's place in the window, which takes mouse and keys: the item that was drawn last while it is used.
class PlotItem {
public:
    /// Takes the place. The drawing outlives it.
    PlotItem(const chart::Drawing& drawing, const Look& look);

    /// Whether the note of what is under the mouse is told, or something else tells it.
    enum class Notes : std::uint8_t { told, left_out };

    void draw(const Look& look, const Magnifier& glass = {}, Notes notes = Notes::told) const;

    ImVec2 origin() const { return origin_; }
    ImVec2 size() const { return size_; }
    /// Pixels of the window for each of the drawing.
    float scale() const { return scale_; }
    /// Whether the mouse is on it, or was pressed there and is still held.
    bool over() const { return over_; }
    /// Where in a plot the mouse is then.
    const std::optional<PlotPlace>& place() const { return place_; }
    /// Whether a key asks for its menu.
    bool asked() const { return asked_; }

private:
    const chart::Drawing& drawing_;
    float scale_;
    ImVec2 origin_;
    ImVec2 size_;
    bool over_ = false;
    bool asked_ = false;
    std::optional<PlotPlace> place_;
};

}  // namespace ubumwe::gui
