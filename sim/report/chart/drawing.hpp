#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "sim/report/chart/theme.hpp"

namespace ubumwe::chart {

/// A place in pixels, from the top left.
struct Point {
    double x = 0.0;
    double y = 0.0;

    bool operator==(const Point&) const = default;
};

/// A rectangle in pixels; top < bottom.
struct Box {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool overlaps(const Box& other) const {
        return std::max(left, other.left) < std::min(right, other.right) &&
               std::max(top, other.top) < std::min(bottom, other.bottom);
    }
    bool holds(const Box& other) const {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
};

enum class Dash : std::uint8_t { solid, dashed, dotted };
enum class Align : std::uint8_t { left, middle, right };

struct Stroke {
    Ink ink = Ink::text;
    double width = 1.0;
    Dash dash = Dash::solid;
};

/// A line through points; a rule is one of two points.
struct LineMark {
    std::vector<Point> points;
    Stroke stroke;
};

/// A band: the area inside of an outline.
struct BandMark {
    std::vector<Point> outline;
    Ink ink = Ink::grid;
    double opacity = 1.0;
};

/// A bar or tile; hollow ones are drawn by their edge alone. `note` is what a pointer that rests on it is told.
struct BoxMark {
    Box box;
    Ink ink = Ink::grid;
    bool hollow = false;
    std::string note = {};
};

/// One line of text; `at` is its left, middle or right on the base line.
struct TextMark {
    Point at = {};
    std::string text = {};
    double size = 12.0;
    Ink ink = Ink::text;
    Align align = Align::left;
    bool bold = false;
};

using Mark = std::variant<LineMark, BandMark, BoxMark, TextMark>;

/// The box that a text takes, by the table of glyph advances.
Box box_of(const TextMark& text);

/// Lowest and highest of something.
struct Range {
    double low = 0.0;
    double high = 0.0;

    void take(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool operator==(const Range&) const = default;
};

/// Where a plot stands, so that a place in it can be read back as month or value.
struct PlotArea {
    Box box;
    int months = 1;     ///< over its width, of a chart over time
    Range values;       ///< over its height
    Range across = {};  ///< over its width, of a chart of points
};

/// A chart that is laid out: marks in pixels, drawn in their order.
struct Drawing {
    double width = 0.0;
    double height = 0.0;
    std::string title;
    std::string description;  ///< what it shows, for readers who cannot see it
    std::vector<Mark> marks;
    std::vector<PlotArea> plots = {};  ///< of a chart over time or of points: one for each panel, in their order
};

}  // namespace ubumwe::chart
