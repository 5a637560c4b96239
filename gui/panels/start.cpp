#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string>

#include "gui/panels/panel.hpp"
#include "gui/widgets/text.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::gui {

namespace {

constexpr float narrowest_card = 330.0F;
constexpr float card_height = 218.0F;
constexpr std::array<const char*, 4> purposes{"start.for.1", "start.for.2", "start.for.3", "start.for.4"};
constexpr std::array<const char*, 4> limits{"start.not.1", "start.not.2", "start.not.3", "start.not.4"};

/// The name of a folder as a heading: its first letter in capitals.
std::string group_title(const std::string& folder) {
    std::string name = sim::words(folder);
    if (!name.empty()) name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

/// What this is for and not for, recent work, and the scenarios that come with the program.
class StartPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        const Words& words = work.words();
        title(look, words("start.title"));
        paragraph(look, words("start.what"));
        draw_purposes(words, look);
        draw_recent(work, look);
        std::string group;
        for (const ScenarioCard& card : work.cards()) {
            if (card.group == group) continue;
            group = card.group;
            draw_group(work, look, group);
        }
        open_chosen(work);
    }

private:
    static void draw_list(const Words& words, const Look& look, const char* name, const auto& keys) {
        ImGui::TableNextColumn();
        heading(look, words(name));
        for (const char* key : keys) bullet(look, words(key));
    }

    static void draw_purposes(const Words& words, const Look& look) {
        if (!ImGui::BeginTable("purposes", 2, ImGuiTableFlags_SizingStretchSame)) return;
        draw_list(words, look, "start.for", purposes);
        draw_list(words, look, "start.not", limits);
        ImGui::EndTable();
    }

    void draw_recent(const Workspace& work, const Look& look) {
        const Words& words = work.words();
        heading(look, words("start.recent"));
        if (work.settings.recent.empty()) faint(look, words("start.recent.none"));
        for (const std::string& path : work.settings.recent) {
            if (ImGui::Selectable(path.c_str())) chosen_ = path;
        }
    }

    void draw_group(const Workspace& work, const Look& look, const std::string& group) {
        heading(look, work.words().filled("start.scenarios", {{"group", group_title(group)}}).c_str());
        const float room = ImGui::GetContentRegionAvail().x;
        const int columns = std::max(1, static_cast<int>(room / look.px(narrowest_card)));
        if (!ImGui::BeginTable(group.c_str(), columns, ImGuiTableFlags_SizingStretchSame)) return;
        for (const ScenarioCard& card : work.cards()) {
            if (card.group != group) continue;
            ImGui::TableNextColumn();
            draw_card(card, work.words(), look);
        }
        ImGui::EndTable();
    }

    void draw_card(const ScenarioCard& card, const Words& words, const Look& look) {
        ImGui::BeginChild(card.file.c_str(), {0.0F, look.px(card_height)}, true, ImGuiWindowFlags_NavFlattened);
        ImGui::PushFont(look.fonts.bold);
        paragraph(look, card.title);
        ImGui::PopFont();
        const float foot = ImGui::GetFrameHeightWithSpacing();
        ImGui::BeginChild("question", {0.0F, -foot}, false, ImGuiWindowFlags_NavFlattened);
        paragraph(look, card.question);
        ImGui::EndChild();
        hint(look, card.question);
        if (ImGui::Button(words("start.open"))) chosen_ = card.file;
        ImGui::EndChild();
    }

    /// After everything is drawn, since opening changes what is.
    void open_chosen(Workspace& work) {
        if (chosen_.empty()) return;
        work.ask_to_open(std::exchange(chosen_, {}));
    }

    std::filesystem::path chosen_;
};

}  // namespace

std::unique_ptr<Panel> make_start_panel() {
    return std::make_unique<StartPanel>();
}

}  // namespace ubumwe::gui
