#include "gui/platform/picture.hpp"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include "gui/app/folders.hpp"
#include "gui/platform/fonts.hpp"
#include "gui/platform/headless.hpp"
#include "sim/scenario/issue.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::gui {
namespace {

using Pixel = std::array<int, 3>;

Pixel pixel(const Picture& picture, int x, int y) {
    const std::uint8_t* at = picture.at(x, y);
    return {at[0], at[1], at[2]};
}

/// What a frame in which only the background is drawn upon shows.
template <class Draw>
Picture drawn(const Draw& draw) {
    HeadlessWindow window(40, 30);
    load_fonts(font_folder(), 1.0F);
    window.frame([&] { draw(*ImGui::GetBackgroundDrawList()); });
    return window.picture();
}

constexpr Pixel white{255, 255, 255};

TEST(Raster, FillsARectangleToItsEdgesAndNoFurther) {
    const Picture picture = drawn([](ImDrawList& list) {
        list.AddRectFilled({10, 5}, {20, 15}, IM_COL32(200, 100, 50, 255));
    });
    const Pixel filled{200, 100, 50};
    EXPECT_EQ(pixel(picture, 10, 5), filled);
    EXPECT_EQ(pixel(picture, 19, 14), filled);
    EXPECT_EQ(pixel(picture, 15, 10), filled);
    for (const auto& [x, y] : {std::pair{9, 10}, {20, 10}, {15, 4}, {15, 15}}) EXPECT_EQ(pixel(picture, x, y), white);
}

TEST(Raster, PixelsOnTheEdgeOfTwoTrianglesAreDrawnOnce) {
    const Picture picture = drawn([](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {30, 30}, IM_COL32(0, 0, 0, 128));
    });
    for (int i = 0; i < 30; ++i) EXPECT_EQ(pixel(picture, i, i), pixel(picture, 3, 20)) << i;
}

TEST(Raster, KeepsToTheClippedPlace) {
    const Picture picture = drawn([](ImDrawList& list) {
        list.PushClipRect({0, 0}, {12, 30});
        list.AddRectFilled({0, 0}, {40, 30}, IM_COL32_BLACK);
        list.PopClipRect();
    });
    EXPECT_EQ(pixel(picture, 11, 3), (Pixel{0, 0, 0}));
    EXPECT_EQ(pixel(picture, 12, 3), white);
}

TEST(Fonts, HaveEveryLetterOfTheThreeLanguages) {
    const HeadlessWindow window(40, 30);
    const Fonts fonts = load_fonts(font_folder(), 1.0F);
    for (const int letter : {0x41, 0xE9, 0xE0, 0xE7, 0xF4, 0xEF, 0x153, 0x152, 0xAB, 0xBB, 0x2019, 0x2026, 0x2013,
                             0x25CF, 0x25B2, 0x2022, 0x2212})
        EXPECT_NE(fonts.body->FindGlyphNoFallback(static_cast<ImWchar>(letter)), nullptr) << std::hex << letter;
}

TEST(Picture, IsReadAsItWasWritten) {
    const tests::TemporaryFolder folder;
    const Picture picture = drawn([](ImDrawList& list) {
        list.AddTriangleFilled({2, 2}, {30, 9}, {8, 27}, IM_COL32(1, 2, 3, 255));
    });
    write_png(folder.path() / "picture.png", picture);
    const Picture read = read_png(folder.path() / "picture.png");
    EXPECT_EQ(read.width, 40);
    EXPECT_EQ(read.height, 30);
    EXPECT_EQ(read.rgba, picture.rgba);
    EXPECT_THROW(read_png(folder.write("text.png", "no picture")), sim::InputError);
}

}  // namespace
}  // namespace ubumwe::gui
