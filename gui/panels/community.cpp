#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "gui/app/task.hpp"
#include "gui/app/village_film.hpp"
#include "gui/panels/empty_state.hpp"
#include "gui/panels/panel.hpp"
#include "gui/widgets/chart_view.hpp"
#include "gui/widgets/month_player.hpp"

namespace ubumwe::gui {

namespace {

constexpr double most_people = 8000.0;
constexpr double widest_drawing = 900.0;

/// The trust network of one synthetic village.
class CommunityPanel final : public Panel {
public:
    void draw(Workspace& work, const Look& look) override {
        if (without_scenario(work, look)) return player_.stop();
        const Words& words = work.words();
        title(look, words("community.title"));
        paragraph(look, words("community.what"));
        film(*work.draft);
        if (!filming_.problem().empty()) return problem(look, filming_.problem());
        if (film_) draw_village(words, look);
        if (filming_.busy()) faint(look, words("community.busy"));
        if (!film_) return;
        player_.draw(
            static_cast<int>(film_->frames.size()), [&](int month) { return to_string(film_->first + month); }, words,
            look);
        draw_frame(words, look);
    }

    bool busy() const override { return filming_.busy() || player_.playing(); }

private:
    /// Films anew where scenario or village are other ones.
    void film(const Draft& draft) {
        if (auto filmed = filming_.poll()) {
            film_ = *std::move(filmed);
            wanted_ = film_->village;
            filmed_village_ = film_->village;
            player_.stop_at(static_cast<int>(film_->frames.size()) - 1);
        }
        const std::string& now = draft.effective().effective_json;
        if (filming_.busy() || (now == filmed_json_ && wanted_ == filmed_village_)) return;
        filmed_json_ = now;
        filmed_village_ = wanted_;
        filming_.start([scenario = draft.effective().scenario, village = wanted_] {
            return film_village(scenario, village, most_people);
        });
    }

    void draw_village(const Words& words, const Look& look) {
        ImGui::BeginDisabled(filming_.busy());
        if (button(words("community.before"), film_->village > 0)) wanted_ = film_->village - 1;
        ImGui::SameLine();
        if (button(words("community.after"), film_->village + 1 < film_->villages)) wanted_ = film_->village + 1;
        ImGui::EndDisabled();
        ImGui::SameLine();
        std::vector<Option> options;
        for (const auto id : tie_choice_ids)
            options.push_back({std::string(id), words("community.ties." + std::string(id))});
        choose("##ties", options, ties_, look.px(210.0F));
        hint(look, words("community.ties.what"));
        paragraph(look, words.filled("community.village", {{"number", std::to_string(film_->village + 1)},
                                                           {"count", std::to_string(film_->villages)},
                                                           {"district", film_->district}}));
    }

    void draw_frame(const Words& words, const Look& look) {
        const auto month = static_cast<std::size_t>(player_.month());
        const VillageFrame& frame = film_->frames[month];
        const chart::Heading heading{
            to_string(film_->first + player_.month()), words("community.what"),
            words.filled("community.counts", {{"people", std::to_string(frame.people.size())},
                                              {"ties", std::to_string(frame.ties.size())},
                                              {"trust", chart::number_text(frame.mean_trust, 3)}})};
        const double width =
            std::min(widest_drawing, static_cast<double>(ImGui::GetContentRegionAvail().x / look.scale));
        const auto choice = std::ranges::find(tie_choice_ids, ties_) - tie_choice_ids.begin();
        view_.show_drawing("village", village_drawing(*film_, month, static_cast<TieChoice>(choice), heading, width),
                           words, look);
    }

    Task<VillageFilm> filming_;
    std::optional<VillageFilm> film_;
    std::string filmed_json_;
    std::string ties_ = "strongest";
    std::uint32_t wanted_ = 0;
    std::uint32_t filmed_village_ = 0;
    MonthPlayer player_;
    ChartView view_;
};

}  // namespace

std::unique_ptr<Panel> make_community_panel() {
    return std::make_unique<CommunityPanel>();
}

}  // namespace ubumwe::gui
