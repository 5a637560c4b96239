#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "model/state/indicators.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::sim {

/// The mean field of the rules: what the means of a world in which people differ little do in continuous time, when
/// nothing happens to them. Drivers are means over adults at home, ties have the mean trust of their kind, and nobody
/// has ties with an out-group. Set points are the baselines: what programmes left behind is not in it.
class MeanField {
public:
    /// Takes the means and the ties of the world as it is. The scenario outlives the mean field.
    MeanField(const model::Scenario& scenario, const model::World& world);

    /// Means of the indicators of persons and households, then mean trust by kind of tie.
    static constexpr std::size_t variables = model::person_indicators + model::household_indicators + model::tie_kinds;
    using State = std::array<double, variables>;

    /// How fast each variable moves, per year.
    State velocity(const State& state) const;
    /// The state some years after the world's (Runge and Kutta, fourth order, a hundred steps a year).
    State after(double years) const;
    const State& now() const { return now_; }
    /// A measure of observation in a state: an indicator, or mean_trust_in.
    double measure(std::string_view name, const State& state) const;

private:
    void take_means(const model::World& world);
    void take_ties(const model::World& world);
    /// Chance that a meeting of two people of the mean goes well.
    double chance(std::size_t kind, const State& state) const;
    void move_persons(const State& state, State& speed) const;
    void move_households(const State& state, State& speed) const;
    void move_trust(const State& state, State& speed) const;

    const model::Scenario& scenario_;
    model::References references_;
    State now_{};
    State rest_{};
    std::array<double, model::tie_kinds> share_{};    ///< of an adult's ties, by kind, as a mean over adults
    std::array<double, model::tie_kinds> support_{};  ///< ties that an adult receives in the village
};

}  // namespace ubumwe::sim
