#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "gui/app/json_patch.hpp"
#include "gui/app/programme_outlook.hpp"
#include "gui/app/task.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/plan_table.hpp"
#include "gui/widgets/chart_canvas.hpp"
#include "gui/widgets/chart_view.hpp"
#include "gui/widgets/time_plot.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::gui {

namespace {

constexpr double sample_of_people = 0.02;
constexpr double widest_chart = 1100.0;
constexpr float highest_gantt = 320.0F;

/// What runs where and when, and plans to scale it up.
class ProgrammesPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_scenario(work, look)) return;
        const Words& words = work.words();
        Draft& draft = *work.draft;
        title(look, words("programmes.title"));
        paragraph(look, words("programmes.what"));
        for (const sim::Issue& issue : draft.issues())
            problem(look,
                    words.filled("scenario.issue",
                                 {{"field", issue.place.where}, {"found", issue.found}, {"allowed", issue.allowed}}));
        count(draft);
        draw_gantt(draft, words, look);
        if (auto edit = table_.draw(draft, eligible_, words, look)) edit_ = std::move(edit);
        draw_scale_up(draft, words, look);
        draw_limits(work, look);
        apply(draft);
    }

    bool busy() const override { return counting_.busy(); }

private:
    static const std::vector<model::ProgrammeParameters>& programmes(const Draft& draft) {
        return draft.effective().scenario.programmes;
    }

    /// Counts who could join anew where the scenario is another one.
    void count(const Draft& draft) {
        if (auto counted = counting_.poll()) eligible_ = *std::move(counted);
        const std::string& now = draft.effective().effective_json;
        if (now == counted_json_ || counting_.busy()) return;
        counted_json_ = now;
        if (std::ranges::all_of(programmes(draft), [](const auto& each) { return each.plans.empty(); })) return;
        counting_.start([scenario = draft.effective().scenario] { return count_eligible(scenario, sample_of_people); });
    }

    void draw_gantt(const Draft& draft, const Words& words, const Look& look) {
        auto chart = programme_gantt(draft.effective().scenario, {words("programmes.gantt"), words("programmes.gantt"),
                                                                  words("programmes.gantt.unit")});
        if (chart.styles.empty()) return faint(look, words("programmes.no_starts"));
        chart.width = std::min(widest_chart, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        const chart::Drawing drawing = lay_out(chart);
        const float whole = static_cast<float>(drawing.height) * chart_scale(drawing, look) + look.px(4.0F);
        ImGui::BeginChild("gantt", {0.0F, std::min(whole, look.px(highest_gantt))}, false,
                          ImGuiWindowFlags_NavFlattened);
        gantt_.show("gantt", chart, words, look);
        ImGui::EndChild();
    }

    /// After everything is drawn, since a change gives the draft another scenario.
    void apply(Draft& draft) {
        if (!edit_) return;
        const PlanEdit edit = *std::exchange(edit_, {});
        const std::string pointer = "/programmes/" + programmes(draft)[edit.programme].id + "/plans";
        const std::string in_file = json_at(draft.base().effective_json, pointer).value_or("[]");
        draft.set(pointer, patch_to(plans_json(edit.plans), in_file));
    }

    void draw_scale_up(const Draft& draft, const Words& words, const Look& look) {
        const auto& all = programmes(draft);
        PlanPlace chosen = table_.chosen();
        if (chosen.programme >= all.size() || chosen.plan >= all[chosen.programme].plans.size()) {
            const auto first = std::ranges::find_if(all, [](const auto& each) { return !each.plans.empty(); });
            if (first == all.end()) return;
            chosen = {static_cast<std::size_t>(first - all.begin()), 0};
            table_.choose(chosen);
        }
        const model::Scenario& scenario = draft.effective().scenario;
        const model::ProgrammeParameters& programme = all[chosen.programme];
        const std::int64_t people = eligible_in(eligible_, chosen);
        const PlanOutlook planned = plan_outlook(scenario, chosen.programme, chosen.plan, people);
        PlanOutlook outlook = planned;
        if (dragged_) {
            model::Scenario other = scenario;
            other.programmes[chosen.programme].plans[chosen.plan] = *dragged_;
            outlook = plan_outlook(other, chosen.programme, chosen.plan, people);
        }
        const auto place =
            plot_.show("scale_up", scale_up_chart(scenario, programme, outlook, words, look), words, look,
                       draft.checking() ? TimePlot::Drag::moves : TimePlot::Drag::belongs_to_panel);
        faint(look, words.filled(counting_.busy() ? "programmes.counting" : "programmes.totals",
                                 {{"participants", sim::grouped(static_cast<double>(outlook.totals.participants))},
                                  {"eligible", sim::grouped(static_cast<double>(people))},
                                  {"facilitators", sim::grouped(outlook.most_facilitators)},
                                  {"there", there_text(scenario, words)}}));
        drag(place, planned, programme);
    }

    std::string there_text(const model::Scenario& scenario, const Words& words) const {
        const auto there = facilitators_of(scenario, table_.chosen().programme, table_.chosen().plan);
        return there ? sim::grouped(static_cast<double>(*there)) : std::string(words("programmes.unlimited"));
    }

    void drag(const std::optional<PlotPlace>& place, const PlanOutlook& planned,
              const model::ProgrammeParameters& programme) {
        if (place && place->panel == 0 && plot_.held()) {
            model::ProgrammePlan plan = programme.plans[table_.chosen().plan];
            shape(plan, planned, place->month, place->value);
            dragged_ = plan;
        }
        if (!plot_.released() || !dragged_) return;
        auto plans = programme.plans;
        plans[table_.chosen().plan] = *std::exchange(dragged_, {});
        edit_ = PlanEdit{table_.chosen().programme, std::move(plans)};
    }

    chart::TimeChart scale_up_chart(const model::Scenario& scenario, const model::ProgrammeParameters& programme,
                                    const PlanOutlook& outlook, const Words& words, const Look& look) const {
        chart::TimeChart chart;
        chart.heading.title = title_of(programme) + ", " + sim::words(programme.plans[table_.chosen().plan].id);
        chart.first = scenario.time.start;
        chart.months = static_cast<int>(outlook.starts.size());
        chart.width = std::min(widest_chart, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        chart.columns = 2;
        chart.styles = {{"", chart::Ink::series_6, chart::Shape::bar}, {"", chart::Ink::series_1, chart::Shape::line}};
        const auto values = [](const std::vector<double>& all) {
            return std::vector<std::optional<double>>(all.begin(), all.end());
        };
        chart.panels = {
            {words("programmes.starts"), words("programmes.starts.unit"), {{0, values(outlook.starts)}}, true},
            {words("programmes.running"), words("programmes.running.unit"), {{1, values(outlook.running)}}, true}};
        return chart;
    }

    static void draw_limits(const Workspace& work, const Look& look) {
        const Words& words = work.words();
        heading(look, words("programmes.limits"));
        if (!work.results) return faint(look, words("programmes.limits.none"));
        bool any = false;
        for (const sim::Section& section : work.results->sections()) {
            if (section.id != "shortfalls" || section.empty()) continue;
            show_section(look, section);
            any = true;
        }
        if (!any) faint(look, words("programmes.limits.nothing"));
    }

    Task<EligiblePeople> counting_;
    EligiblePeople eligible_;
    std::string counted_json_;
    PlanTable table_;
    std::optional<model::ProgrammePlan> dragged_;
    std::optional<PlanEdit> edit_;  ///< to be laid over the scenario
    ChartView gantt_;
    TimePlot plot_;
};

}  // namespace

std::unique_ptr<Panel> make_programmes_panel() {
    return std::make_unique<ProgrammesPanel>();
}

}  // namespace ubumwe::gui
