#include "gui/panels/desk.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>

#include "gui/platform/keys.hpp"
#include "gui/widgets/text.hpp"

namespace ubumwe::gui {

namespace {

constexpr float panel_list_width = 176.0F;

/// What is pressed with Alt for a panel, in their order.
constexpr std::string_view panel_keys = "1234567890QW";

/// Of a drop-down list that shows each of its options whole.
float width_of(const std::vector<Option>& options) {
    float widest = 0.0F;
    for (const Option& option : options) widest = std::max(widest, ImGui::CalcTextSize(option.text.c_str()).x);
    return widest + 2.0F * ImGui::GetStyle().FramePadding.x + ImGui::GetFrameHeight();
}

bool shortcut(char letter) {
    return ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(letter, false);
}

}  // namespace

void Desk::draw(const Look& look) {
    work_.poll();
    take_shortcuts();
    const ImGuiViewport& screen = *ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(screen.Pos);
    ImGui::SetNextWindowSize(screen.Size);
    constexpr ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::Begin("desk", nullptr, flags);
    draw_top(look);
    ImGui::Separator();
    const float foot = ImGui::GetTextLineHeightWithSpacing() + look.px(6.0F);
    ImGui::BeginChild("panels", {look.px(panel_list_width), -foot}, false, ImGuiWindowFlags_NavFlattened);
    draw_panels(look);
    ImGui::EndChild();
    ImGui::SameLine(0.0F, look.px(18.0F));
    // Keys go on in the panel that was just chosen, not in the list of names.
    if (std::exchange(shown_, work_.panel) != work_.panel) enters_panel_ = true;
    // Letting Alt go moves them to the list once more.
    if (enters_panel_ && !dialogs_.is_open() && !ImGui::GetIO().KeyAlt) {
        ImGui::SetNextWindowFocus();
        enters_panel_ = false;
    }
    // Each has its own place to which it was scrolled.
    ImGui::BeginChild(("panel " + work_.panel).c_str(), {0.0F, -foot});
    draw_notice(look);
    draw_panel(look);
    ImGui::EndChild();
    ImGui::Separator();
    draw_state(look);
    dialogs_.draw(work_, look);
    ImGui::End();
}

bool Desk::is_alive() const {
    return work_.is_alive() || std::ranges::any_of(panels_, [](const auto& each) { return each.second->busy(); });
}

void Desk::draw_top(const Look& look) {
    const Words& words = work_.words();
    ImGui::PushFont(look.fonts.title);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted("Ubumwe");
    ImGui::PopFont();
    ImGui::SameLine(0.0F, look.px(24.0F));
    Draft* draft = work_.draft ? &*work_.draft : nullptr;
    if (ImGui::Button(words("open"))) work_.asks_what_to_open = true;
    hint(look, "Ctrl+O");
    ImGui::SameLine();
    if (button(words("undo"), draft != nullptr && draft->can_undo())) draft->undo();
    hint(look, "Ctrl+Z");
    ImGui::SameLine();
    if (button(words("redo"), draft != nullptr && draft->can_redo())) draft->redo();
    hint(look, "Ctrl+Y");
    ImGui::SameLine();
    const bool valid = draft != nullptr && draft->valid();
    if (button(words("save"), valid && draft->unsaved())) work_.save();
    hint(look, words("save.what") + std::string("\nCtrl+S"));
    ImGui::SameLine();
    if (button(words("save_as"), valid)) work_.asks_for_name = true;
    hint(look, words("save_as.what") + std::string("\nCtrl+Shift+S"));
    const ImGuiStyle& style = ImGui::GetStyle();
    beside_or_below(style.ItemSpacing.x, ImGui::CalcTextSize("?").x + 2.0F * style.FramePadding.x);
    if (ImGui::Button("?")) work_.asks_for_keys = true;
    hint(look, words("keys.what") + std::string("\nF1"));
    draw_preferences(look);
}

void Desk::draw_preferences(const Look& look) {
    const Words& words = work_.words();
    std::vector<Option> languages;
    for (std::size_t i = 0; i < language_ids.size(); ++i)
        languages.push_back({std::string(language_ids[i]), work_.languages()[i]});
    std::vector<Option> themes;
    for (const auto id : theme_ids) themes.push_back({std::string(id), words("theme." + std::string(id))});
    std::vector<Option> sizes;
    for (const int percent : text_percents)
        sizes.push_back({std::to_string(percent), words.filled("text_size", {{"percent", std::to_string(percent)}})});
    const std::array widths{width_of(languages), width_of(themes), width_of(sizes)};
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const float left = ImGui::GetWindowContentRegionMax().x - widths[0] - widths[1] - widths[2] - 2.0F * spacing;
    // Where there is no room beside the buttons, they stand below.
    ImGui::SameLine();
    const bool fits = left >= ImGui::GetCursorPosX() + look.px(8.0F);
    if (!fits) ImGui::NewLine();
    ImGui::SetCursorPosX(std::max(left, ImGui::GetWindowContentRegionMin().x));
    std::string language = work_.settings.language;
    if (choose("##language", languages, language, widths[0])) work_.set_language(language);
    ImGui::SameLine();
    choose("##theme", themes, work_.settings.theme, widths[1]);
    ImGui::SameLine();
    std::string size = std::to_string(work_.settings.text_percent);
    if (choose("##size", sizes, size, widths[2])) work_.settings.text_percent = std::stoi(size);
}

void Desk::draw_panels(const Look& look) {
    const Words& words = work_.words();
    std::size_t number = 0;
    ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, {0.0F, 0.5F});
    for (const NamedPanel& panel : all_panels()) {
        const std::string id(panel.id);
        const bool chosen = work_.panel == id;
        if (chosen) ImGui::PushFont(look.fonts.bold);
        if (ImGui::Selectable(("  " + std::string(words("panel." + id)) + "###" + id).c_str(), chosen, 0,
                              {0.0F, ImGui::GetFrameHeight()}))
            work_.panel = id;
        if (chosen) ImGui::PopFont();
        hint(look, words("panel." + id + ".what") + std::string("\nAlt+") + panel_keys[number++]);
    }
    ImGui::PopStyleVar();
    if (words.has("review") && *words("review") != '\0') faint(look, words("review"));
}

