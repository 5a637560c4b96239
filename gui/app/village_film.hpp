#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/scenario.hpp"
#include "sim/report/chart/drawing.hpp"
#include "sim/report/chart/frame.hpp"

namespace ubumwe::gui {

/// A synthetic person at home in a month: the family, and the place among its members.
struct VillagePerson {
    std::uint32_t family = 0;
    std::uint32_t place = 0;
    std::uint32_t members = 1;
};

/// A tie between two people of the village who are of different families, by their places in the frame; trust is the
/// mean over both directions.
struct VillageTie {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    float trust = 0.0F;
};

/// The village at the end of a month.
struct VillageFrame {
    std::vector<VillagePerson> people;
    std::vector<VillageTie> ties;
    double mean_trust = 0.0;
};

/// What the lightest and the darkest colour of trust stand for; what lies beyond takes the same.
struct TrustScale {
    float low = 0.0F;
    float high = 1.0F;
};

/// The trust network of one synthetic village, month by month. Nobody in it is a real person, and nothing is told of
/// anybody but family and ties.
struct VillageFilm {
    std::string district;
    std::uint32_t village = 0;   ///< its number in the world
    std::uint32_t villages = 0;  ///< of the world
    model::Month first;
    std::vector<chart::Point> families;  ///< places in the unit square
    std::vector<VillageFrame> frames;
    TrustScale scale;  ///< that nine tenths of the ties of the first and the last month lie on, the same in every month
};

/// Runs the scenario with at most so many people and follows a village, or the last one where there are fewer.
VillageFilm film_village(const model::Scenario& scenario, std::uint32_t village, double most_people);

/// Which ties are drawn: of a whole village nothing else could be seen.
enum class TieChoice : std::uint8_t { strongest, weakest, all };
inline constexpr std::array<std::string_view, 3> tie_choice_ids{"strongest", "weakest", "all"};
inline constexpr std::size_t most_ties_drawn = 400;

/// A frame as a picture: families as clusters, ties coloured and as wide as their trust.
chart::Drawing village_drawing(const VillageFilm& film, std::size_t month, TieChoice choice,
                               const chart::Heading& heading, double width);

}  // namespace ubumwe::gui
