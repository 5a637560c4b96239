#include "sim/report/chart/drawing.hpp"

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

Box box_of(const TextMark& text) {
    const double width = text_width(text.text, text.size, text.bold);
    const double shift = text.align == Align::left ? 0.0 : text.align == Align::middle ? 0.5 : 1.0;
    const double left = text.at.x - shift * width;
    return {left, text.at.y - ascent * text.size, left + width, text.at.y + descent * text.size};
}

}  // namespace ubumwe::chart
