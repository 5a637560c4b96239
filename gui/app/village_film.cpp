#include "gui/app/village_film.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "gui/app/village_layout.hpp"
#include "sim/engine/simulation.hpp"

namespace ubumwe::gui {

namespace {

/// Numbers the families of a village as they appear, whatever row they have.
class FamilyNumbers {
public:
    std::uint32_t of(std::uint64_t key) {
        return numbers_.emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second;
    }
    std::size_t size() const { return numbers_.size(); }

private:
    std::map<std::uint64_t, std::uint32_t> numbers_;
};

constexpr std::uint32_t absent = 0xFFFFFFFFU;

/// Places in the frame of the people of the village, by their row counted from the first; absent for those who are not
/// at home.
std::vector<std::uint32_t> take_people(const model::World& world, model::Rows rows, FamilyNumbers& families,
                                       VillageFrame& frame) {
    std::vector<std::uint32_t> places(rows.size(), absent);
    std::map<std::uint32_t, std::uint32_t> members;
    for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
        if (!world.people.at_home(row)) continue;
        const std::uint32_t family = families.of(world.households.key[world.people.household[row]]);
        places[row - rows.begin] = static_cast<std::uint32_t>(frame.people.size());
        frame.people.push_back({family, members[family]++});
    }
    for (VillagePerson& person : frame.people) person.members = members[person.family];
    return places;
}

void take_ties(const model::World& world, model::Rows rows, const std::vector<std::uint32_t>& places,
               VillageFrame& frame) {
    const model::TrustNetwork& network = world.network;
    double sum = 0.0;
    for (std::uint32_t ego = rows.begin; ego < rows.end; ++ego) {
        for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie) {
            const std::uint32_t alter = network.alters()[tie];
            if (!rows.contains(alter)) continue;
            const std::uint32_t back = network.find(alter, ego);
            const bool mutual = back != network.ties();
            // A tie that both hold is taken once.
            if (mutual && alter < ego) continue;
            const std::uint32_t first = places[ego - rows.begin];
            const std::uint32_t second = places[alter - rows.begin];
            if (first == absent || second == absent || frame.people[first].family == frame.people[second].family)
                continue;
            const float trust = mutual ? 0.5F * (network.trust()[tie] + network.trust()[back]) : network.trust()[tie];
            frame.ties.push_back({first, second, trust});
            sum += static_cast<double>(trust);
        }
    }
    if (!frame.ties.empty()) frame.mean_trust = sum / static_cast<double>(frame.ties.size());
}

VillageFrame frame_of(const model::World& world, std::uint32_t village, FamilyNumbers& families) {
    VillageFrame frame;
    const model::Rows rows = world.places.people_of(village);
    const std::vector<std::uint32_t> places = take_people(world, rows, families, frame);
    take_ties(world, rows, places, frame);
    return frame;
}

std::vector<std::pair<std::size_t, std::size_t>> ties_of_families(const std::vector<VillageFrame>& frames) {
    std::set<std::pair<std::size_t, std::size_t>> ties;
    for (const VillageFrame& frame : frames) {
        for (const VillageTie& tie : frame.ties) {
            const auto [low, high] = std::minmax(frame.people[tie.first].family, frame.people[tie.second].family);
            ties.emplace(low, high);
        }
    }
    return {ties.begin(), ties.end()};
}

model::Scenario with_few_people(model::Scenario scenario, double most_people) {
    double people = 0.0;
    for (const model::DistrictMargin& district : scenario.margins.districts)
        people += static_cast<double>(district.population);
    scenario.population.scale = std::min(scenario.population.scale, most_people / std::max(1.0, people));
    return scenario;
}

TrustScale scale_of(const std::vector<VillageFrame>& frames) {
    constexpr float steps = 20.0F;
    std::vector<float> trust;
    for (const VillageFrame* frame : {&frames.front(), &frames.back()})
        for (const VillageTie& tie : frame->ties) trust.push_back(tie.trust);
    if (trust.empty()) return {};
    std::ranges::sort(trust);
    const float low = std::floor(trust[trust.size() / 20] * steps) / steps;
    const float high = std::ceil(trust[trust.size() - 1 - trust.size() / 20] * steps) / steps;
    return {low, std::max(high, low + 1.0F / steps)};
}

}  // namespace

VillageFilm film_village(const model::Scenario& scenario, std::uint32_t village, double most_people) {
    const model::Scenario small = with_few_people(scenario, most_people);
    const model::Parallel alone(1);
    sim::Simulation simulation(small, sim::luck_of(small, 1), alone);
    VillageFilm film;
    film.villages = simulation.world().places.villages();
    film.village = std::min(village, film.villages - 1);
    const auto& places = simulation.world().places;
    film.district = places.districts[places.district_of(film.village)].name;
    film.first = small.time.start;
    FamilyNumbers families;
    while (!simulation.done()) {
        const std::uint32_t step = simulation.next_step();
        simulation.step();
        if (simulation.calendar().closes_month(step))
            film.frames.push_back(frame_of(simulation.world(), film.village, families));
    }
    film.families = lay_out_families(families.size(), ties_of_families(film.frames));
    if (!film.frames.empty()) film.scale = scale_of(film.frames);
    return film;
}

