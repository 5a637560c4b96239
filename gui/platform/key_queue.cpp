#include "gui/platform/key_queue.hpp"

#include <utility>

namespace ubumwe::gui {

void KeyQueue::add(bool is_command, std::function<void()> tell) {
    events_.push_back({is_command, std::move(tell)});
}

void KeyQueue::deliver() {
    for (bool commanded = false; !commanded && !events_.empty();) {
        const Event event = std::move(events_.front());
        events_.pop_front();
        event.tell();
        commanded = event.is_command;
    }
}

}  // namespace ubumwe::gui
