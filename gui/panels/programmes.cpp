#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <imgui.h>

#include "gui/app/programme_outlook.hpp"
#include "gui/app/task.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/widgets/chart_canvas.hpp"
#include "gui/widgets/time_plot.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::gui {

namespace {

constexpr double sample_of_people = 0.02;
constexpr double widest_chart = 1100.0;
constexpr float highest_gantt = 320.0F;
constexpr double percent = 100.0;
constexpr int columns = 10;

/// A plan by its places among the programmes of the scenario.
struct PlanPlace {
    std::size_t programme = 0;
    std::size_t plan = 0;

    bool operator==(const PlanPlace&) const = default;
};

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
        draw_plans(draft, words, look);
        draw_scale_up(draft, words, look);
        draw_limits(work, look);
        apply(draft);
    }

    bool busy() const override { return counting_.busy(); }

private:
    static const std::vector<model::ProgrammeParameters>& programmes(const Draft& draft) {
        return draft.effective().scenario.programmes;
    }

    static const std::string& title_of(const model::ProgrammeParameters& programme) {
        return programme.title.empty() ? programme.id : programme.title;
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

    std::int64_t eligible(PlanPlace place) const {
        const bool known = place.programme < eligible_.size() && place.plan < eligible_[place.programme].size();
        return known ? eligible_[place.programme][place.plan] : 0;
    }

    static void draw_gantt(const Draft& draft, const Words& words, const Look& look) {
        auto chart = programme_gantt(draft.effective().scenario, {words("programmes.gantt"), words("programmes.gantt"),
                                                                  words("programmes.gantt.unit")});
        if (chart.styles.empty()) return faint(look, words("programmes.no_starts"));
        chart.width = std::min(widest_chart, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        const chart::Drawing drawing = lay_out(chart);
        const float whole = static_cast<float>(drawing.height) * chart_scale(drawing, look) + look.px(4.0F);
        ImGui::BeginChild("gantt", {0.0F, std::min(whole, look.px(highest_gantt))});
        show_chart(drawing, look);
        ImGui::EndChild();
    }

    void draw_plans(const Draft& draft, const Words& words, const Look& look) {
        heading(look, words("programmes.plans"));
        faint(look, words("programmes.plans.what"));
        draw_new(draft, words, look);
        const bool any = std::ranges::any_of(programmes(draft), [](const auto& each) { return !each.plans.empty(); });
        if (!any) return faint(look, words("programmes.plans.none"));
        constexpr ImGuiTableFlags flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                          ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_PadOuterX |
                                          ImGuiTableFlags_ScrollX;
        const float height = ImGui::GetFrameHeightWithSpacing() * static_cast<float>(3 + 2 * plans_in(draft));
        if (!ImGui::BeginTable("plans", columns, flags, {0.0F, std::min(height, look.px(360.0F))})) return;
        for (const char* key :
             {"plan", "stream", "districts", "from", "to", "every", "scale_up", "groups", "coverage", "budget"})
            ImGui::TableSetupColumn(words("programmes." + std::string(key)));
        ImGui::TableHeadersRow();
        for (std::size_t p = 0; p < programmes(draft).size(); ++p) {
            for (std::size_t i = 0; i < programmes(draft)[p].plans.size(); ++i) draw_row(draft, {p, i}, words, look);
        }
        ImGui::EndTable();
    }

    static std::size_t plans_in(const Draft& draft) {
        std::size_t count = 0;
        for (const auto& programme : programmes(draft)) count += programme.plans.size();
        return count;
    }

    void draw_new(const Draft& draft, const Words& words, const Look& look) {
        std::vector<Option> options;
        for (const auto& programme : programmes(draft)) options.push_back({programme.id, title_of(programme)});
        if (options.empty()) return;
        if (std::ranges::find(options, new_of_, &Option::id) == options.end()) new_of_ = options.front().id;
        choose("##programme", options, new_of_, look.px(300.0F));
        ImGui::SameLine();
        if (!ImGui::Button(words("programmes.add"))) return;
        const auto place = std::ranges::find(options, new_of_, &Option::id) - options.begin();
        chosen_ = {static_cast<std::size_t>(place), programmes(draft)[static_cast<std::size_t>(place)].plans.size()};
        auto plans = programmes(draft)[chosen_.programme].plans;
        plans.push_back(new_plan(draft.effective().scenario, chosen_.programme));
        edit(chosen_.programme, std::move(plans));
    }

    void edit(std::size_t programme, std::vector<model::ProgrammePlan> plans) {
        edited_ = programme;
        plans_ = std::move(plans);
    }

    /// After everything is drawn, since a change gives the draft another scenario.
    void apply(Draft& draft) {
        if (!plans_) return;
        draft.set("/programmes/" + programmes(draft)[edited_].id + "/plans", plans_json(*std::exchange(plans_, {})));
    }

    void draw_row(const Draft& draft, PlanPlace place, const Words& words, const Look& look) {
        const model::ProgrammeParameters& programme = programmes(draft)[place.programme];
        const PlanOutlook outlook =
            plan_outlook(draft.effective().scenario, place.programme, place.plan, eligible(place));
        model::ProgrammePlan plan = programme.plans[place.plan];
        ImGui::PushID((programme.id + "/" + plan.id).c_str());
        ImGui::TableNextColumn();
        if (ImGui::Selectable((title_of(programme) + "\n" + sim::words(plan.id)).c_str(), chosen_ == place))
            chosen_ = place;
        hint(look, words("programmes.select"));
        bool changed = draw_where(programme, plan, look);
        changed = draw_when(plan, words, look) || changed;
        changed = draw_amounts(draft, plan, outlook, words, look) || changed;
        ImGui::PopID();
        if (!changed) return;
        auto plans = programme.plans;
        plans[place.plan] = plan;
        edit(place.programme, std::move(plans));
    }

    static bool draw_where(const model::ProgrammeParameters& programme, model::ProgrammePlan& plan, const Look& look) {
        ImGui::TableNextColumn();
        std::vector<Option> streams;
        for (const auto& stream : programme.streams) streams.push_back({stream.id, sim::words(stream.id)});
        bool changed = choose("##stream", streams, plan.stream, look.px(140.0F));
        ImGui::TableNextColumn();
        const std::string all = plan.districts.empty() ? "*" : std::to_string(plan.districts.size());
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(all.c_str());
        std::string names;
        for (const std::string& district : plan.districts) names += (names.empty() ? "" : ", ") + district;
        hint(look, names);
        return changed;
    }

    static bool draw_month(const char* id, model::Month& month, const Look& look) {
        ImGui::TableNextColumn();
        ImGui::SetNextItemWidth(look.px(92.0F));
        std::array<char, 16> text{};
        to_string(month).copy(text.data(), text.size() - 1);
        ImGui::InputText(id, text.data(), text.size());
        if (!ImGui::IsItemDeactivatedAfterEdit()) return false;
        const auto typed = model::parse_month(text.data());
        if (!typed || *typed == month) return false;
        month = *typed;
        return true;
    }

    static bool draw_when(model::ProgrammePlan& plan, const Words& words, const Look& look) {
        bool changed = draw_month("##from", plan.from, look);
        changed = draw_month("##to", plan.to, look) || changed;
        ImGui::TableNextColumn();
        int every = static_cast<int>(plan.every);
        ImGui::SetNextItemWidth(look.px(46.0F));
        ImGui::InputInt("##every", &every, 0);
        if (ImGui::IsItemDeactivatedAfterEdit() && every > 0) {
            changed = changed || every != plan.every;
            plan.every = every;
        }
        ImGui::TableNextColumn();
        std::vector<Option> options;
        for (const auto name : model::scale_up_names)
            options.push_back({std::string(name), words("programmes.scale_up." + std::string(name))});
        auto& current = plan.scale_up;
        std::string chosen(model::scale_up_names[static_cast<std::size_t>(current)]);
        if (!choose("##scale_up", options, chosen, look.px(110.0F))) return changed;
        current = static_cast<model::ScaleUp>(std::ranges::find(model::scale_up_names, chosen) -
                                              model::scale_up_names.begin());
        return true;
    }

    bool draw_amounts(const Draft& draft, model::ProgrammePlan& plan, const PlanOutlook& outlook, const Words& words,
                      const Look& look) const {
        const std::string currency = draft.effective().scenario.costing.currency;
        const auto amount = [&](const char* id, PlanWay way, double value, double shown, const char* format) {
            ImGui::TableNextColumn();
            ImGui::SetNextItemWidth(look.px(88.0F));
            double typed = value * shown;
            const bool told = way_of(plan) == way;
            if (told) ImGui::PushFont(look.fonts.bold);
            ImGui::InputDouble(id, &typed, 0.0, 0.0, format);
            const bool done = ImGui::IsItemDeactivatedAfterEdit();
            if (told) ImGui::PopFont();
            hint(look, words(told ? "programmes.told" : "programmes.follows"));
            if (!done || std::abs(typed - value * shown) < 1e-9) return false;
            tell(plan, way, typed / shown);
            return true;
        };
        bool changed = amount("##groups", PlanWay::groups, static_cast<double>(outlook.totals.groups), 1.0, "%.0f");
        changed = amount("##coverage", PlanWay::coverage, outlook.totals.coverage, percent, "%.3f %%") || changed;
        changed =
            amount("##budget", PlanWay::budget, outlook.totals.cost, 1.0, ("%.0f " + currency).c_str()) || changed;
        return changed;
    }

    void draw_scale_up(const Draft& draft, const Words& words, const Look& look) {
        const auto& all = programmes(draft);
        if (chosen_.programme >= all.size() || chosen_.plan >= all[chosen_.programme].plans.size()) {
            const auto first = std::ranges::find_if(all, [](const auto& each) { return !each.plans.empty(); });
            if (first == all.end()) return;
            chosen_ = {static_cast<std::size_t>(first - all.begin()), 0};
        }
        const model::Scenario& scenario = draft.effective().scenario;
        const model::ProgrammeParameters& programme = all[chosen_.programme];
        const std::int64_t people = eligible(chosen_);
        const PlanOutlook planned = plan_outlook(scenario, chosen_.programme, chosen_.plan, people);
        PlanOutlook outlook = planned;
        if (dragged_) {
            model::Scenario other = scenario;
            other.programmes[chosen_.programme].plans[chosen_.plan] = *dragged_;
            outlook = plan_outlook(other, chosen_.programme, chosen_.plan, people);
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
        const auto there = facilitators_of(scenario, chosen_.programme, chosen_.plan);
        return there ? sim::grouped(static_cast<double>(*there)) : std::string(words("programmes.unlimited"));
    }

    void drag(const std::optional<PlotPlace>& place, const PlanOutlook& planned,
              const model::ProgrammeParameters& programme) {
        if (place && place->panel == 0 && plot_.held()) {
            model::ProgrammePlan plan = programme.plans[chosen_.plan];
            shape(plan, planned, place->month, place->value);
            dragged_ = plan;
        }
        if (!plot_.released() || !dragged_) return;
        auto plans = programme.plans;
        plans[chosen_.plan] = *std::exchange(dragged_, {});
        edit(chosen_.programme, std::move(plans));
    }

    chart::TimeChart scale_up_chart(const model::Scenario& scenario, const model::ProgrammeParameters& programme,
                                    const PlanOutlook& outlook, const Words& words, const Look& look) const {
        chart::TimeChart chart;
        chart.heading.title = title_of(programme) + ", " + sim::words(programme.plans[chosen_.plan].id);
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
    std::string new_of_;
    PlanPlace chosen_;
    std::optional<model::ProgrammePlan> dragged_;
    std::size_t edited_ = 0;
    std::optional<std::vector<model::ProgrammePlan>> plans_;  ///< to be laid over the scenario
    TimePlot plot_;
};

}  // namespace

std::unique_ptr<Panel> make_programmes_panel() {
    return std::make_unique<ProgrammesPanel>();
}

}  // namespace ubumwe::gui
