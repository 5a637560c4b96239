#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "gui/platform/picture.hpp"

namespace ubumwe::gui {

namespace {

/// The font atlas: how opaque each of its pixels is.
struct Coverage {
    const std::uint8_t* alpha = nullptr;
    int width = 0;
    int height = 0;

    /// Between the four nearest pixels, as a graphics card reads them; u and v from 0 to 1.
    float at(float u, float v) const {
        const float x = u * static_cast<float>(width) - 0.5F;
        const float y = v * static_cast<float>(height) - 0.5F;
        const float left = std::floor(x);
        const float top = std::floor(y);
        const float right_share = x - left;
        const float lower_share = y - top;
        const auto column = static_cast<int>(left);
        const auto row = static_cast<int>(top);
        const float upper = pixel(column, row) * (1.0F - right_share) + pixel(column + 1, row) * right_share;
        const float lower = pixel(column, row + 1) * (1.0F - right_share) + pixel(column + 1, row + 1) * right_share;
        return (upper * (1.0F - lower_share) + lower * lower_share) / 255.0F;
    }

private:
    float pixel(int x, int y) const {
        x = std::clamp(x, 0, width - 1);
        y = std::clamp(y, 0, height - 1);
        return alpha[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
};

using Channels = std::array<float, 4>;

Channels channels_of(ImU32 color) {
    const auto channel = [&](int shift) { return static_cast<float>((color >> static_cast<unsigned>(shift)) & 255U); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)};
}

/// Twice the area of a triangle, positive where c lies at the right of a to b.
float area(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Whether pixels on the edge from a to b belong to the triangle at its right: each to one of two neighbours.
bool owns_edge(const ImVec2& a, const ImVec2& b) {
    return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

/// Whole pixels: from left and top on, before right and bottom.
struct Pixels {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

class Raster {
public:
    Raster(Picture& picture, Coverage coverage) : picture_(picture), coverage_(coverage) {}

    void clip(const ImVec4& box) {
        clip_ = {std::max(0, static_cast<int>(box.x)), std::max(0, static_cast<int>(box.y)),
                 std::min(picture_.width, static_cast<int>(box.z)), std::min(picture_.height, static_cast<int>(box.w))};
    }

    void triangle(const ImDrawVert& a, ImDrawVert b, ImDrawVert c) {
        float whole = area(a.pos, b.pos, c.pos);
        if (whole < 0.0F) {
            std::swap(b, c);
            whole = -whole;
        }
        if (whole == 0.0F) return;
        const Pixels box = pixels_around(a.pos, b.pos, c.pos);
        const std::array<Channels, 3> colors{channels_of(a.col), channels_of(b.col), channels_of(c.col)};
        const std::array<bool, 3> owns{owns_edge(b.pos, c.pos), owns_edge(c.pos, a.pos), owns_edge(a.pos, b.pos)};
        for (int y = box.top; y < box.bottom; ++y) {
            for (int x = box.left; x < box.right; ++x) {
                const ImVec2 middle(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
                const std::array<float, 3> parts{area(b.pos, c.pos, middle), area(c.pos, a.pos, middle),
                                                 area(a.pos, b.pos, middle)};
                if (!inside(parts, owns)) continue;
                shade(x, y, {parts[0] / whole, parts[1] / whole, parts[2] / whole}, colors, {a.uv, b.uv, c.uv});
            }
        }
    }

private:
    static bool inside(const std::array<float, 3>& parts, const std::array<bool, 3>& owns) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i] < 0.0F || (parts[i] == 0.0F && !owns[i])) return false;
        }
        return true;
    }

    Pixels pixels_around(const ImVec2& a, const ImVec2& b, const ImVec2& c) const {
        const auto low = [](float x, float y, float z) { return static_cast<int>(std::floor(std::min({x, y, z}))); };
        const auto high = [](float x, float y, float z) { return static_cast<int>(std::ceil(std::max({x, y, z}))); };
        return {std::max(clip_.left, low(a.x, b.x, c.x)), std::max(clip_.top, low(a.y, b.y, c.y)),
                std::min(clip_.right, high(a.x, b.x, c.x)), std::min(clip_.bottom, high(a.y, b.y, c.y))};
    }

    void shade(int x, int y, const std::array<float, 3>& parts, const std::array<Channels, 3>& colors,
               const std::array<ImVec2, 3>& uv) {
        const auto mixed = [&](auto value) { return parts[0] * value(0) + parts[1] * value(1) + parts[2] * value(2); };
        const float u = mixed([&](std::size_t i) { return uv[i].x; });
        const float v = mixed([&](std::size_t i) { return uv[i].y; });
        const float opacity = mixed([&](std::size_t i) { return colors[i][3]; }) / 255.0F * coverage_.at(u, v);
        std::uint8_t* pixel = picture_.rgba.data() + (picture_.at(x, y) - picture_.rgba.data());
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const float color = mixed([&](std::size_t i) { return colors[i][channel]; });
            const float before = pixel[channel];
            pixel[channel] = static_cast<std::uint8_t>(std::lround(before + (color - before) * opacity));
        }
    }

    Picture& picture_;
    Coverage coverage_;
    Pixels clip_;
};

void draw(Raster& raster, const ImDrawList& list, const ImDrawCmd& command) {
    raster.clip(command.ClipRect);
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
        raster.triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]]);
}

}  // namespace

Picture rasterise(const ImDrawData& frame) {
    Picture picture{static_cast<int>(frame.DisplaySize.x), static_cast<int>(frame.DisplaySize.y), {}};
    picture.rgba.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4, 255);
    unsigned char* alpha = nullptr;
    Coverage coverage;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&alpha, &coverage.width, &coverage.height);
    coverage.alpha = alpha;
    Raster raster(picture, coverage);
    for (int i = 0; i < frame.CmdListsCount; ++i) {
        const ImDrawList& list = *frame.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) draw(raster, list, command);
    }
    return picture;
}

}  // namespace ubumwe::gui
