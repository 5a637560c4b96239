#include "sim/report/chart/svg.hpp"

#include <cmath>

#include <fmt/format.h>

#include "sim/report/chart/canvas.hpp"

namespace ubumwe::chart {

namespace {

/// A length with at most one digit after the point: "12.5", "12".
std::string length(double pixels) {
    const double rounded = std::round(10.0 * pixels) / 10.0;
    return fmt::format("{}", rounded == 0.0 ? 0.0 : rounded);
}

std::string points_text(std::span<const Point> points) {
    std::string text;
    for (const Point& point : points) {
        text += (text.empty() ? "" : " ") + length(point.x) + ',' + length(point.y);
    }
    return text;
}

std::string color_attribute(std::string_view attribute, Ink ink) {
    return fmt::format(R"( {0}="{1}" class="{2}{3}")", attribute, hex(light.of(ink)), attribute.front(),
                       static_cast<int>(ink));
}

std::string dash_attribute(Dash dash) {
    switch (dash) {
        case Dash::solid:
            return {};
        case Dash::dashed:
            return R"( stroke-dasharray="6 4")";
        case Dash::dotted:
            return R"( stroke-dasharray="2 3")";
    }
    return {};
}

class SvgCanvas : public Canvas {
public:
    void polyline(std::span<const Point> points, const Stroke& stroke) override {
        text_ += fmt::format(R"(<polyline points="{}" fill="none"{} stroke-width="{}"{}/>)", points_text(points),
                             color_attribute("stroke", stroke.ink), length(stroke.width), dash_attribute(stroke.dash)) +
                 '\n';
    }

    void polygon(std::span<const Point> outline, Ink ink, double opacity) override {
        text_ += fmt::format(R"(<polygon points="{}"{} fill-opacity="{}"/>)", points_text(outline),
                             color_attribute("fill", ink), opacity) +
                 '\n';
    }

    void rectangle(const BoxMark& mark) override {
        const std::string color = mark.hollow
                                      ? R"( fill="none" stroke-width="1.5")" + color_attribute("stroke", mark.ink)
                                      : color_attribute("fill", mark.ink);
        text_ += fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}"{})", length(mark.box.left),
                             length(mark.box.top), length(mark.box.width()), length(mark.box.height()), color);
        text_ += mark.note.empty() ? "/>\n" : "><title>" + escaped(mark.note) + "</title></rect>\n";
    }

    void text(const TextMark& mark) override {
        const char* anchor = mark.align == Align::middle  ? R"( text-anchor="middle")"
                             : mark.align == Align::right ? R"( text-anchor="end")"
                                                          : "";
        text_ += fmt::format(R"(<text x="{}" y="{}" font-size="{}"{}{}{}>{}</text>)", length(mark.at.x),
                             length(mark.at.y), length(mark.size), color_attribute("fill", mark.ink), anchor,
                             mark.bold ? R"( font-weight="bold")" : "", escaped(mark.text)) +
                 '\n';
    }

    const std::string& markup() const { return text_; }

private:
    std::string text_;
};

std::string element(const Drawing& drawing, std::string_view id, const std::string& style) {
    SvgCanvas canvas;
    draw(drawing, canvas);
    const Box page{0.0, 0.0, drawing.width, drawing.height};
    SvgCanvas background;
    background.rectangle({page, Ink::page});
    return fmt::format(
               R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="img" )"
               R"(aria-labelledby="{2}-title {2}-text" font-family="'DejaVu Sans', Verdana, Arial, sans-serif">)",
               length(drawing.width), length(drawing.height), id) +
           fmt::format("\n<title id=\"{0}-title\">{1}</title>\n<desc id=\"{0}-text\">{2}</desc>\n", id,
                       escaped(drawing.title), escaped(drawing.description)) +
           style + background.markup() + canvas.markup() + "</svg>\n";
}

std::string rules_of(const Theme& theme) {
    std::string rules;
    for (std::size_t i = 0; i < inks; ++i) {
        const std::string color = hex(theme.colors[i]);
        rules += fmt::format(".f{0}{{fill:{1}}}.s{0}{{stroke:{1}}}", i, color);
    }
    return rules;
}

bool is_allowed(char c) {
    return static_cast<unsigned char>(c) >= 0x20U || c == '\n' || c == '\t';
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&#39;";
        else if (is_allowed(c))
            result += c;
    }
    return result;
}

std::string theme_rules() {
    return "@media screen and (prefers-color-scheme:dark){" + rules_of(dark) + "}\n" +
           "@media (prefers-contrast:more){" + rules_of(high_contrast) + "}\n";
}

std::string svg_element(const Drawing& drawing, std::string_view id) {
    return element(drawing, id, {});
}

std::string svg_file(const Drawing& drawing) {
    return element(drawing, "chart", "<style>\n" + theme_rules() + "</style>\n");
}

}  // namespace ubumwe::chart
