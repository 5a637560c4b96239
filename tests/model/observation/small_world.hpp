#pragma once

#include <initializer_list>
#include <string>

#include "model/observation/participation.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::tests {

/// A scenario and a world that a test puts together by hand, in the order of the rows: districts, their sectors,
/// villages, households and people. Every indicator is 0.5 and nobody has ties until the test says otherwise.
///
/// Positions are survivor, convicted, family and other; programmes circle and course with the streams adult and youth,
/// the latter no spaces. The run is 2021-01 to 2023-12 by month.
class SmallWorld {
public:
    enum Position : std::uint8_t { survivor, convicted, family, other };
    enum Programme : std::uint16_t { circle, course };

    model::Scenario scenario;
    model::World world;

    SmallWorld();

    void add_district(const std::string& name);
    void add_sector();
    void add_village();
    void add_household(std::uint8_t standing = 0);
    model::PersonRow add_person(Position position, model::LifeStage stage = model::LifeStage::adult,
                                model::Status status = model::Status::home);

    /// Ends every range. Called once, after the last person.
    void close();

    /// A group of one step that starts now, with its members.
    model::Group& start_group(std::uint16_t programme, std::uint32_t step,
                              std::initializer_list<model::PersonRow> members);

    float& value(model::PersonIndicator indicator, model::PersonRow person) { return world.people[indicator][person]; }
    float& value(model::HouseholdIndicator indicator, model::HouseholdRow household) {
        return world.households[indicator][household];
    }

    /// The log of the groups so far, each as of its start.
    model::ParticipationLog log() const;
};

/// A SmallWorld of two districts with some thousands of people, everything about them drawn, and enrolments in both
/// programmes in steps 0 to 2.
SmallWorld drawn_world();

}  // namespace ubumwe::tests
