#include "gui/widgets/chart_canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ubumwe::gui {

namespace {

/// Height of a line of DejaVu Sans, from the top of the tallest to the bottom of the lowest letter, in font sizes.
constexpr double line_height = 1.164;

constexpr float shortest_stroke = 0.01F;

/// Lengths of strokes and gaps, as in the SVG of the same charts.
std::array<float, 2> pattern(chart::Dash dash) {
    return dash == chart::Dash::dashed ? std::array{6.0F, 4.0F} : std::array{2.0F, 3.0F};
}

ImVec2 between(const ImVec2& a, const ImVec2& b, float share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// Draws a line in strokes; the pattern goes on around corners.
void draw_dashed(ImDrawList& list, const std::vector<ImVec2>& points, std::array<float, 2> lengths, ImU32 color,
                 float width) {
    std::size_t part = 0;
    float left = lengths[0];
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const float dx = points[i + 1].x - points[i].x;
        const float dy = points[i + 1].y - points[i].y;
        const float whole = std::sqrt(dx * dx + dy * dy);
        for (float done = 0.0F; done < whole;) {
            const float next = std::min(whole, done + left);
            if (part == 0)
                list.AddLine(between(points[i], points[i + 1], done / whole),
                             between(points[i], points[i + 1], next / whole), color, width);
            left -= next - done;
            done = next;
            // What rounding leaves of a stroke is none: it could not be told from where it begins.
            if (left > shortest_stroke) continue;
            part = 1 - part;
            left = lengths[part];
        }
    }
}

/// The font whose own size is nearest: letters that are scaled are blurred.
ImFont* nearest(const std::vector<ImFont*>& fonts, float size) {
    return *std::ranges::min_element(fonts, {}, [size](const ImFont* font) { return std::abs(font->FontSize - size); });
}

}  // namespace

ImVec2 ChartCanvas::place(const chart::Point& point) const {
    return {origin_.x + static_cast<float>(point.x) * scale_, origin_.y + static_cast<float>(point.y) * scale_};
}

void ChartCanvas::polyline(std::span<const chart::Point> points, const chart::Stroke& stroke) {
    std::vector<ImVec2> places;
    for (const chart::Point& point : points) places.push_back(place(point));
    const ImU32 color = look_.color(stroke.ink);
    const float width = std::max(1.0F, static_cast<float>(stroke.width) * scale_);
    if (stroke.dash == chart::Dash::solid) {
        list_.AddPolyline(places.data(), static_cast<int>(places.size()), color, ImDrawFlags_None, width);
        return;
    }
    auto lengths = pattern(stroke.dash);
    for (float& length : lengths) length *= scale_;
    draw_dashed(list_, places, lengths, color, width);
}

void ChartCanvas::polygon(std::span<const chart::Point> outline, chart::Ink ink, double opacity) {
    const ImU32 color = look_.color(ink, opacity);
    const ImDrawListFlags flags = list_.Flags;
    // Softened edges of neighbours would show as seams.
    list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    // A band goes there along its one side and comes back along the other.
    for (std::size_t i = 0, j = outline.size(); i + 2 < j; ++i, --j)
        list_.AddQuadFilled(place(outline[i]), place(outline[i + 1]), place(outline[j - 2]), place(outline[j - 1]),
                            color);
    list_.Flags = flags;
}

void ChartCanvas::rectangle(const chart::BoxMark& mark) {
    const ImVec2 low = place({mark.box.left, mark.box.top});
    const ImVec2 high = place({mark.box.right, mark.box.bottom});
    if (mark.hollow) {
        list_.AddRect(low, high, look_.color(mark.ink), 0.0F, ImDrawFlags_None, 1.5F * scale_);
    } else {
        list_.AddRectFilled(low, high, look_.color(mark.ink));
    }
    if (!mark.note.empty() && ImGui::IsMouseHoveringRect(low, high)) note_ = mark.note;
}

void ChartCanvas::text(const chart::TextMark& mark) {
    const auto size = std::round(static_cast<float>(mark.size * line_height) * scale_);
    const ImFont& font = *nearest(mark.bold ? look_.fonts.chart_bold : look_.fonts.chart, size);
    const ImVec2 extent = font.CalcTextSizeA(size, 1e9F, 0.0F, mark.text.c_str());
    ImVec2 at = place(mark.at);
    if (mark.align == chart::Align::middle) at.x -= extent.x / 2.0F;
    if (mark.align == chart::Align::right) at.x -= extent.x;
    at.y -= font.Ascent * size / font.FontSize;
    list_.AddText(&font, size, {std::round(at.x), std::round(at.y)}, look_.color(mark.ink), mark.text.c_str());
}

float chart_scale(const chart::Drawing& drawing, const Look& look) {
    return std::min(look.scale, ImGui::GetContentRegionAvail().x / static_cast<float>(drawing.width));
}

}  // namespace ubumwe::gui
