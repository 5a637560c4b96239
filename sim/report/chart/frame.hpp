#pragma once

#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/report/chart/drawing.hpp"
#include "sim/report/chart/scale.hpp"

namespace ubumwe::chart {

constexpr double small_text = 11.0;  ///< size of labels of axes and legends
constexpr double margin = 8.0;       ///< around a chart

enum class Shape : std::uint8_t { line, bar, hollow_bar };

/// How a series looks, and its name in the legend.
struct SeriesStyle {
    std::string name;
    Ink ink = Ink::series_1;
    Shape shape = Shape::line;
    Dash dash = Dash::solid;
};

/// What every chart has.
struct Heading {
    std::string title;
    std::string description;  ///< for readers who cannot see it
    std::string unit;         ///< what its axis counts; may be empty
};

/// A drawing with title, unit and legend at its top; `bottom` is where they end. Texts that are too long are broken or
/// cut.
struct Frame {
    Drawing drawing;
    double bottom = 0.0;

    /// The legend names the styles; it is left out for one without a name.
    Frame(const Heading& heading, const std::vector<SeriesStyle>& styles, double width);

    double left() const { return margin; }
    double right() const { return drawing.width - margin; }
    void rule(Point from, Point to, Ink ink, double width = 1.0);
    void text(TextMark mark) { drawing.marks.emplace_back(std::move(mark)); }
    /// Ends the drawing below the lowest mark.
    Drawing finish(double lowest);
};

/// The box of a series in the legend, or of a bar.
BoxMark box_mark(const SeriesStyle& style, Box box, std::string note = {});

/// Values grow to the right: rules over the height of the plot, with their numbers below it. Returns the scale.
LinearScale bottom_axis(Frame& frame, const Box& plot, Range values);

/// Values grow upward: rules over the width of the plot, with their numbers at its left.
LinearScale left_axis(Frame& frame, const Box& plot, const Ticks& ticks);

/// Months grow to the right: each takes the same width from its position in [0, months] to the next. Years, or shorter
/// parts where there is room, are named below the plot, and with `above` above it too.
LinearScale month_axis(Frame& frame, const Box& plot, model::Month first, int months, bool above = false);

/// Room that the labels of an axis take below a plot.
constexpr double axis_height = 18.0;

}  // namespace ubumwe::chart