namespace {

using chart::Ink;

constexpr double person_size = 5.0;
constexpr double family_radius = 11.0;

/// Marks of a village of many people are smaller, so that families can be told apart.
double mark_scale(std::size_t people) {
    constexpr double few = 300.0;
    constexpr double smallest = 0.55;
    return std::clamp(std::sqrt(few / static_cast<double>(std::max<std::size_t>(1, people))), smallest, 1.0);
}

chart::Point place_of(const VillagePerson& person, const chart::Point& family, double radius) {
    if (person.members == 1) return family;
    const double angle = 2.0 * std::numbers::pi * person.place / person.members;
    return {family.x + radius * std::cos(angle), family.y + radius * std::sin(angle)};
}

/// From 0 to 1 along the scale.
float place_on(const TrustScale& scale, float trust) {
    return std::clamp((trust - scale.low) / (scale.high - scale.low), 0.0F, 1.0F);
}

std::size_t step_of(float place) {
    return std::min(chart::ramp_inks - 1, static_cast<std::size_t>(place * static_cast<float>(chart::ramp_inks)));
}

/// The ties of a choice by ascending trust, so that the strongest are drawn last.
std::vector<VillageTie> chosen_ties(const VillageFrame& frame, TieChoice choice) {
    std::vector<VillageTie> ties = frame.ties;
    std::ranges::stable_sort(ties, {}, &VillageTie::trust);
    if (choice == TieChoice::all || ties.size() <= most_ties_drawn) return ties;
    const auto most = static_cast<std::ptrdiff_t>(most_ties_drawn);
    if (choice == TieChoice::strongest) return {ties.end() - most, ties.end()};
    return {ties.begin(), ties.begin() + most};
}

/// Swatches of trust along the scale; returns where they end.
double lay_out_legend(const TrustScale& scale, chart::Frame& frame) {
    constexpr double swatch = 46.0;
    const double top = frame.bottom + 4.0;
    for (std::size_t i = 0; i <= chart::ramp_inks; ++i) {
        const double left = frame.left() + swatch * (0.5 + static_cast<double>(i));
        const double share = static_cast<double>(i) / static_cast<double>(chart::ramp_inks);
        frame.text(
            {{left, top + 26.0},
             chart::number_text(std::lerp(static_cast<double>(scale.low), static_cast<double>(scale.high), share), 2),
             chart::small_text,
             Ink::faint_text,
             chart::Align::middle});
        if (i == chart::ramp_inks) break;
        frame.drawing.marks.emplace_back(chart::BoxMark{{left, top, left + swatch, top + 12.0}, chart::ramp_ink(i)});
    }
    return top + 40.0;
}

}  // namespace

chart::Drawing village_drawing(const VillageFilm& film, std::size_t month, TieChoice choice,
                               const chart::Heading& heading, double width) {
    constexpr double narrowest_tie = 0.4;
    constexpr double tie_width = 1.4;
    chart::Frame frame(heading, {}, width);
    const double top = lay_out_legend(film.scale, frame) + 2.0 * family_radius;
    const double side = 0.48 * width;
    const double left = frame.left() + 2.0 * family_radius;
    const double wide = frame.right() - left - 2.0 * family_radius;
    const VillageFrame& shown = film.frames.at(month);
    // One scale for all months, else marks would jump while they are played.
    const double scale = mark_scale(film.frames.front().people.size());
    std::vector<chart::Point> people;
    for (const VillagePerson& person : shown.people) {
        const chart::Point& family = film.families[person.family];
        people.push_back(place_of(person, {left + family.x * wide, top + family.y * side}, scale * family_radius));
    }
    for (const VillageTie& tie : chosen_ties(shown, choice)) {
        const float place = place_on(film.scale, tie.trust);
        frame.drawing.marks.emplace_back(
            chart::LineMark{{people[tie.first], people[tie.second]},
                            {chart::ramp_ink(step_of(place)),
                             narrowest_tie + scale * tie_width * static_cast<double>(place), chart::Dash::solid}});
    }
    const double half = 0.5 * scale * person_size;
    for (const chart::Point& at : people)
        frame.drawing.marks.emplace_back(
            chart::BoxMark{{at.x - half, at.y - half, at.x + half, at.y + half}, Ink::text});
    return frame.finish(top + side + 2.0 * family_radius);
}

}  // namespace ubumwe::gui
