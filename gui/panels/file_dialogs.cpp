#include "gui/panels/file_dialogs.hpp"

#include <array>
#include <system_error>
#include <utility>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/widgets/text.hpp"

namespace ubumwe::gui {

namespace {

namespace fs = std::filesystem;

/// A line of text below its name; true where Enter ended it.
bool ask_for_text(const char* name, const char* id, std::string& text, bool takes_keys) {
    ImGui::TextUnformatted(name);
    if (takes_keys) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1.0F);
    return ImGui::InputText(id, &text, ImGuiInputTextFlags_EnterReturnsTrue);
}

/// The button that Enter presses, unless another one has the focus.
bool default_button(const Look& look, const char* text) {
    const bool pressed = main_button(look, text);
    ImGui::SetItemDefaultFocus();
    const bool enter = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
    return pressed || (enter && !ImGui::GetIO().NavVisible && !ImGui::IsWindowAppearing());
}

bool cancelled(const Words& words) {
    const bool left = ImGui::Button(words("cancel")) || ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
    if (left) ImGui::CloseCurrentPopup();
    return left;
}

}  // namespace

void FileDialogs::draw(Workspace& work, const Look& look) {
    is_open_ = false;
    ask_what_to_open(work, look);
    ask_for_name(work, look);
    ask_to_overwrite(work, look);
    ask_about_changes(work, look);
    ask_about_recovery(work, look);
    show_keys(work, look);
    // One that was just answered does not take the keys of the next frame.
    is_open_ = is_open_ && ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId);
}

bool FileDialogs::begin_dialog(const char* name, const char* id, bool asked, const Look& look, float width) {
    const std::string title = std::string(name) + "###" + id;
    if (asked) ImGui::OpenPopup(title.c_str());
    ImGui::SetNextWindowSize({look.px(width), 0.0F});
    const bool begun = ImGui::BeginPopupModal(title.c_str(), nullptr, ImGuiWindowFlags_NoResize);
    is_open_ = is_open_ || begun;
    return begun;
}

void FileDialogs::go_to(const fs::path& folder) {
    std::error_code ignored;
    const fs::path whole = fs::weakly_canonical(folder, ignored);
    folder_ = ignored ? folder : whole;
    entries_ = entries_of(folder_);
    typed_ = folder_.string();
}

void FileDialogs::ask_what_to_open(Workspace& work, const Look& look) {
    const Words& words = work.words();
    const bool asked = std::exchange(work.asks_what_to_open, false);
    if (asked) go_to(work.draft ? work.draft->file().parent_path() : fs::current_path());
    if (!begin_dialog(words("open"), "open", asked, look, 640.0F)) return;
    ImGui::SetNextItemWidth(-1.0F);
    fs::path chosen;
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    if (ImGui::InputText("##path", &typed_, ImGuiInputTextFlags_EnterReturnsTrue)) chosen = typed_;
    const bool into_list = ImGui::IsItemActive() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_DownArrow), false);
    ImGui::BeginChild("entries", {0.0F, look.px(320.0F)}, true, ImGuiWindowFlags_NavFlattened);
    if (into_list) ImGui::SetKeyboardFocusHere();
    if (ImGui::Selectable("..", false, ImGuiSelectableFlags_DontClosePopups)) chosen = folder_.parent_path();
    for (const FolderEntry& entry : entries_) {
        const std::string kind = words("open.kind." + std::to_string(static_cast<int>(entry.kind)));
        const std::string text = entry.name + (entry.kind == EntryKind::folder ? "/" : "   –   " + kind);
        if (ImGui::Selectable(text.c_str(), false, ImGuiSelectableFlags_DontClosePopups)) chosen = folder_ / entry.name;
    }
    ImGui::EndChild();
    faint(look, words("open.what"));
    cancelled(words);
    std::error_code ignored;
    const bool opens = !chosen.empty() && (!fs::is_directory(chosen, ignored) || holds_results(chosen));
    if (!chosen.empty() && !opens) go_to(chosen);
    if (opens) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    if (opens) work.ask_to_open(chosen);
}

