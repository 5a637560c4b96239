#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ubumwe::chart {

/// What a colour stands for; a theme says which colour that is.
enum class Ink : std::uint8_t {
    page,
    text,
    faint_text,
    axis,
    grid,
    missing,  ///< tiles and cells without a value
    series_1,
    series_2,
    series_3,
    series_4,
    series_5,
    series_6,
    series_7,
    series_8,
    ramp_1,  ///< from few to many
    ramp_2,
    ramp_3,
    ramp_4,
    ramp_5,
    on_few,   ///< text on ramp_1 and ramp_2
    on_many,  ///< text on ramp_3 to ramp_5
};
inline constexpr std::size_t inks = 21;
inline constexpr std::size_t series_inks = 8;
inline constexpr std::size_t ramp_inks = 5;

/// The ink of a series by its place; after eight they begin again.
constexpr Ink series_ink(std::size_t place) {
    return static_cast<Ink>(static_cast<std::size_t>(Ink::series_1) + place % series_inks);
}

/// The ink of a step in [0, 5) of the ramp, and that of text on it.
constexpr Ink ramp_ink(std::size_t step) {
    return static_cast<Ink>(static_cast<std::size_t>(Ink::ramp_1) + step);
}
constexpr Ink ink_on_ramp(std::size_t step) {
    return step < 2 ? Ink::on_few : Ink::on_many;
}

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// "#0072b2".
std::string hex(Color color);

/// The ratio of the luminances of two colours as WCAG 2.2 defines contrast, from 1 to 21.
double contrast(Color a, Color b);

struct Theme {
    std::string_view name;
    std::array<Color, inks> colors;

    Color of(Ink ink) const { return colors[static_cast<std::size_t>(ink)]; }
};

/// Series have the colours of Okabe and Ito (2008), which people tell apart with any kind of colour vision; in high
/// contrast they are darkened until each stands out from the page.
extern const Theme light;
extern const Theme dark;
extern const Theme high_contrast;

}  // namespace ubumwe::chart
