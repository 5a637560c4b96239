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

/// "measured: Barometer of 2020; between 0.4 and 0.6".
std::string known_text(const FieldSource& known, const Words& words) {
    std::string text = known.source == "assumed" ? words("form.assumed") : known.source;
    if (!known.quality.empty()) text = words("evidence.quality." + known.quality) + (": " + text);
    if (!known.low.empty() && !known.high.empty())
        text += (text.empty() ? "" : "; ") + words.filled("form.between", {{"low", known.low}, {"high", known.high}});
    return text;
}

/// Where the number beside a field comes from. One that the user has typed is their own assumption, beside what is
/// known of the one that it replaces.
std::string source_text(const FieldSource& known, const std::string& in_file, bool is_own, const Words& words) {
    if (known.is_choice) return words("form.choice");
    std::string text = known_text(known, words);
    if (!known.registered.empty())
        text = words.filled("form.not_of_register", {{"value", known.registered}, {"known", text}});
    if (!is_own) return text;
    return words.filled("form.own", {{"value", in_file}}) + (text.empty() ? "" : " (" + text + ")");
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
                          true, ImGuiWindowFlags_NavFlattened);
        ImGui::SetNextItemWidth(-1.0F);
        ImGui::InputTextWithHint("##search", words("scenario.search"), &query_);
        draw_tree(draft.form(), look);
        ImGui::EndChild();
        ImGui::SameLine();
        ImGui::BeginChild("fields", {0.0F, 0.0F}, false, ImGuiWindowFlags_NavFlattened);
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
        if (button(words("scenario.save_as"), draft.valid())) work.asks_for_name = true;
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
                                                             {"now", text_of_json(change.json)}}) +
                                (before == nullptr ? "" : unit_text(before->unit)));
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
            if ((ImGui::IsItemClicked() && !ImGui::IsItemToggledOpen()) || pressed_by_key()) {
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

    void draw_fields(Draft& draft, const Words& words, const Look& look) {
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

    static bool have_text(const std::vector<const FormField*>& fields) {
        return std::ranges::any_of(fields, [](const FormField* field) {
            return field->kind == sim::FieldKind::text || field->kind == sim::FieldKind::texts;
        });
    }

    void draw_table(Draft& draft, const std::vector<const FormField*>& fields, const Words& words, const Look& look) {
        constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                          ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_PadOuterX;
        if (!ImGui::BeginTable("fields", columns, flags)) return;
        // Ranges and sources take room only where fields have them.
        const bool have_range =
            std::ranges::any_of(fields, [&](const FormField* field) { return !allowed_text(*field, words).empty(); });
        const bool have_source =
            std::ranges::any_of(fields, [](const FormField* field) { return !field->source.empty(); });
        // Numbers are short and their sources long; of texts it is the other way round.
        const bool text = have_text(fields);
        ImGui::TableSetupColumn(words("form.field"), 0, 1.6F);
        ImGui::TableSetupColumn(words("form.value"), 0, text ? 2.4F : 1.0F);
        ImGui::TableSetupColumn(words("form.allowed"), 0, have_range ? 1.0F : 0.6F);
        ImGui::TableSetupColumn(words("form.source"), 0, have_source ? (text ? 0.7F : 1.7F) : 0.5F);
        ImGui::TableHeadersRow();
        for (const FormField* field : fields) draw_row(draft, *field, words, look);
        ImGui::EndTable();
    }

    void draw_row(Draft& draft, const FormField& field, const Words& words, const Look& look) {
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
        draw_source(draft, field, words, look);
        ImGui::PopID();
    }

    static void draw_source(Draft& draft, const FormField& field, const Words& words, const Look& look) {
        // What is known is known of the number in the file.
        const FormField* in_file = find_field(draft.base_form(), field.pointer);
        const FieldSource& known = draft.sources().of(in_file == nullptr ? field : *in_file);
        const bool is_own = draft.change_at(field.pointer) != nullptr && in_file != nullptr;
        faint(look, source_text(known, is_own ? in_file->value : "", is_own && !field.source.empty(), words));
        hint(look, known.note);
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
