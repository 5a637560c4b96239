#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/strata_words.hpp"
#include "gui/widgets/chart_view.hpp"
#include "gui/widgets/text.hpp"
#include "gui/widgets/time_plot.hpp"

namespace ubumwe::gui {

namespace {

constexpr double plot_height = 230.0;

/// The sections of a report that tell of results, in its order; each is a page of this panel.
constexpr std::array<std::string_view, 16> section_ids{
    "answers",   "indicators",    "goals",     "reach",    "changes",    "harm",  "releases", "anxiety",
    "receiving", "reintegration", "incidents", "delivery", "shortfalls", "costs", "coverage", "maps"};

/// What came of a run: curves by district and position beside the counterfactual, then everything that a report shows.
class ResultsPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_results(work, look)) return;
        const Words& words = work.words();
        if (shown_ != work.results) take(work.results);
        const sim::RunSummary& summary = shown_->data().summary;
        title(look, summary.title.c_str());
        paragraph(look, sim::setting_of(summary));
        paragraph(look, summary.replicates > 1 ? sim::luck_of(summary) : words("run.one_draw"));
        draw_curve(words, look);
        ImGui::Separator();
        draw_sections(words, look);
    }

private:
    void take(const std::shared_ptr<const OpenResults>& results) {
        shown_ = results;
        chart_.reset();
        const auto& strata = results->strata();
        if (std::ranges::find(strata.measures, choice_.measure) == strata.measures.end() && !strata.measures.empty())
            choice_.measure = strata.measures.front();
        if (std::ranges::find(strata.districts, choice_.district) == strata.districts.end()) choice_.district = "all";
        if (std::ranges::find(strata.positions, choice_.position) == strata.positions.end()) choice_.position = "all";
    }

    void draw_curve(const Words& words, const Look& look) {
        heading(look, words("results.curve"));
        const ObservedStrata& strata = shown_->strata();
        if (choose_beside(look, "choices",
                          {{words("results.measure"), measure_options(strata.measures, words), &choice_.measure,
                            meaning_of(choice_.measure, words)},
                           {words("results.district"), district_options(strata.districts, words), &choice_.district},
                           {words("results.position"), position_options(strata.positions, words), &choice_.position}}))
            chart_.reset();
        show_curve(words, look);
    }

    void show_curve(const Words& words, const Look& look) {
        const double width = std::min(1100.0, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        if (!chart_ || chart_->width != width) {
            const CurveNames names{name_of_choice(words), words("results.unit"), words("with"), words("without")};
            chart_ = curve_chart(*shown_, choice_, names);
            chart_->width = width;
            chart_->plot_height = plot_height;
        }
        if (chart_->panels.empty()) return faint(look, words("results.hidden"));
        plot_.show("curve", *chart_, words, look);
        const auto draws = static_cast<std::size_t>(shown_->data().summary.replicates);
        if (draws > 1) faint(look, words(draws < fewest_draws_for_shares ? "results.range" : "results.shares"));
        if (words.has("meaning." + choice_.measure)) faint(look, words("meaning." + choice_.measure));
    }

    std::string name_of_choice(const Words& words) const {
        std::string name = measure_name(choice_.measure, words);
        if (choice_.position != "all") name += ", " + position_options({choice_.position}, words).front().text;
        if (choice_.district != "all") name += ", " + choice_.district;
        return name;
    }

    void draw_sections(const Words& words, const Look& look) {
        if (!ImGui::BeginTabBar("sections", ImGuiTabBarFlags_FittingPolicyScroll | ImGuiTabBarFlags_TabListPopupButton))
            return;
        for (const auto id : section_ids) {
            const std::string name = words("section." + std::string(id));
            if (!has(id) || !ImGui::BeginTabItem((name + "###" + std::string(id)).c_str())) continue;
            draw_section(id, words, look);
            ImGui::EndTabItem();
        }
        ImGui::EndTabBar();
    }

    bool has(std::string_view id) const {
        return std::ranges::any_of(shown_->sections(),
                                   [&](const sim::Section& each) { return each.id == id && !each.empty(); }) ||
               std::ranges::any_of(shown_->charts(), [&](const sim::ReportChart& each) { return each.section == id; });
    }

    void draw_section(std::string_view id, const Words& words, const Look& look) {
        for (const sim::Section& section : shown_->sections()) {
            if (section.id == id) show_section(look, section);
        }
        for (const sim::ReportChart& chart : shown_->charts()) {
            if (chart.section != id) continue;
            views_[chart.id].show(chart.id.c_str(), chart.chart, words, look);
            if (!chart.caption.empty()) faint(look, chart.caption);
        }
    }

    std::shared_ptr<const OpenResults> shown_;
    CurveChoice choice_;
    std::optional<chart::TimeChart> chart_;
    TimePlot plot_;
    std::map<std::string, ChartView> views_;  ///< by id of the chart
};

}  // namespace

std::unique_ptr<Panel> make_results_panel() {
    return std::make_unique<ResultsPanel>();
}

}  // namespace ubumwe::gui
