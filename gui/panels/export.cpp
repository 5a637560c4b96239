#include "gui/app/export.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/app/task.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::gui {

namespace {

constexpr float widest_folder = 640.0F;

/// Writes report, charts and tables of the results that are open.
class ExportPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_results(work, look)) return;
        const Words& words = work.words();
        if (shown_ != work.results) take(work.results);
        title(look, words("export.title"));
        paragraph(look, shown_->data().summary.title);
        faint(look, words("export.what"));
        ImGui::Checkbox(words("export.report"), &choice_.report);
        ImGui::Checkbox(words.filled("export.charts", {{"count", std::to_string(shown_->charts().size())}}).c_str(),
                        &choice_.charts);
        draw_folder(words, look);
        draw_writing(words, look);
        draw_tables(words, look);
    }

    bool busy() const override { return writing_.busy(); }

private:
    void take(const std::shared_ptr<const OpenResults>& results) {
        shown_ = results;
        choice_ = usual_export(*results);
        folder_ = choice_.folder.string();
        written_.reset();
    }

    void draw_tables(const Words& words, const Look& look) {
        heading(look, words("export.tables"));
        faint(look, words("export.tables.what"));
        if (ImGui::SmallButton(words("export.all"))) {
            for (const sim::Table& table : sim::tables()) choice_.tables.emplace(table.name);
        }
        ImGui::SameLine();
        if (ImGui::SmallButton(words("export.none"))) choice_.tables.clear();
        constexpr ImGuiTableFlags flags =
            ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX;
        if (!ImGui::BeginTable("tables", 2, flags)) return;
        ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthFixed);
        ImGui::TableSetupColumn("meaning", ImGuiTableColumnFlags_WidthStretch);
        for (const sim::Table& table : sim::tables()) {
            ImGui::TableNextColumn();
            const std::string name(table.name);
            bool chosen = choice_.tables.contains(name);
            if (ImGui::Checkbox(name.c_str(), &chosen))
                chosen ? void(choice_.tables.insert(name)) : void(choice_.tables.erase(name));
            ImGui::TableNextColumn();
            ImGui::AlignTextToFramePadding();
            faint(look, std::string(table.meaning));
        }
        ImGui::EndTable();
    }

    void draw_folder(const Words& words, const Look& look) {
        heading(look, words("export.folder"));
        ImGui::SetNextItemWidth(std::min(look.px(widest_folder), ImGui::GetContentRegionAvail().x));
        ImGui::InputText("##folder", &folder_);
        choice_.folder = folder_;
    }

    void draw_writing(const Words& words, const Look& look) {
        if (auto written = writing_.poll()) written_ = std::move(written);
        ImGui::BeginDisabled(choice_.empty() || writing_.busy());
        if (main_button(look, words("export.do"))) {
            written_.reset();
            writing_.start([results = shown_, choice = choice_] { return export_results(*results, choice); });
        }
        ImGui::EndDisabled();
        if (choice_.empty()) faint(look, words("export.nothing"));
        if (writing_.busy()) paragraph(look, words("export.writing"));
        if (!writing_.problem().empty()) problem(look, writing_.problem());
        if (written_)
            paragraph(look, words.filled("export.written", {{"count", std::to_string(written_->size())},
                                                            {"folder", choice_.folder.string()}}));
    }

    std::shared_ptr<const OpenResults> shown_;
    ExportChoice choice_;
    std::string folder_;
    std::optional<std::vector<std::filesystem::path>> written_;
    Task<std::vector<std::filesystem::path>> writing_;
};

}  // namespace

std::unique_ptr<Panel> make_export_panel() {
    return std::make_unique<ExportPanel>();
}

}  // namespace ubumwe::gui
