#include "gui/platform/key_queue.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ubumwe::gui {
namespace {

TEST(KeyQueue, AFrameSeesLettersAndOneCommandAndTheNextOneTheRest) {
    KeyQueue queue;
    std::string seen;
    const auto add = [&](bool is_command, char name) { queue.add(is_command, [&seen, name] { seen += name; }); };
    add(false, 'a');
    add(false, 'b');
    add(true, 'Z');
    add(false, 'z');
    add(true, 'Y');
    queue.deliver();
    EXPECT_EQ(seen, "abZ") << "still held while it is drawn";
    queue.deliver();
    EXPECT_EQ(seen, "abZzY");
    EXPECT_TRUE(queue.empty());
    queue.deliver();
    EXPECT_EQ(seen, "abZzY");
}

}  // namespace
}  // namespace ubumwe::gui
