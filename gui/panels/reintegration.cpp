#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "gui/app/reintegration_view.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/strata_words.hpp"
#include "gui/widgets/chart_view.hpp"

namespace ubumwe::gui {

namespace {

constexpr double widest_chart = 980.0;

/// What becomes of released people: shares of all of them, never of one.
class ReintegrationPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_results(work, look)) return;
        const Words& words = work.words();
        if (shown_ != work.results) take(work.results);
        title(look, words("reintegration.title"));
        paragraph(look, words("reintegration.what"));
        if (view_.empty()) return paragraph(look, words("reintegration.nothing"));
        choose_beside(look, "district",
                      {{words("results.district"), district_options(view_.districts(), words), &district_}});
        show("legs", legs_view_, legs_chart(view_, district_, names(words, place_name(words))), words, look);
        heading(look, words("reintegration.by_district"));
        choose_beside(
            look, "leg",
            {{words("reintegration.leg"), leg_options(words), &leg_, words("reintegration.leg." + leg_ + ".what")},
             {words("reintegration.since"), month_options(words), &months_}});
        const auto leg = static_cast<Leg>(std::ranges::find(leg_ids, leg_) - leg_ids.begin());
        const std::string name = std::string(words("reintegration.leg." + leg_)) + ", " +
                                 words.filled("reintegration.months", {{"months", months_}});
        show("districts", districts_view_, districts_chart(view_, leg, std::stoll(months_), names(words, name)), words,
             look);
        faint(look, words("reintegration.limits"));
    }

private:
    void take(const std::shared_ptr<const OpenResults>& results) {
        shown_ = results;
        view_ = ReintegrationView(*results);
        if (std::ranges::find(view_.districts(), district_) == view_.districts().end()) district_ = "all";
        const auto& months = view_.months();
        if (!months.empty() && std::ranges::find(months, std::stoll(months_)) == months.end())
            months_ = std::to_string(months.front());
    }

    std::string place_name(const Words& words) const {
        return district_ == "all" ? words("reintegration.everywhere") : district_;
    }

    ReintegrationNames names(const Words& words, const std::string& of) const {
        ReintegrationNames names{{of, words("reintegration.description"), words("reintegration.unit")},
                                 words("with"),
                                 shown_->has_counterfactual() ? words("without") : "",
                                 words("reintegration.hidden"),
                                 words("reintegration.months")};
        for (std::size_t i = 0; i < legs; ++i) names.of_legs[i] = words("reintegration.leg." + std::string(leg_ids[i]));
        return names;
    }

    static std::vector<Option> leg_options(const Words& words) {
        std::vector<Option> options;
        for (const auto id : leg_ids)
            options.push_back({std::string(id), words("reintegration.leg." + std::string(id))});
        return options;
    }

    std::vector<Option> month_options(const Words& words) const {
        std::vector<Option> options;
        for (const std::int64_t months : view_.months()) {
            const std::string text = std::to_string(months);
            options.push_back({text, words.filled("reintegration.months", {{"months", text}})});
        }
        return options;
    }

    static void show(const char* id, ChartView& view, chart::BarChart chart, const Words& words, const Look& look) {
        chart.width = std::min(widest_chart, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        view.show(id, chart, words, look);
    }

    std::shared_ptr<const OpenResults> shown_;
    ReintegrationView view_;
    std::string district_ = "all";
    std::string leg_ = "settled";
    std::string months_ = "12";
    ChartView legs_view_;
    ChartView districts_view_;
};

}  // namespace

std::unique_ptr<Panel> make_reintegration_panel() {
    return std::make_unique<ReintegrationPanel>();
}

}  // namespace ubumwe::gui
