#pragma once

#include <functional>
#include <string>

#include "gui/platform/key_queue.hpp"
#include "gui/platform/keys.hpp"

struct GLFWwindow;

namespace ubumwe::gui {

/// The window on the screen. One at a time.
class Window {
public:
    /// Widths of columns are kept in `layout_file`, unless it is empty or cannot be written. Throws MachineError where
    /// there is no screen, or no OpenGL 3.
    Window(const std::string& title, int width, int height, bool maximised = false, std::string layout_file = {});
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Takes what the user did. With `lively`, waits for the next picture of the screen at most; else until the user
    /// does something, or a quarter of a second.
    void wait_for_events(bool lively);
    /// True once the user has asked to close it.
    bool closing() const;
    /// Takes that back.
    void stay_open();
    void close();

    /// Draws one frame and shows it.
    void frame(const std::function<void()>& draw);
    /// Before the next frame, after the font atlas was made anew.
    void renew_fonts();
    void set_title(const std::string& title);

    int width() const;
    int height() const;
    bool maximised() const;

private:
    static void take_key(GLFWwindow* window, int key, int scancode, int action, int mods);
    static void take_character(GLFWwindow* window, unsigned character);

    GLFWwindow* window_ = nullptr;
    KeyQueue keys_;
    std::string title_;
    std::string layout_file_;
    EnterKey enter_;
};

}  // namespace ubumwe::gui
