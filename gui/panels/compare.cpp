#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <imgui.h>

#include "gui/app/compare_view.hpp"
#include "gui/app/task.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/strata_words.hpp"
#include "gui/widgets/chart_view.hpp"

namespace ubumwe::gui {

namespace {

namespace fs = std::filesystem;

constexpr double widest_chart = 980.0;
constexpr const char* usual_baseline = "";
constexpr const char* counterfactual = "counterfactual";

/// Scenarios beside their baseline: differences with intervals.
class ComparePanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        const Words& words = work.words();
        const auto folders = comparable_folders(work.results ? work.results->folder() : fs::path(), work.settings);
        title(look, words("compare.title"));
        paragraph(look, words("compare.what"));
        if (folders.empty()) {
            paragraph(look, words("compare.none"));
            if (main_button(look, words("results.none.do"))) work.panel = work.draft ? "run" : "start";
            return;
        }
        take_batch(work.batch, folders);
        draw_choice(folders, words, look);
        ask(folders);
        if (auto compared = comparing_.poll()) comparisons_ = *std::move(compared);
        if (comparing_.busy()) return paragraph(look, words("compare.busy"));
        if (!comparing_.problem().empty()) return problem(look, comparing_.problem());
        if (!comparisons_.empty()) draw_comparisons(words, look);
    }

    bool busy() const override { return comparing_.busy(); }

private:
    /// A batch that was just opened is compared alone.
    void take_batch(const fs::path& batch, const std::vector<fs::path>& folders) {
        if (batch == batch_) return;
        batch_ = batch;
        std::error_code ignored;
        left_out_.clear();
        for (const fs::path& folder : folders) {
            if (!fs::equivalent(folder, batch, ignored)) left_out_.insert(folder);
        }
    }

    void draw_choice(const std::vector<fs::path>& folders, const Words& words, const Look& look) {
        heading(look, words("compare.folders"));
        for (const fs::path& folder : folders) {
            bool chosen = !left_out_.contains(folder);
            if (ImGui::Checkbox(folder.string().c_str(), &chosen))
                chosen ? void(left_out_.erase(folder)) : void(left_out_.insert(folder));
        }
        std::vector<Option> baselines{{usual_baseline, words("compare.usual")}, {counterfactual, words("without")}};
        for (const fs::path& folder : folders) {
            if (!left_out_.contains(folder)) baselines.push_back({folder.string(), folder.filename().string()});
        }
        if (std::ranges::find(baselines, baseline_, &Option::id) == baselines.end()) baseline_ = usual_baseline;
        choose_beside(look, "baseline",
                      {{words("compare.baseline"), baselines, &baseline_, words("compare.baseline.what")}});
        ImGui::Checkbox(words("compare.unpaired"), &unpaired_);
        hint(look, words("compare.unpaired.what"));
    }

    /// Compares anew where the choice is another one.
    void ask(const std::vector<fs::path>& folders) {
        sim::ComparisonRequest request;
        for (const fs::path& folder : folders) {
            if (!left_out_.contains(folder)) request.results.push_back(folder);
        }
        request.baseline = baseline_;
        request.unpaired = unpaired_;
        if (comparing_.busy() || (asked_ && same(*asked_, request))) return;
        asked_ = request;
        comparisons_.clear();
        if (!request.results.empty()) comparing_.start([request] { return sim::compare_results(request, false); });
    }

    static bool same(const sim::ComparisonRequest& a, const sim::ComparisonRequest& b) {
        return a.results == b.results && a.baseline == b.baseline && a.unpaired == b.unpaired;
    }

    void draw_comparisons(const Words& words, const Look& look) {
        const auto measures = compared_measures(comparisons_);
        if (!measures.empty()) {
            if (std::ranges::find(measures, measure_) == measures.end()) measure_ = measures.front();
            heading(look, words("compare.differences"));
            choose_beside(
                look, "measure",
                {{words("results.measure"), measure_options(measures, words), &measure_, meaning_of(measure_, words)}});
            auto chart = difference_chart(comparisons_, measure_,
                                          {measure_name(measure_, words), words("compare.differences"),
                                           words(sim::is_count(measure_) ? "compare.unit.count" : "compare.unit")},
                                          words("reintegration.hidden"));
            chart.width = std::min(widest_chart, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
            if (!chart.rows.empty()) differences_view_.show("differences", chart, words, look);
            draw_costs(words, look);
        }
        if (ImGui::Button(words("compare.copy"))) ImGui::SetClipboardText(csv_of(comparisons_).c_str());
        int number = 0;
        for (const sim::ScenarioComparison& comparison : comparisons_) {
            heading(look, comparison.title.c_str());
            faint(look, sim::comparison_sentence(comparison));
            const auto table = sim::comparison_table(comparison.headline, comparison);
            if (!table.empty()) show_table(look, ("comparison" + std::to_string(number++)).c_str(), table);
        }
        faint(look, sim::comparison_notes(comparisons_));
    }

    void draw_costs(const Words& words, const Look& look) {
        if (measure_ == "cost") return;
        const double unit = cost_unit(comparisons_);
        const std::string currency = comparisons_.front().currency;
        auto chart = cost_chart(
            comparisons_, measure_,
            {words("compare.costs"), words("compare.costs"),
             words.filled("compare.costs.effect",
                          {{"measure", measure_name(measure_, words)},
                           {"unit", words(sim::is_count(measure_) ? "compare.unit.count" : "compare.unit")}})},
            words.filled(
                "compare.costs.unit",
                {{"unit", words("compare.costs.unit." + std::to_string(std::llround(unit)))}, {"currency", currency}}),
            unit);
        if (chart.points.empty()) return faint(look, words("compare.costs.none"));
        chart.width = std::min(widest_chart, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        costs_view_.show("costs", chart, words, look);
        faint(look, words("compare.costs.what"));
    }

    ChartView differences_view_;
    ChartView costs_view_;
    fs::path batch_;
    std::set<fs::path> left_out_;
    std::string baseline_ = usual_baseline;
    bool unpaired_ = false;
    std::string measure_;
    std::optional<sim::ComparisonRequest> asked_;
    std::vector<sim::ScenarioComparison> comparisons_;
    Task<std::vector<sim::ScenarioComparison>> comparing_;
};

}  // namespace

std::unique_ptr<Panel> make_compare_panel() {
    return std::make_unique<ComparePanel>();
}

}  // namespace ubumwe::gui
