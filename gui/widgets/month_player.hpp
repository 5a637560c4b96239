#pragma once

#include <functional>
#include <string>

#include "gui/app/words.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// A slider over months that can be played.
class MonthPlayer {
public:
    /// Draws button and slider over `count` >= 1 months; `name` gives the text of a month.
    void draw(int count, const std::function<std::string(int)>& name, const Words& words, const Look& look);

    int month() const { return month_; }
    void stop_at(int month);
    void stop() { playing_ = false; }
    bool playing() const { return playing_; }

private:
    void play(int last);

    int month_ = 0;
    bool playing_ = false;
    float passed_ = 0.0F;  ///< part of the month to come
};

}  // namespace ubumwe::gui
