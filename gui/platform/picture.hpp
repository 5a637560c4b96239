#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

struct ImDrawData;

namespace ubumwe::gui {

/// Pixels from the top left, row by row, each red, green, blue and opaque.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    const std::uint8_t* at(int x, int y) const {
        return &rgba[4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x))];
    }
};

/// What a frame of Dear ImGui shows, drawn without any graphics card. Pixels depend on the draw lists and the font
/// atlas alone, so a picture is the same on every machine.
Picture rasterise(const ImDrawData& frame);

/// Throws MachineError.
void write_png(const std::filesystem::path& file, const Picture& picture);

/// Throws InputError where the file is no picture.
Picture read_png(const std::filesystem::path& file);

}  // namespace ubumwe::gui
