#pragma once

namespace ubumwe::gui {

/// The key F1 by its number in the window system; Dear ImGui has no name for it.
inline constexpr int key_f1 = 290;

}  // namespace ubumwe::gui
