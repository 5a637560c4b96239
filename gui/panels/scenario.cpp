#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/widgets/field_editor.hpp"
#include "gui/widgets/text.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::gui {

namespace {

constexpr float tree_width = 290.0F;
constexpr float tree_share = 0.28F;  ///< of the width, at most
constexpr int columns = 4;

/// The quality of a number as the register of evidence or its description tells it.
std::string source_text(const FormField& field, const Draft& draft, const Words& words) {
    if (field.source.empty()) return {};
    const bool in_register =
        draft.evidence() && std::ranges::any_of(draft.evidence()->assumptions, [&](const auto& each) {
            std::string pointer = "/" + each.parameter;
            std::ranges::replace(pointer, '.', '/');
            return pointer == field.pointer;
        });
    return in_register || field.source == "assumed" ? words("form.assumed") : field.source;
}

/// "time / start".
std::string path_text(std::string pointer) {
    std::string text;
    for (const char c : pointer.substr(std::min<std::size_t>(1, pointer.size())))
        text += c == '/' ? " / " : std::string(1, c);
    return sim::words(text);
}

/// The form of a scenario, with what is wrong beside each field and what differs from the file.
class ScenarioPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_scenario(work, look)) return;
        const Words& words = work.words();
        Draft& draft = *work.draft;
        draw_head(work, draft, look);
        ImGui::BeginChild("tree", {std::min(look.px(tree_width), tree_share * ImGui::GetContentRegionAvail().x), 0.0F},
                          true);
        ImGui::SetNextItemWidth(-1.0F);
        ImGui::InputTextWithHint("##search", words("scenario.search"), &query_);
        draw_tree(draft.form(), look);
        ImGui::EndChild();
        ImGui::SameLine();
        ImGui::BeginChild("fields", {0.0F, 0.0F}, false);
        draw_fields(draft, words, look);
        ImGui::EndChild();
        apply_entered(draft);
    }

