#include "gui/widgets/field_editor.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/widgets/text.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::gui {

namespace {

using sim::FieldKind;

std::optional<std::string> draw_choice(const FormField& field, const std::string& value) {
    std::vector<Option> options;
    for (const std::string& name : field.choices) options.push_back({name, sim::words(name)});
    std::string chosen = value;
    if (choose("##value", options, chosen, -1.0F)) return json_of(field, chosen);
    return std::nullopt;
}

std::optional<std::string> draw_flag(const FormField& field, const std::string& value, const Words& words) {
    bool is_set = value == "true";
    if (ImGui::Checkbox(words(is_set ? "form.yes" : "form.no"), &is_set))
        return json_of(field, is_set ? "true" : "false");
    return std::nullopt;
}

}  // namespace

std::optional<std::string> FieldEditor::draw(const FormField& field, const std::string& value, const Words& words,
                                             const Look& look) {
    if (field.kind == FieldKind::choice) return draw_choice(field, value);
    if (field.kind == FieldKind::flag) return draw_flag(field, value, words);
    return draw_text(field, value, words, look);
}

std::optional<std::string> FieldEditor::draw_text(const FormField& field, const std::string& value, const Words& words,
                                                  const Look& look) {
    const auto kept = typed_.find(field.pointer);
    std::string text = kept == typed_.end() ? value : kept->second;
    ImGui::SetNextItemWidth(-1.0F);
    if (ImGui::InputText("##value", &text)) typed_[field.pointer] = text;
    const bool left = ImGui::IsItemDeactivatedAfterEdit();
    if (ImGui::CalcTextSize(text.c_str()).x > ImGui::GetItemRectSize().x && !ImGui::IsItemActive()) hint(look, text);
    const auto json = json_of(field, text);
    if (typed_.contains(field.pointer) && !json) problem(look, words.filled("form.not_a_value", {{"found", text}}));
    if (!left || !json) return std::nullopt;
    typed_.erase(field.pointer);
    return json;
}

std::string unit_text(const std::string& unit) {
    return unit.empty() || unit == "1" || unit == "0-1" ? "" : " (" + unit + ")";
}

std::string allowed_text(const FormField& field, const Words& words) {
    switch (field.kind) {
        case FieldKind::number:
        case FieldKind::integer:
            return words.filled("form.range", {{"low", sim::to_text(field.low)}, {"high", sim::to_text(field.high)}}) +
                   unit_text(field.unit);
        case FieldKind::month:
            return words("form.month");
        case FieldKind::texts:
            return words("form.names");
        default:
            return {};
    }
}

}  // namespace ubumwe::gui
