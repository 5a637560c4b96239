#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <imgui.h>

#include "gui/app/district_series.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/strata_words.hpp"
#include "gui/widgets/chart_view.hpp"
#include "gui/widgets/month_player.hpp"

namespace ubumwe::gui {

namespace {

constexpr double map_width = 640.0;

/// The districts as tiles where they lie in the country, month by month.
class MapPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_results(work, look)) return player_.stop();
        const Words& words = work.words();
        if (shown_ != work.results) take(work.results);
        title(look, words("map.title"));
        faint(look, words("map.what"));
        if (choose_beside(look, "choices",
                          {{words("results.measure"), measure_options(shown_->strata().measures, words), &measure_,
                            meaning_of(measure_, words)},
                           {words("map.layer"), layer_options(words), &layer_, words("map.layer.what")}}))
            read();
        if (!series_.range || series_.tiles.empty()) return paragraph(look, words("map.nothing"));
        player_.draw(
            shown_->data().months.count, [&](int month) { return shown_->data().months.text(month); }, words, look);
        const auto place = static_cast<std::size_t>(player_.month());
        chart::Heading heading{measure_name(measure_, words) + ", " + shown_->data().months.text(player_.month()),
                               words("map.description"), words("map.unit." + layer_)};
        auto map = tile_map(series_, place, std::move(heading), words("map.missing"));
        map.width = map_width;
        view_.show("map", map, words, look);
        faint(look, words("map.steady"));
    }

    bool busy() const override { return player_.playing(); }

private:
    void take(const std::shared_ptr<const OpenResults>& results) {
        shown_ = results;
        const auto& measures = results->strata().measures;
        if (std::ranges::find(measures, measure_) == measures.end() && !measures.empty()) measure_ = measures.front();
        if (!results->has_counterfactual()) layer_ = map_layer_ids[0];
        player_.stop_at(results->data().months.count - 1);
        read();
    }

    void read() {
        const auto layer = std::ranges::find(map_layer_ids, layer_) - map_layer_ids.begin();
        series_ = district_series(*shown_, measure_, static_cast<MapLayer>(layer));
    }

    std::vector<Option> layer_options(const Words& words) const {
        std::vector<Option> options;
        for (const auto id : map_layer_ids) {
            options.push_back({std::string(id), words("map.layer." + std::string(id))});
            if (!shown_->has_counterfactual()) break;
        }
        return options;
    }

    std::shared_ptr<const OpenResults> shown_;
    DistrictSeries series_;
    std::string measure_ = "cohesion_index";
    std::string layer_ = "difference";
    MonthPlayer player_;
    ChartView view_;
};

}  // namespace

std::unique_ptr<Panel> make_map_panel() {
    return std::make_unique<MapPanel>();
}

}  // namespace ubumwe::gui
