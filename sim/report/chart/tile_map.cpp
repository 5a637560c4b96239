#include "sim/report/chart/tile_map.hpp"

#include <algorithm>

#include "sim/report/chart/glyphs.hpp"

namespace ubumwe::chart {

namespace {

constexpr double largest_tile = 64.0;
constexpr double tile_gap = 2.0;
constexpr double name_text = 7.6;
constexpr double legend_height = 34.0;

/// Steps of the ramp over the values.
class Ramp {
public:
    explicit Ramp(const TileMap& map) {
        std::optional<Range> range = map.range;
        for (const Tile& tile : map.tiles) {
            if (!tile.value) continue;
            if (!range) range = Range{*tile.value, *tile.value};
            range->take(*tile.value);
        }
        if (range) ticks_ = nice_ticks(*range, static_cast<int>(ramp_inks));
    }

    const std::optional<Ticks>& ticks() const { return ticks_; }
    std::size_t classes() const { return ticks_->values.size() - 1; }
    /// The step of the ramp for a class; fewer classes are spread over it.
    std::size_t step(std::size_t of_class) const {
        return classes() < 2 ? ramp_inks / 2 : of_class * (ramp_inks - 1) / (classes() - 1);
    }
    std::size_t step_of(double value) const {
        std::size_t of_class = 0;
        while (of_class + 1 < classes() && value >= ticks_->values[of_class + 1]) ++of_class;
        return step(of_class);
    }

private:
    std::optional<Ticks> ticks_;
};

void lay_out_tile(Frame& frame, const Tile& tile, const Box& box, const Ramp& ramp) {
    const std::optional<std::size_t> step = tile.value ? std::optional(ramp.step_of(*tile.value)) : std::nullopt;
    const Ink ink = step ? ramp_ink(*step) : Ink::missing;
    const Ink on = step ? ink_on_ramp(*step) : Ink::faint_text;
    const std::string note = tile.text.empty() ? tile.name : tile.name + ": " + tile.text;
    frame.drawing.marks.emplace_back(BoxMark{box, ink, false, note});
    const double middle = 0.5 * (box.left + box.right);
    const double room = box.width() - 3.0;
    const std::string name = fitted(tile.name, room, name_text);
    if (box.height() < 2.6 * small_text) return;
    frame.text({{middle, box.top + 0.42 * box.height()}, name, name_text, on, Align::middle});
    frame.text({{middle, box.top + 0.42 * box.height() + 1.3 * small_text},
                fitted(tile.text, room, small_text, true),
                small_text,
                on,
                Align::middle,
                true});
}

void lay_out_ramp(Frame& frame, const Ramp& ramp, double top) {
    const Ticks& ticks = *ramp.ticks();
    const double swatch = std::max(46.0, ticks.widest_text(small_text) + 6.0);
    double left = frame.left() + 0.5 * swatch;
    const bool fits = left + swatch * (static_cast<double>(ramp.classes()) + 0.5) <= frame.right();
    if (!fits) return;
    for (std::size_t i = 0; i <= ramp.classes(); ++i, left += swatch) {
        frame.text({{left, top + 26.0}, ticks.text(i), small_text, Ink::faint_text, Align::middle});
        if (i == ramp.classes()) break;
        frame.drawing.marks.emplace_back(BoxMark{{left, top, left + swatch, top + 12.0}, ramp_ink(ramp.step(i))});
    }
}

}  // namespace

Drawing lay_out(const TileMap& map) {
    const bool some_without = std::ranges::any_of(map.tiles, [](const Tile& tile) { return !tile.value; });
    std::vector<SeriesStyle> styles;
    if (some_without && !map.without_value.empty()) styles.push_back({map.without_value, Ink::missing, Shape::bar});
    Frame frame(map.heading, styles, map.width);
    const Ramp ramp(map);
    double top = frame.bottom + 4.0;
    if (ramp.ticks()) {
        lay_out_ramp(frame, ramp, top);
        top += legend_height;
    }
    int columns = 1;
    int rows = 0;
    for (const Tile& tile : map.tiles) {
        columns = std::max(columns, tile.column + 1);
        rows = std::max(rows, tile.row + 1);
    }
    const double size = std::min(largest_tile, (frame.right() - frame.left()) / columns);
    for (const Tile& tile : map.tiles) {
        const Point corner{frame.left() + tile.column * size, top + tile.row * size};
        lay_out_tile(frame, tile, {corner.x, corner.y, corner.x + size - tile_gap, corner.y + size - tile_gap}, ramp);
    }
    return frame.finish(top + rows * size);
}

}  // namespace ubumwe::chart
