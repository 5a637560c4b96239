#pragma once

#include <deque>
#include <functional>

namespace ubumwe::gui {

/// Keys and characters in the order in which they came. Where a frame takes long, many come before it is drawn: it must
/// not see the next command together with the keys of the one before, nor a key that was let go again as never pressed.
class KeyQueue {
public:
    /// `tell` tells the frame of the event. A command is a key that does something by being pressed, such as Ctrl+Z or
    /// Enter; letters that are typed are none.
    void add(bool is_command, std::function<void()> tell);
    /// Tells a frame of what has come, up to its first command.
    void deliver();
    bool empty() const { return events_.empty(); }

private:
    struct Event {
        bool is_command = false;
        std::function<void()> tell;
    };
    std::deque<Event> events_;
};

}  // namespace ubumwe::gui
