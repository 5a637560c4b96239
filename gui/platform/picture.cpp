#include "gui/platform/picture.hpp"

#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include "sim/results/atomic_file.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::gui {

namespace {

constexpr int channels = 4;

void append(void* text, void* bytes, int count) {
    static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

}  // namespace

void write_png(const std::filesystem::path& file, const Picture& picture) {
    std::string bytes;
    stbi_write_png_to_func(append, &bytes, picture.width, picture.height, channels, picture.rgba.data(),
                           picture.width * channels);
    sim::write_atomically(file, bytes);
}

Picture read_png(const std::filesystem::path& file) {
    Picture picture;
    int stored = 0;
    std::uint8_t* pixels = stbi_load(file.c_str(), &picture.width, &picture.height, &stored, channels);
    if (pixels == nullptr) sim::refuse(file.string(), "no picture", "a PNG file");
    const auto count = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * channels;
    picture.rgba.assign(pixels, pixels + count);
    stbi_image_free(pixels);
    return picture;
}

}  // namespace ubumwe::gui
