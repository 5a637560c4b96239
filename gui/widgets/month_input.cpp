#include "gui/widgets/month_input.hpp"

#include <array>

#include <imgui.h>

namespace ubumwe::gui {

bool month_input(const char* id, model::Month& month, float width) {
    ImGui::SetNextItemWidth(width);
    std::array<char, 16> text{};
    to_string(month).copy(text.data(), text.size() - 1);
    ImGui::InputText(id, text.data(), text.size());
    if (!ImGui::IsItemDeactivatedAfterEdit()) return false;
    const auto typed = model::parse_month(text.data());
    if (!typed || *typed == month) return false;
    month = *typed;
    return true;
}

}  // namespace ubumwe::gui
