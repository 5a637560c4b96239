#pragma once

#include <optional>
#include <string>

namespace ubumwe::sim {

/// What ranks say to each other. To the leader: ask (for a task), end (task and what is to be known of it) and leave
/// (no task is taken any more; why, where something failed). To a helper: tasks (what they are), task (a number, or
/// nothing where there are none left) and over (no more tasks will come).
enum class MessageKind : int { ask = 1, end, leave, tasks, task, over };

struct Message {
    MessageKind kind = MessageKind::ask;
    int rank = 0;  ///< from which it came
    std::string text;
};

/// Sends a message; the caller sees that one thread of a process at a time sends or receives.
void send_message(int to, MessageKind kind, const std::string& text);

/// The next message that has come, if any.
std::optional<Message> take_message();

/// Waits for the next message without keeping a core busy.
Message await_message();

}  // namespace ubumwe::sim
