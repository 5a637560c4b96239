#pragma once

#include <span>
#include <string_view>

#include "sim/report/chart/drawing.hpp"

namespace ubumwe::chart {

/// What a back end draws with: a file of SVG, or the draw list of a window. All lengths are in pixels.
class Canvas {
public:
    virtual ~Canvas() = default;
    virtual void polyline(std::span<const Point> points, const Stroke& stroke) = 0;
    virtual void polygon(std::span<const Point> outline, Ink ink, double opacity) = 0;
    virtual void rectangle(const BoxMark& box) = 0;
    virtual void text(const TextMark& text) = 0;
};

/// Draws every mark in its order.
void draw(const Drawing& drawing, Canvas& canvas);

}  // namespace ubumwe::chart
