#include "gui/platform/keys.hpp"

#include <imgui.h>

namespace ubumwe::gui {

void EnterKey::take() {
    ImGuiIO& io = ImGui::GetIO();
    const bool down = ImGui::IsKeyDown(ImGui::GetKeyIndex(ImGuiKey_Enter)) ||
                      ImGui::IsKeyDown(ImGui::GetKeyIndex(ImGuiKey_KeyPadEnter));
    // It stays down for some frames after the text has taken it.
    ends_typing_ = down && (ends_typing_ || io.WantTextInput);
    if (down && !ends_typing_) io.NavInputs[ImGuiNavInput_Activate] = 1.0F;
}

}  // namespace ubumwe::gui