void Desk::draw_panel(const Look& look) {
    for (const NamedPanel& named : all_panels()) {
        if (named.id != work_.panel) continue;
        std::unique_ptr<Panel>& panel = panels_[std::string(named.id)];
        if (!panel) panel = named.make();
        panel->draw(work_, look);
        return;
    }
}

void Desk::draw_notice(const Look& look) {
    if (!work_.notice) return;
    const bool closes = ImGui::SmallButton(work_.words()("notice.close"));
    ImGui::SameLine();
    if (work_.notice->problem) {
        problem(look, work_.notice->text);
    } else {
        paragraph(look, work_.notice->text);
    }
    if (closes) work_.notice.reset();
    ImGui::Separator();
}

void Desk::draw_state(const Look& look) {
    const Words& words = work_.words();
    std::string state = words("state.model");
    if (work_.draft) {
        const std::string name = work_.draft->file().filename().string();
        state += "   |   " + name + (work_.draft->unsaved() ? " ● " + std::string(words("state.unsaved")) : "");
        if (work_.draft->checking()) state += "   |   " + std::string(words("state.checking"));
    }
    const auto run = work_.session.snapshot();
    if (work_.session.busy() && run->steps > 0)
        state += "   |   " +
                 words.filled("state.running", {{"percent", std::to_string(100 * run->steps_done / run->steps)}});
    // One line, whatever the size of text.
    ImGui::PushStyleColor(ImGuiCol_Text, look.color(chart::Ink::faint_text));
    ImGui::TextUnformatted(state.c_str());
    ImGui::PopStyleColor();
    hint(look, state);
}

void Desk::take_shortcuts() {
    if (dialogs_.is_open()) return;
    if (work_.draft && !ImGui::GetIO().WantTextInput) {
        if (shortcut('Z')) work_.draft->undo();
        if (shortcut('Y')) work_.draft->redo();
    }
    if (work_.draft && work_.draft->valid() && shortcut('S'))
        ImGui::GetIO().KeyShift ? void(work_.asks_for_name = true) : work_.save();
    if (ImGui::IsKeyPressed(key_f1, false)) work_.asks_for_keys = true;
    if (shortcut('R')) work_.start_run();
    if (shortcut('O')) work_.asks_what_to_open = true;
    for (std::size_t i = 0; i < panel_keys.size(); ++i) {
        if (!ImGui::GetIO().KeyAlt || !ImGui::IsKeyPressed(panel_keys[i], false)) continue;
        work_.panel = all_panels()[i].id;
        enters_panel_ = true;
    }
}

}  // namespace ubumwe::gui
