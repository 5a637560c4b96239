#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "gui/app/release_outlook.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/strata_words.hpp"
#include "gui/widgets/month_input.hpp"
#include "gui/widgets/time_plot.hpp"

namespace ubumwe::gui {

namespace {

constexpr double bars_height = 220.0;
constexpr double stock_height = 110.0;
constexpr double widest_chart = 1100.0;

std::vector<std::optional<double>> optional_values(const std::vector<double>& values) {
    return {values.begin(), values.end()};
}

/// Who returns when: bars that can be dragged, and whom they leave in custody.
class ReleasesPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_scenario(work, look)) return;
        const Words& words = work.words();
        Draft& draft = *work.draft;
        title(look, words("releases.title"));
        paragraph(look, words("releases.what"));
        draw_choices(draft, words, look);
        for (const sim::Issue& issue : draft.issues())
            problem(look,
                    words.filled("scenario.issue",
                                 {{"field", issue.place.where}, {"found", issue.found}, {"allowed", issue.allowed}}));
        outlook_ = outlook_of(draft);
        draw_bars(draft, words, look);
        draw_typed(draft, words, look);
        draw_shaped(draft, words, look);
        draw_stock(words, look);
        draw_prepared(work, look);
    }

private:
    static constexpr const char* waves = "/releases/waves";

    void draw_choices(Draft& draft, const Words& words, const Look& look) {
        const model::Scenario& scenario = draft.effective().scenario;
        std::vector<std::string> districts{"all"};
        for (const model::DistrictMargin& district : scenario.margins.districts) districts.push_back(district.name);
        if (std::ranges::find(districts, district_) == districts.end()) district_ = "all";
        std::vector<Option> variants;
        for (const auto name : model::release_variant_names)
            variants.push_back({std::string(name), words("releases.variant." + std::string(name))});
        std::string variant(model::release_variant_names[static_cast<std::size_t>(scenario.releases.variant)]);
        const std::string before = variant;
        choose_beside(look, "choices",
                      {{words("results.district"), district_options(districts, words), &district_},
                       {words("releases.variant"), variants, &variant, words("releases.variant.what")}});
        if (variant != before) draft.set("/releases/variant", '"' + variant + '"');
        faint(look, words(district_ == "all" ? "releases.choose" : "releases.drag"));
    }

    /// Worked out anew where scenario or district are other ones.
    ReleaseOutlook outlook_of(const Draft& draft) {
        const std::string& now = draft.effective().effective_json;
        if (now == outlook_json_ && district_ == outlook_district_) return outlook_;
        outlook_json_ = now;
        outlook_district_ = district_;
        typed_people_.reset();
        return release_outlook(draft.effective().scenario, district_);
    }

    chart::TimeChart chart_of(const Look& look, const char* name) const {
        chart::TimeChart chart;
        chart.heading.title = name;
        chart.first = outlook_.first;
        chart.months = static_cast<int>(outlook_.chosen.size());
        chart.width = std::min(widest_chart, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        return chart;
    }

    void draw_bars(Draft& draft, const Words& words, const Look& look) {
        auto chart = chart_of(look, words("releases.bars"));
        chart.plot_height = bars_height;
        chart.styles = {
            {words("releases.planned"), chart::Ink::series_6, chart::Shape::bar},
            {words("releases.variant.low"), chart::Ink::series_3, chart::Shape::line, chart::Dash::dotted},
            {words("releases.variant.central"), chart::Ink::series_1, chart::Shape::line},
            {words("releases.variant.high"), chart::Ink::series_2, chart::Shape::line, chart::Dash::dashed}};
        chart::TimePanel panel{"", words("releases.bars.unit"), {}, true};
        std::vector<double> bars = outlook_.chosen;
        for (const auto& [month, people] : shaped_)
            bars.at(static_cast<std::size_t>(month)) = static_cast<double>(people);
        panel.series.push_back({0, optional_values(bars)});
        for (std::size_t i = 0; i < outlook_.waves.size(); ++i)
            panel.series.push_back({i + 1, optional_values(outlook_.waves[i])});
        chart.panels.push_back(std::move(panel));
        const bool shapes = can_shape(draft);
        const auto place =
            plot_.show("bars", chart, words, look, shapes ? TimePlot::Drag::belongs_to_panel : TimePlot::Drag::moves);
        if (!shapes) return;
        if (place && plot_.held()) {
            const DraggedTo here{place->month, place->value};
            shape_between(dragged_to_.value_or(here), here, shaped_);
            dragged_to_ = here;
        }
        if (!plot_.released() || shaped_.empty()) return;
        dragged_to_.reset();
        draft.set(waves, shaped_waves(draft.effective().scenario, district_, std::exchange(shaped_, {})));
    }

    bool can_shape(const Draft& draft) const { return district_ != "all" && !draft.checking(); }

    /// A month of the district by keys, or to the person.
    void draw_typed(Draft& draft, const Words& words, const Look& look) {
        if (district_ == "all" || outlook_.chosen.empty()) return;
        const model::Month last = outlook_.first + (static_cast<int>(outlook_.chosen.size()) - 1);
        typed_month_ = std::clamp(typed_month_, outlook_.first, last);
        const int place = typed_month_ - outlook_.first;
        if (!typed_people_) typed_people_ = static_cast<int>(outlook_.chosen[static_cast<std::size_t>(place)]);
        if (month_input(words("releases.month"), typed_month_, look.px(90.0F))) typed_people_.reset();
        constexpr float people_width = 130.0F;
        beside_or_below(look.px(20.0F),
                        look.px(people_width) + look.px(8.0F) + ImGui::CalcTextSize(words("releases.people")).x);
        ImGui::SetNextItemWidth(look.px(people_width));
        int people = typed_people_.value_or(0);
        if (ImGui::InputInt(words("releases.people"), &people)) typed_people_ = std::max(0, people);
        beside_or_below(look.px(20.0F), look.px(30.0F) + ImGui::CalcTextSize(words("releases.set")).x);
        if (!button(words("releases.set"), can_shape(draft))) return;
        draft.set(waves, shaped_waves(draft.effective().scenario, district_, {{place, *typed_people_}}));
    }

    static void draw_shaped(Draft& draft, const Words& words, const Look& look) {
        if (draft.change_at(waves) == nullptr) return;
        if (ImGui::Button(words("releases.take_back"))) draft.reset(waves);
        hint(look, words("releases.take_back.what"));
    }

    void draw_stock(const Words& words, const Look& look) {
        auto chart = chart_of(look, words("releases.stock"));
        chart.plot_height = stock_height;
        chart.styles = {{"", chart::Ink::series_5, chart::Shape::line}};
        chart.panels.push_back({"", words("releases.stock.unit"), {{0, optional_values(outlook_.stock)}}, true});
        stock_plot_.show("stock", chart, words, look);
    }

    static void draw_prepared(const Workspace& work, const Look& look) {
        const Words& words = work.words();
        heading(look, words("releases.prepared"));
        if (!work.results || work.results->data().summary.releases.empty())
            return faint(look, words("releases.prepared.none"));
        faint(look, words("releases.prepared.what"));
        for (const sim::Section& section : work.results->sections()) {
            if (section.id == "releases") show_section(look, section);
        }
    }

    std::string district_ = "all";
    ReleaseOutlook outlook_;
    std::string outlook_json_;
    std::string outlook_district_;
    ShapedMonths shaped_;                  ///< while the mouse is held
    std::optional<DraggedTo> dragged_to_;  ///< where it was last meanwhile
    model::Month typed_month_;
    std::optional<int> typed_people_;  ///< until they are set; those of the outlook where nothing was typed
    TimePlot plot_;
    TimePlot stock_plot_;
};

}  // namespace

std::unique_ptr<Panel> make_releases_panel() {
    return std::make_unique<ReleasesPanel>();
}

}  // namespace ubumwe::gui