private:
    static void draw_head(Workspace& work, Draft& draft, const Look& look) {
        const Words& words = work.words();
        title(look, draft.effective().scenario.title.c_str());
        paragraph(look, draft.effective().scenario.rationale);
        if (main_button(look, words("scenario.run"))) work.panel = "run";
        ImGui::SameLine();
        if (button(words("scenario.save_as"), draft.unsaved() && draft.valid())) work.asks_for_name = true;
        hint(look, words("scenario.save_as.what"));
        draw_changes(draft, words, look);
        draw_issues(draft, words, look);
    }

    static void draw_changes(Draft& draft, const Words& words, const Look& look) {
        if (draft.changes().empty()) return faint(look, words("scenario.unchanged"));
        const auto count = std::to_string(draft.changes().size());
        if (!ImGui::TreeNodeEx("changes", ImGuiTreeNodeFlags_DefaultOpen, "%s",
                               words.filled("scenario.changes", {{"count", count}}).c_str()))
            return;
        std::string taken_back;
        for (const Change& change : draft.changes()) {
            ImGui::PushID(change.pointer.c_str());
            if (ImGui::SmallButton(words("scenario.take_back"))) taken_back = change.pointer;
            ImGui::SameLine();
            const FormField* before = find_field(draft.base_form(), change.pointer);
            paragraph(look, words.filled("scenario.change", {{"field", path_text(change.pointer)},
                                                             {"before", before == nullptr ? "" : before->value},
                                                             {"now", text_of_json(change.json)},
                                                             {"unit", before == nullptr ? "" : before->unit}}));
            ImGui::PopID();
        }
        ImGui::TreePop();
        if (!taken_back.empty()) draft.reset(taken_back);
    }

    static void draw_issues(const Draft& draft, const Words& words, const Look& look) {
        for (const sim::Issue& issue : draft.issues())
            problem(look, words.filled("scenario.issue", {{"field", path_text(issue.place.where)},
                                                          {"found", issue.found},
                                                          {"allowed", issue.allowed}}) +
                              (issue.hint.empty() ? "" : " " + issue.hint));
    }

    void draw_tree(const FormGroup& group, const Look& look) {
        for (const FormGroup& nested : group.groups) {
            const bool leaf = nested.groups.empty();
            const ImGuiTreeNodeFlags flags = ImGuiTreeNodeFlags_OpenOnArrow | ImGuiTreeNodeFlags_SpanAvailWidth |
                                             (leaf ? ImGuiTreeNodeFlags_Leaf : 0) |
                                             (nested.pointer == chosen_ ? ImGuiTreeNodeFlags_Selected : 0);
            const bool open = ImGui::TreeNodeEx(nested.pointer.c_str(), flags, "%s", nested.label.c_str());
            if (ImGui::IsItemClicked() && !ImGui::IsItemToggledOpen()) {
                chosen_ = nested.pointer;
                query_.clear();
            }
            hint(look, nested.meaning);
            if (!open) continue;
            draw_tree(nested, look);
            ImGui::TreePop();
        }
    }

    const FormGroup* chosen_group(const FormGroup& group) const {
        if (group.pointer == chosen_) return &group;
        for (const FormGroup& nested : group.groups) {
            if (const FormGroup* found = chosen_group(nested)) return found;
        }
        return nullptr;
    }

    void draw_fields(const Draft& draft, const Words& words, const Look& look) {
        std::vector<const FormField*> fields;
        if (!query_.empty()) {
            fields = fields_with(draft.form(), query_);
            faint(look, words.filled("scenario.found", {{"count", std::to_string(fields.size())}}));
        } else if (const FormGroup* group = chosen_group(draft.form())) {
            heading(look, chosen_.empty() ? words("scenario.general") : path_text(chosen_).c_str());
            if (!group->meaning.empty()) faint(look, group->meaning);
            for (const FormField& field : group->fields) fields.push_back(&field);
            if (fields.empty()) paragraph(look, words("scenario.deeper"));
        }
        if (!fields.empty()) draw_table(draft, fields, words, look);
    }

    void draw_table(const Draft& draft, const std::vector<const FormField*>& fields, const Words& words,
                    const Look& look) {
        constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                          ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_PadOuterX;
        if (!ImGui::BeginTable("fields", columns, flags)) return;
        // Ranges and sources take room only where fields have them.
        const bool have_range =
            std::ranges::any_of(fields, [&](const FormField* field) { return !allowed_text(*field, words).empty(); });
        const bool have_source =
            std::ranges::any_of(fields, [](const FormField* field) { return !field->source.empty(); });
        ImGui::TableSetupColumn(words("form.field"), 0, 1.4F);
        ImGui::TableSetupColumn(words("form.value"), 0, have_source ? 1.9F : 3.0F);
        ImGui::TableSetupColumn(words("form.allowed"), 0, have_range ? 1.2F : 0.6F);
        ImGui::TableSetupColumn(words("form.source"), 0, have_source ? 1.0F : 0.5F);
        ImGui::TableHeadersRow();
        for (const FormField* field : fields) draw_row(draft, *field, words, look);
        ImGui::EndTable();
    }

    void draw_row(const Draft& draft, const FormField& field, const Words& words, const Look& look) {
        ImGui::PushID(field.pointer.c_str());
        ImGui::TableNextColumn();
        const Change* changed = draft.change_at(field.pointer);
        ImGui::AlignTextToFramePadding();
        if (changed != nullptr) ImGui::PushFont(look.fonts.bold);
        paragraph(look, (changed != nullptr ? "● " : "") + (query_.empty() ? field.label : path_text(field.pointer)));
        if (changed != nullptr) ImGui::PopFont();
        hint(look, field.meaning);
        ImGui::TableNextColumn();
        if (auto json =
                editor_.draw(field, changed == nullptr ? field.value : text_of_json(changed->json), words, look)) {
            entered_pointer_ = field.pointer;
            entered_json_ = *std::move(json);
        }
        for (const sim::Issue& issue : draft.issues()) {
            if (issue.place.where == field.pointer) problem(look, issue.found + " – " + issue.allowed);
        }
        ImGui::TableNextColumn();
        faint(look, allowed_text(field, words));
        ImGui::TableNextColumn();
        faint(look, source_text(field, draft, words));
        ImGui::PopID();
    }

    /// After everything is drawn, since a change gives the form other fields.
    void apply_entered(Draft& draft) {
        if (entered_pointer_.empty()) return;
        draft.set(std::exchange(entered_pointer_, {}), entered_json_);
    }

    std::string query_;
    std::string chosen_;
    FieldEditor editor_;
    std::string entered_pointer_;
    std::string entered_json_;
};

}  // namespace

std::unique_ptr<Panel> make_scenario_panel() {
    return std::make_unique<ScenarioPanel>();
}

}  // namespace ubumwe::gui
