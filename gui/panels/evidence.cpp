#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/app/register_view.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/validation_table.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::gui {

namespace {

constexpr float quality_width = 150.0F;
constexpr float search_width = 360.0F;
constexpr std::array qualities{"all", "measured", "derived", "assumed"};

/// What is known: the register of evidence behind each number, and the patterns that were not fitted.
class EvidencePanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        const Words& words = work.words();
        if (!work.draft) {
            title(look, words("evidence.none"));
            paragraph(look, words("evidence.none.what"));
            if (main_button(look, words("scenario.none.do"))) work.panel = "start";
            return;
        }
        title(look, words("evidence.title"));
        // A validation that was just opened is shown.
        const bool opened = work.validation != shown_validation_;
        shown_validation_ = work.validation;
        if (!ImGui::BeginTabBar("evidence")) return;
        if (ImGui::BeginTabItem(words("evidence.register"))) {
            draw_register(work, look);
            ImGui::EndTabItem();
        }
        if (ImGui::BeginTabItem(words("evidence.validation"), nullptr,
                                opened ? ImGuiTabItemFlags_SetSelected : ImGuiTabItemFlags_None)) {
            validation_.draw(work, look);
            ImGui::EndTabItem();
        }
        ImGui::EndTabBar();
    }

    bool busy() const override { return validation_.busy(); }

private:
    void draw_register(const Workspace& work, const Look& look) {
        const Words& words = work.words();
        take(work.draft->file().parent_path());
        if (!problem_.empty()) return problem(look, problem_);
        if (register_.rows().empty()) return paragraph(look, words("evidence.missing"));
        draw_filter(words, look);
        const sim::EvidenceCounts& counts = register_.counts();
        faint(look, words.filled("evidence.counts", {{"measured", std::to_string(counts.measured)},
                                                     {"derived", std::to_string(counts.derived)},
                                                     {"assumed", std::to_string(counts.assumed)},
                                                     {"shown", std::to_string(shown_.size())}}));
        if (shown_.empty()) return paragraph(look, words("evidence.nothing"));
        draw_table(words, look);
    }

    void take(const std::filesystem::path& folder) {
        if (folder == folder_) return;
        folder_ = folder;
        register_ = {};
        problem_.clear();
        std::error_code ignored;
        try {
            if (std::filesystem::exists(sim::evidence_file(folder), ignored)) register_ = RegisterView(folder);
        } catch (const sim::InputError& error) {
            problem_ = error.what();
        }
        shown_ = register_.matching(quality_, query_);
    }

    void draw_filter(const Words& words, const Look& look) {
        std::vector<Option> options;
        for (const char* id : qualities) options.push_back({id, words("evidence.quality." + std::string(id))});
        bool changed = choose("##quality", options, quality_, look.px(quality_width));
        hint(look, words("evidence.quality"));
        ImGui::SameLine();
        ImGui::SetNextItemWidth(look.px(search_width));
        changed = ImGui::InputTextWithHint("##search", words("evidence.search"), &query_) || changed;
        if (changed) shown_ = register_.matching(quality_, query_);
    }

    void draw_table(const Words& words, const Look& look) const {
        constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                          ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingStretchProp |
                                          ImGuiTableFlags_PadOuterX | ImGuiTableFlags_Resizable;
        if (!ImGui::BeginTable("register", 6, flags)) return;
        ImGui::TableSetupScrollFreeze(0, 1);
        constexpr std::array<std::pair<const char*, float>, 6> columns{{{"evidence.parameter", 2.4F},
                                                                        {"evidence.value", 0.8F},
                                                                        {"evidence.range", 0.9F},
                                                                        {"evidence.quality", 0.9F},
                                                                        {"evidence.source", 2.2F},
                                                                        {"evidence.note", 2.6F}}};
        for (const auto& [key, weight] : columns) {
            // Short words are not broken within.
            const bool is_quality = std::string_view(key) == "evidence.quality";
            ImGui::TableSetupColumn(words(key), is_quality ? ImGuiTableColumnFlags_WidthFixed : 0,
                                    is_quality ? widest_quality(words) : weight);
        }
        ImGui::TableHeadersRow();
        for (const std::size_t row : shown_) draw_row(register_.rows()[row], words, look);
        ImGui::EndTable();
    }

    static float widest_quality(const Words& words) {
        float width = ImGui::CalcTextSize(words("evidence.quality")).x;
        for (const char* id : qualities)
            width = std::max(width, ImGui::CalcTextSize(words("evidence.quality." + std::string(id))).x);
        return width + 1.0F;
    }

    static void draw_row(const sim::RegisterRow& row, const Words& words, const Look& look) {
        const std::string range = row.low.empty() && row.high.empty() ? "" : row.low + " – " + row.high;
        const std::string quality = words("evidence.quality." + row.quality);
        // Names break where they may: after a dot, and between words.
        std::string name;
        for (const char c : row.parameter) name += c == '.' ? std::string(". ") : std::string(1, c);
        ImGui::TableNextColumn();
        paragraph(look, row.is_about_data() ? row.parameter : sim::words(name));
        hint(look, row.parameter);
        for (const std::string& text : {row.value + (row.unit.empty() ? "" : " " + row.unit), range, quality}) {
            ImGui::TableNextColumn();
            paragraph(look, text);
        }
        for (const std::string& text : {row.source, row.note}) {
            ImGui::TableNextColumn();
            faint(look, text);
        }
    }

    ValidationTable validation_;
    std::filesystem::path shown_validation_;
    std::filesystem::path folder_;
    RegisterView register_;
    std::string problem_;
    std::string quality_ = "all";
    std::string query_;
    std::vector<std::size_t> shown_;
};

}  // namespace

std::unique_ptr<Panel> make_evidence_panel() {
    return std::make_unique<EvidencePanel>();
}

}  // namespace ubumwe::gui