void FileDialogs::ask_for_name(Workspace& work, const Look& look) {
    const Words& words = work.words();
    const bool asked = std::exchange(work.asks_for_name, false) && work.draft;
    if (asked) {
        name_ = work.draft->file().stem().string() + "_variant";
        title_ = words.filled("save_as.new_title", {{"title", work.draft->effective().scenario.title}});
        folder_ = work.folder_to_save_in();
    }
    if (!begin_dialog(words("save_as"), "save_as", asked, look, 560.0F)) return;
    paragraph(look, words("save_as.what"));
    bool entered = ask_for_text(words("save_as.name"), "##name", name_, ImGui::IsWindowAppearing());
    entered = ask_for_text(words("save_as.title"), "##title", title_, false) || entered;
    const bool elsewhere = work.draft && folder_ != work.draft->file().parent_path();
    faint(look, words.filled(elsewhere ? "save_as.own" : "save_as.where", {{"folder", folder_.string()}}));
    const bool usable = !name_.empty() && name_.find('/') == std::string::npos && !title_.empty();
    ImGui::BeginDisabled(!usable);
    if (main_button(look, words("save_as.do")) || (entered && usable)) {
        work.save_as(name_, title_);
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (cancelled(words)) work.stay();
    ImGui::EndPopup();
}

void FileDialogs::ask_to_overwrite(Workspace& work, const Look& look) {
    const Words& words = work.words();
    if (!begin_dialog(words("overwrite.title"), "overwrite", std::exchange(work.asks_to_overwrite, false), look,
                      560.0F))
        return;
    const bool shipped = work.doubt() == Workspace::Doubt::shipped;
    paragraph(look, words.filled(shipped ? "overwrite.shipped" : "overwrite.comments",
                                 {{"file", work.draft->file().filename().string()}}));
    if (default_button(look, words("save_as"))) {
        work.asks_for_name = true;
        ImGui::CloseCurrentPopup();
    }
    ImGui::SameLine();
    const bool overwrites = ImGui::Button(words("overwrite.do"));
    if (overwrites) ImGui::CloseCurrentPopup();
    ImGui::SameLine();
    if (cancelled(words)) work.stay();
    ImGui::EndPopup();
    if (overwrites) work.overwrite();
}

void FileDialogs::ask_about_changes(Workspace& work, const Look& look) {
    const Words& words = work.words();
    if (!begin_dialog(words("unsaved.title"), "unsaved", std::exchange(work.asks_about_changes, false), look, 520.0F))
        return;
    paragraph(look, words("unsaved.what"));
    const bool saves = default_button(look, words("unsaved.save"));
    if (saves) ImGui::CloseCurrentPopup();
    ImGui::SameLine();
    const bool leaves = ImGui::Button(words("unsaved.leave"));
    if (leaves) ImGui::CloseCurrentPopup();
    ImGui::SameLine();
    if (cancelled(words)) work.stay();
    ImGui::EndPopup();
    if (saves) work.save_and_leave();
    if (leaves) work.leave_changes();
}

void FileDialogs::ask_about_recovery(Workspace& work, const Look& look) {
    const Words& words = work.words();
    const bool asked = work.recovery.has_value() && !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId);
    if (!begin_dialog(words("recovery.title"), "recovery", asked, look, 520.0F)) return;
    paragraph(look, words.filled("recovery.what",
                                 {{"file", work.recovery ? work.recovery->scenario.filename().string() : ""},
                                  {"count", std::to_string(work.recovery ? work.recovery->changes.size() : 0)}}));
    const bool brings = default_button(look, words("recovery.bring"));
    ImGui::SameLine();
    const bool leaves = ImGui::Button(words("recovery.leave"));
    if (brings || leaves) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    if (brings) work.bring_back();
    if (leaves) work.recovery.reset();
}

void FileDialogs::show_keys(Workspace& work, const Look& look) {
    const Words& words = work.words();
    if (!begin_dialog(words("keys"), "keys", std::exchange(work.asks_for_keys, false), look, 620.0F)) return;
    constexpr std::array<std::pair<const char*, const char*>, 10> keys{{{"Ctrl+O", "keys.open"},
                                                                        {"Ctrl+S", "keys.save"},
                                                                        {"Ctrl+Shift+S", "keys.save_as"},
                                                                        {"Ctrl+Z, Ctrl+Y", "keys.undo"},
                                                                        {"Ctrl+R", "keys.run"},
                                                                        {"Alt+1 … 9, 0, Q, W", "keys.panel"},
                                                                        {"↑ ↓ ← →", "keys.move"},
                                                                        {"Enter, Esc", "keys.into"},
                                                                        {"+ - < > 0 Enter", "keys.chart"},
                                                                        {"F1", "keys.help"}}};
    if (ImGui::BeginTable("keys", 2, ImGuiTableFlags_SizingFixedFit)) {
        ImGui::TableSetupColumn("key", ImGuiTableColumnFlags_WidthFixed);
        ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
        for (const auto& [key, what] : keys) {
            ImGui::TableNextColumn();
            ImGui::PushFont(look.fonts.bold);
            ImGui::TextUnformatted(key);
            ImGui::PopFont();
            ImGui::TableNextColumn();
            paragraph(look, words(what));
        }
        ImGui::EndTable();
    }
    if (default_button(look, words("close")) || ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape)))
        ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

}  // namespace ubumwe::gui
