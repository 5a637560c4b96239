#include "sim/report/chart/theme.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/base/math.hpp"

namespace ubumwe::chart {

namespace {

constexpr Color color(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
            static_cast<std::uint8_t>(rgb)};
}

constexpr std::array<Color, inks> colors(const std::array<std::uint32_t, inks>& rgb) {
    std::array<Color, inks> result;
    std::ranges::transform(rgb, result.begin(), color);
    return result;
}

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : model::power((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

}  // namespace

// In the order of Ink: page and text, then series, ramp and the text on it.
const Theme light{"light", colors({0xffffff, 0x1b1b1b, 0x5a5a5a, 0x8c8c8c, 0xe4e4e4, 0xeeeeee, 0x0072b2,
                                   0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x595959, 0xf0e442,
                                   0xdceaf6, 0xa6cbe5, 0x2e77ae, 0x1f5f93, 0x0b3c6f, 0x1b1b1b, 0xffffff})};
const Theme dark{"dark", colors({0x16191d, 0xececec, 0xb0b4b9, 0x7d838a, 0x33383e, 0x262a2f, 0x56b4e9,
                                 0xe69f00, 0x2fc79a, 0xcc79a7, 0xf0e442, 0xd55e00, 0xa8adb3, 0x0072b2,
                                 0x173449, 0x23557a, 0x5aa0d0, 0x8dc2e8, 0xc9e4f8, 0xf2f2f2, 0x101418})};
const Theme high_contrast{"high contrast",
                          colors({0xffffff, 0x000000, 0x262626, 0x000000, 0xb8b8b8, 0xe0e0e0, 0x00507d,
                                  0x9c3f00, 0x006b4e, 0x8f3d6c, 0x7f5700, 0x1d6f9f, 0x404040, 0x6b6400,
                                  0xdceaf6, 0xa6cbe5, 0x1f5f93, 0x154a78, 0x06284d, 0x000000, 0xffffff})};

std::string hex(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

double contrast(Color a, Color b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace ubumwe::chart
