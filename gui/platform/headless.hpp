#pragma once

#include <functional>
#include <string_view>

#include "gui/platform/keys.hpp"
#include "gui/platform/picture.hpp"

struct ImGuiContext;

namespace ubumwe::gui {

/// A window without a screen: frames are drawn into pictures, and mouse and keys are moved by whoever owns it. Time
/// goes on by a sixtieth of a second a frame. One at a time.
class HeadlessWindow {
public:
    HeadlessWindow(int width, int height);
    ~HeadlessWindow();
    HeadlessWindow(const HeadlessWindow&) = delete;
    HeadlessWindow& operator=(const HeadlessWindow&) = delete;

    /// Draws one frame.
    void frame(const std::function<void()>& draw);
    /// What the latest frame shows.
    Picture picture() const;

    void move_mouse(float x, float y);
    void press_mouse(bool down);
    /// Turns the wheel, with Ctrl held or not.
    void scroll(float lines, bool control = false);
    /// A key by its number in Dear ImGui (ImGuiKey_), a letter in capitals or a number of keys.hpp, and whether Ctrl is
    /// held.
    void press_key(int key, bool down, bool control = false);
    void type(std::string_view text);

private:
    ImGuiContext* context_;
    EnterKey enter_;
};

}  // namespace ubumwe::gui
