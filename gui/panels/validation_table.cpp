#include "gui/panels/validation_table.hpp"

#include <array>

#include <imgui.h>

#include "gui/widgets/text.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/validation_text.hpp"

namespace ubumwe::gui {

namespace {

std::string count_text(const ValidationView& view, sim::Verdict verdict) {
    return std::to_string(sim::count_of(view.outcomes, verdict));
}

std::string with_unit(const std::string& figure, const std::string& unit) {
    return unit.empty() || unit == "1" || figure == "-" ? figure : figure + " " + unit;
}

/// Terminals have no sign for "more or less" that is sure to be shown.
std::string with_sign(std::string figure) {
    if (const auto at = figure.find("+-"); at != std::string::npos) figure.replace(at, 2, "± ");
    return figure;
}

/// "2026-11-22 01:48" of a time of ISO 8601.
std::string minute_of(std::string time) {
    constexpr std::size_t day = 10;
    constexpr std::size_t minute = 16;
    if (time.size() > minute) time.replace(day, 1, " ").resize(minute);
    return time;
}

void draw_row(const sim::PatternOutcome& outcome, const Words& words, const Look& look) {
    const sim::Pattern& its = outcome.pattern;
    const bool fails = outcome.verdict == sim::Verdict::fail;
    ImGui::TableNextColumn();
    paragraph(look, its.title);
    hint(look, its.note);
    if (fails && !its.reason.empty()) faint(look, its.reason);
    ImGui::TableNextColumn();
    const std::string type(sim::pattern_type_names.at(static_cast<std::size_t>(its.type)));
    paragraph(look, words("validation.type." + type));
    hint(look, words("validation.type." + type + ".what"));
    ImGui::TableNextColumn();
    paragraph(look, its.observed + (its.date.empty() ? "" : " (" + its.date + ")"));
    faint(look, its.source);
    ImGui::TableNextColumn();
    paragraph(look, with_unit(sim::band_text(its), its.unit));
    ImGui::TableNextColumn();
    paragraph(look, with_unit(with_sign(sim::simulated_text(outcome)), its.unit));
    ImGui::TableNextColumn();
    if (fails) ImGui::PushFont(look.fonts.bold);
    // Signs tell the verdicts apart without colours.
    paragraph(look, words("validation.verdict." + std::to_string(static_cast<int>(outcome.verdict))));
    if (fails) ImGui::PopFont();
}

}  // namespace

void ValidationTable::draw(const Workspace& work, const Look& look) {
    const Words& words = work.words();
    const auto patterns = patterns_beside(work.draft->file());
    if (!patterns) return paragraph(look, words("validation.missing"));
    read(work, *patterns);
    if (auto read = reading_.poll()) view_ = *std::move(read);
    if (reading_.busy()) return paragraph(look, words("validation.busy"));
    if (!reading_.problem().empty()) return problem(look, reading_.problem());
    if (!view_) return;
    draw_head(*patterns, words, look);
    draw_rows(words, look);
}

/// Reads anew where the scenario stands elsewhere or another validation was opened.
void ValidationTable::read(const Workspace& work, const std::filesystem::path& patterns) {
    if (reading_.busy()) return;
    if (patterns == patterns_ && work.validation == folder_) return;
    patterns_ = patterns;
    folder_ = work.validation;
    view_.reset();
    reading_.start([patterns, opened = work.validation, results = work.run.results] {
        return view_validation(patterns, opened.empty() ? latest_validation(results, patterns) : opened);
    });
}

void ValidationTable::draw_head(const std::filesystem::path& patterns, const Words& words, const Look& look) const {
    paragraph(look, view_->title);
    if (view_->folder.empty()) {
        const std::string command = "ubumwe validate " + sim::shell_word(patterns.string());
        paragraph(look, words.filled("validation.none", {{"command", command}}));
        if (main_button(look, words("validation.copy"))) ImGui::SetClipboardText(command.c_str());
        return;
    }
    paragraph(look, words.filled("validation.counts", {{"agree", count_text(*view_, sim::Verdict::pass)},
                                                       {"count", std::to_string(view_->outcomes.size())},
                                                       {"fail", count_text(*view_, sim::Verdict::fail)},
                                                       {"without", count_text(*view_, sim::Verdict::no_figure)}}));
    faint(look, words.filled("validation.how", {{"folder", view_->folder.string()},
                                                {"replicates", std::to_string(view_->run.replicates)},
                                                {"start", minute_of(view_->run.start)}}));
    if (!view_->differs.empty()) problem(look, words.filled("validation.differs", {{"what", view_->differs}}));
}

void ValidationTable::draw_rows(const Words& words, const Look& look) const {
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_PadOuterX |
                                      ImGuiTableFlags_Resizable;
    constexpr std::array<std::pair<const char*, float>, 6> columns{{{"validation.pattern", 3.0F},
                                                                    {"validation.type", 0.8F},
                                                                    {"validation.observed", 2.8F},
                                                                    {"validation.agrees", 1.4F},
                                                                    {"validation.simulated", 1.3F},
                                                                    {"validation.verdict", 1.1F}}};
    if (!ImGui::BeginTable("patterns", static_cast<int>(columns.size()), flags)) return;
    ImGui::TableSetupScrollFreeze(0, 1);
    for (const auto& [key, weight] : columns) ImGui::TableSetupColumn(words(key), 0, weight);
    ImGui::TableHeadersRow();
    for (const sim::PatternOutcome& outcome : view_->outcomes) draw_row(outcome, words, look);
    ImGui::EndTable();
}

}  // namespace ubumwe::gui
