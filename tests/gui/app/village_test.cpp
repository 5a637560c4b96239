#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gui/app/draft.hpp"
#include "gui/app/village_film.hpp"
#include "gui/app/village_layout.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {
namespace {

double distance(const chart::Point& a, const chart::Point& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

TEST(VillageLayout, PutsFamiliesWithTiesNearerThanOthersAndAlwaysTheSame) {
    // Two rings of five that nothing ties to each other.
    std::vector<std::pair<std::size_t, std::size_t>> ties;
    for (std::size_t ring = 0; ring < 2; ++ring) {
        for (std::size_t a = 0; a < 5; ++a) {
            for (std::size_t b = a + 1; b < 5; ++b) ties.emplace_back(5 * ring + a, 5 * ring + b);
        }
    }
    const auto places = lay_out_families(10, ties);
    EXPECT_EQ(places, lay_out_families(10, ties));
    double within = 0.0;
    double between = 0.0;
    for (std::size_t a = 0; a < 10; ++a) {
        EXPECT_GE(places[a].x, 0.0);
        EXPECT_LE(places[a].y, 1.0);
        for (std::size_t b = a + 1; b < 10; ++b) (a / 5 == b / 5 ? within : between) += distance(places[a], places[b]);
    }
    EXPECT_LT(within / 20.0, between / 25.0);
    EXPECT_EQ(lay_out_families(1, {}).size(), 1U);
}

TEST(VillageFilm, HasEveryMonthOfOneVillageAndTheSameTwice) {
    const SmallCountry country;
    const Draft draft(country.scenario());
    const VillageFilm film = film_village(draft.effective().scenario, 1, 1e9);
    ASSERT_EQ(film.frames.size(), 36U);
    EXPECT_EQ(film.village, 1U);
    EXPECT_FALSE(film.district.empty());
    for (const VillageFrame& frame : film.frames) {
        ASSERT_FALSE(frame.ties.empty());
        EXPECT_GT(frame.mean_trust, 0.0);
        EXPECT_LT(frame.mean_trust, 1.0);
        for (const VillageTie& tie : frame.ties)
            EXPECT_NE(frame.people.at(tie.first).family, frame.people.at(tie.second).family);
        for (const VillagePerson& person : frame.people) EXPECT_LT(person.family, film.families.size());
    }
    const auto within = std::ranges::count_if(film.frames.back().ties, [&](const VillageTie& tie) {
        return tie.trust >= film.scale.low && tie.trust <= film.scale.high;
    });
    EXPECT_GT(static_cast<double>(within), 0.8 * static_cast<double>(film.frames.back().ties.size()));
    EXPECT_LT(film.scale.high - film.scale.low, 0.9F) << "colours tell ties apart";
    const VillageFilm again = film_village(draft.effective().scenario, 1, 1e9);
    EXPECT_EQ(again.frames.back().mean_trust, film.frames.back().mean_trust);
    EXPECT_NE(film.frames.front().mean_trust, film.frames.back().mean_trust);
}

TEST(VillageFilm, ThePictureHasALineForEachTieAndABoxForEachPerson) {
    const SmallCountry country;
    const Draft draft(country.scenario());
    const VillageFilm film = film_village(draft.effective().scenario, 99999, 1e9);
    EXPECT_EQ(film.village, film.villages - 1);
    const chart::Drawing drawing = village_drawing(film, 5, TieChoice::all, {"A village", "", ""}, 800.0);
    const auto lines = std::ranges::count_if(
        drawing.marks, [](const chart::Mark& mark) { return std::holds_alternative<chart::LineMark>(mark); });
    const auto boxes = std::ranges::count_if(
        drawing.marks, [](const chart::Mark& mark) { return std::holds_alternative<chart::BoxMark>(mark); });
    EXPECT_EQ(static_cast<std::size_t>(lines), film.frames[5].ties.size());
    EXPECT_EQ(static_cast<std::size_t>(boxes), film.frames[5].people.size() + chart::ramp_inks);
}

}  // namespace
}  // namespace ubumwe::gui
