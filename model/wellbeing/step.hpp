#pragma once

#include <array>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/change_account.hpp"
#include "model/state/scenario.hpp"
#include "model/state/set_point_rule.hpp"
#include "model/state/world.hpp"
#include "model/wellbeing/member_means.hpp"
#include "model/wellbeing/rule.hpp"

namespace ubumwe::model {

/// The submodel of a person's mental health and cohesion: owner of all person indicators and of the shifts of their set
/// points.
class Wellbeing {
public:
    Wellbeing(const Scenario& scenario, World& world);

    /// Adds up the members of each household, then moves every indicator: return to the set point with its drivers and
    /// noise, shocks of returns and incidents on anxiety, lasting shifts, impulses of programmes. What moves is entered
    /// in the account, if there is one and it is about persons.
    void step(std::uint32_t step, const Luck& luck, const Parallel& parallel, World& world,
              ChangeAccount* account = nullptr) const;

    /// After the rows have been laid out anew, or with another world.
    void follow_rows(World& world);

private:
    void sweep_village(VillageRow village, std::uint32_t step, const Luck& luck, World& world,
                       ChangeAccount* account) const;
    void leave_custody(PersonRow person, World& world) const;
    /// Somebody whom returns or incidents frighten in this step, and by how much; from the state at the start of the
    /// step.
    struct Shocked {
        PersonRow person;
        double shocks;
    };
    std::vector<Shocked> shocks_of(VillageRow village, const World& world) const;

    ReleaseParameters releases_;
    IncidentParameters incidents_;
    std::array<Return, person_indicators> returns_;
    PersonPulls pulls_;
    PersonValues spread_;
    float custody_distress_offset_;
    std::vector<float> exposed_;             ///< anxiety_from_releases by position
    std::vector<std::uint8_t> targeted_;     ///< whether incidents are directed at people of a position
    std::vector<PersonRow> exposed_people_;  ///< whom returns or incidents can frighten, ascending
};

}  // namespace ubumwe::model
