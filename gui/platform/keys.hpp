#pragma once

namespace ubumwe::gui {

/// The key F1 by its number in the window system; Dear ImGui has no name for it.
inline constexpr int key_f1 = 290;

/// Lets Enter press what has the focus, as the space bar does; where it ends the typing of a text, it does only that.
class EnterKey {
public:
    /// Before each frame.
    void take();

private:
    bool ends_typing_ = false;
};

}  // namespace ubumwe::gui
