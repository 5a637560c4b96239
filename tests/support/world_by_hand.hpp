#pragma once

#include <cstdint>
#include <vector>

#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::tests {

/// Puts a world together person by person, so that a test can work out what must happen in it. Everyone is a woman born
/// in 1985, at home, an adult and at the baseline of her position unless said otherwise; every household at the mean
/// set point. Nobody knows anybody but through tie().
class WorldByHand {
public:
    /// Starts with one district, sector and village. Positions are those of the scenario.
    explicit WorldByHand(const model::Scenario& scenario);

    /// The next households are in another village, of the same sector or of a new one.
    void village();
    void sector();
    /// The next people are in a new household of the standing of this position.
    model::HouseholdRow household(std::uint8_t position);
    /// Joins the last household, with its position or another.
    model::PersonRow person(model::LifeStage stage = model::LifeStage::adult);
    model::PersonRow person(model::LifeStage stage, std::uint8_t position);
    /// A household of one adult.
    model::PersonRow lone_person(std::uint8_t position);
    void in_custody(model::PersonRow person);
    /// A tie in both directions, of the class that the people's standings, positions and custody give it.
    void tie(model::PersonRow a, model::PersonRow b, model::TieKind kind);
    /// Household ties between all members of the last household.
    void tie_household();

    model::World build();

private:
    struct Pair {
        model::PersonRow ego;
        model::PersonRow alter;
        model::TieKind kind;
    };

    void weave();
    model::TieClass class_of(const Pair& pair) const;

    const model::Scenario& scenario_;
    model::World world_;
    std::vector<std::uint8_t> household_position_;
    std::vector<Pair> pairs_;
};

}  // namespace ubumwe::tests
