#pragma once

#include <chrono>
#include <thread>
#include <utility>

#include "gui/panels/desk.hpp"
#include "gui/platform/headless.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {

inline Folders shipped_folders() {
    return {tests::repository() / "scenarios", tests::repository() / "gui" / "words"};
}

/// A window without a screen and all that it shows, for an invented country.
class HeadlessDesk {
public:
    explicit HeadlessDesk(Settings settings = {}) : work(shipped_folders(), std::move(settings)), window(1280, 800) {
        work.run.results = country.folder() / "results";
        load_fonts_anew();
    }

    /// What a user may choose at the top while the window is open.
    void choose(std::string_view theme, std::string_view language, int text_percent) {
        work.settings.theme = theme;
        work.set_language(std::string(language));
        const bool other_size = work.settings.text_percent != text_percent;
        work.settings.text_percent = text_percent;
        if (other_size) load_fonts_anew();
        look_.theme = &theme_of(work.settings.theme);
        apply(look_);
    }

    void frames(int count = 3) {
        for (int i = 0; i < count; ++i) window.frame([this] { desk_.draw(look_); });
    }

    /// Draws until work on other threads has ended.
    void settle() {
        do {
            frames();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        } while (desk_.is_alive());
        frames();
    }

    /// Presses a key for one frame.
    void press(int key, bool control = false) {
        window.press_key(key, true, control);
        frames(1);
        window.press_key(key, false);
        frames(2);
    }

    /// Turns the wheel while Ctrl is held.
    void zoom(float lines) {
        window.scroll(lines, true);
        frames(1);
        window.scroll(0.0F);
        frames(2);
    }

    /// Presses the left button at one place and lets it go at another.
    void drag(std::pair<float, float> from, std::pair<float, float> to) {
        constexpr int moves = 12;
        window.move_mouse(from.first, from.second);
        frames(2);
        window.press_mouse(true);
        for (int i = 0; i <= moves; ++i) {
            const float share = static_cast<float>(i) / static_cast<float>(moves);
            window.move_mouse(from.first + share * (to.first - from.first),
                              from.second + share * (to.second - from.second));
            frames(1);
        }
        window.press_mouse(false);
        frames(2);
    }

    void click(float x, float y) {
        window.move_mouse(x, y);
        frames(2);
        window.press_mouse(true);
        frames(1);
        window.press_mouse(false);
        frames(2);
    }

    SmallCountry country;
    Workspace work;
    HeadlessWindow window;

private:
    void load_fonts_anew() {
        const float scale = static_cast<float>(work.settings.text_percent) / 100.0F;
        look_ = Look{&theme_of(work.settings.theme), load_fonts(font_folder(), scale), scale};
        apply(look_);
    }

    Desk desk_{work};
    Look look_;
};

}  // namespace ubumwe::gui
