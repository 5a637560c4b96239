#include "sim/report/chart/frame.hpp"

#include <array>
#include <utility>

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

namespace {

constexpr double title_text = 15.0;
constexpr double line_height = 1.35;
constexpr double swatch_width = 18.0;
constexpr double label_gap = 5.0;
constexpr double entry_gap = 18.0;

double lay_out_lines(Frame& frame, const std::string& text, const TextMark& look, double top, std::size_t most) {
    for (std::string& line : text_lines(text, frame.right() - frame.left(), look.size, look.bold, most)) {
        TextMark mark = look;
        mark.at = {frame.left(), top + ascent * look.size};
        mark.text = std::move(line);
        frame.text(std::move(mark));
        top += line_height * look.size;
    }
    return top;
}

void lay_out_swatch(Frame& frame, const SeriesStyle& style, double left, double middle) {
    if (style.shape == Shape::line) {
        const std::vector<Point> points{{left, middle}, {left + swatch_width, middle}};
        frame.drawing.marks.emplace_back(LineMark{points, {style.ink, 2.0, style.dash}});
    } else {
        frame.drawing.marks.emplace_back(
            box_mark(style, {left + 4.0, middle - 5.0, left + swatch_width, middle + 5.0}));
    }
}

double lay_out_legend(Frame& frame, const std::vector<SeriesStyle>& styles, double top) {
    constexpr double row_height = 18.0;
    const double text_left = swatch_width + label_gap;
    double left = frame.left();
    for (const SeriesStyle& style : styles) {
        if (style.name.empty()) continue;
        const std::string name = fitted(style.name, frame.right() - frame.left() - text_left, small_text);
        const double width = text_left + text_width(name, small_text);
        if (left > frame.left() && left + width > frame.right()) {
            left = frame.left();
            top += row_height;
        }
        lay_out_swatch(frame, style, left, top + 0.5 * row_height);
        frame.text({{left + text_left, top + 0.5 * row_height + 4.0}, name, small_text, Ink::text});
        left += width + entry_gap;
    }
    return left > frame.left() ? top + row_height : top;
}

/// Whether the texts of all ticks fit beside each other.
bool has_room(const Ticks& ticks, double width) {
    const auto steps = static_cast<double>(ticks.values.size() - 1);
    return width / steps >= ticks.widest_text(small_text) + label_gap;
}

/// The most ticks whose texts fit beside each other; the fewest where none do.
Ticks ticks_with_room(Range values, double width) {
    constexpr int most_steps = 10;
    for (int most = most_steps; most > 1; --most) {
        Ticks ticks = nice_ticks(values, most);
        if (has_room(ticks, width)) return ticks;
    }
    return nice_ticks(values, 1);
}

/// How many months a part of a calendar axis has: the fewest whose names fit beside each other.
int months_of_part(double width_of_month) {
    constexpr std::array steps{1, 3, 6, 12, 24, 60, 120, 600};
    for (const int step : steps) {
        const double name = text_width(step < 12 ? "0000-00" : "0000", small_text);
        if (step * width_of_month >= name + label_gap) return step;
    }
    return steps.back();
}

}  // namespace

Frame::Frame(const Heading& heading, const std::vector<SeriesStyle>& styles, double width) {
    drawing.width = width;
    drawing.title = heading.title;
    drawing.description = heading.description;
    bottom = lay_out_lines(*this, heading.title, {.size = title_text, .bold = true}, margin, 3);
    bottom = lay_out_lines(*this, heading.unit, {.size = small_text, .ink = Ink::faint_text}, bottom, 2);
    bottom = lay_out_legend(*this, styles, bottom);
}

void Frame::rule(Point from, Point to, Ink ink, double width) {
    drawing.marks.emplace_back(LineMark{{from, to}, {ink, width, Dash::solid}});
}

Drawing Frame::finish(double lowest) {
    drawing.height = lowest + margin;
    return std::move(drawing);
}

BoxMark box_mark(const SeriesStyle& style, Box box, std::string note) {
    return {box, style.ink, style.shape == Shape::hollow_bar, std::move(note)};
}

LinearScale bottom_axis(Frame& frame, const Box& plot, Range values) {
    const Ticks ticks = ticks_with_room(values, plot.width());
    const LinearScale scale({ticks.low(), ticks.high()}, plot.left, plot.right);
    const bool named = has_room(ticks, plot.width());
    for (std::size_t i = 0; i < ticks.values.size(); ++i) {
        const double x = scale(ticks.values[i]);
        frame.rule({x, plot.top}, {x, plot.bottom}, ticks.values[i] == 0.0 ? Ink::axis : Ink::grid);
        if (named) frame.text({{x, plot.bottom + 14.0}, ticks.text(i), small_text, Ink::faint_text, Align::middle});
    }
    return scale;
}

LinearScale left_axis(Frame& frame, const Box& plot, const Ticks& ticks) {
    const LinearScale scale({ticks.low(), ticks.high()}, plot.bottom, plot.top);
    for (std::size_t i = 0; i < ticks.values.size(); ++i) {
        const double y = scale(ticks.values[i]);
        frame.rule({plot.left, y}, {plot.right, y}, ticks.values[i] == 0.0 ? Ink::axis : Ink::grid);
        frame.text({{plot.left - label_gap, y + 4.0}, ticks.text(i), small_text, Ink::faint_text, Align::right});
    }
    return scale;
}

LinearScale month_axis(Frame& frame, const Box& plot, model::Month first, int months, bool above) {
    const LinearScale scale({0.0, static_cast<double>(months)}, plot.left, plot.right);
    const int step = months_of_part(plot.width() / months);
    const int begin = first.index / step * step - first.index;
    for (int at = begin; at < months; at += step) {
        const double left = scale(std::max(at, 0));
        const double right = scale(std::min(at + step, months));
        const model::Month month = first + at;
        if (at > 0) frame.rule({left, plot.top}, {left, plot.bottom + 3.0}, Ink::grid);
        const std::string name = step < 12 ? model::to_string(month) : std::to_string(month.year());
        if (right - left < text_width(name, small_text) + 2.0) continue;
        const double middle = 0.5 * (left + right);
        frame.text({{middle, plot.bottom + 14.0}, name, small_text, Ink::faint_text, Align::middle});
        if (above) frame.text({{middle, plot.top - 5.0}, name, small_text, Ink::faint_text, Align::middle});
    }
    return scale;
}

}  // namespace ubumwe::chart
