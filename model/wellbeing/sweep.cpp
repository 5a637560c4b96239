#include "model/wellbeing/sweep.hpp"

#include <bit>

namespace ubumwe::model {

namespace {

using Lane = Lanes::Lane<float>;

using Four [[gnu::vector_size(16)]] = float;

/// For each person what the household is above its baseline, 0 for those who are not at home. What a household has is
/// read as a whole: to look up each value of each person takes twice as long.
[[gnu::always_inline]] inline void spread_over_members(const World& world, Rows people, const Lane& at_home,
                                                       Lanes& lanes) {
    const HouseholdRow* const home = world.people.household.data() + people.begin;
    const Rows homes{home[0], home[people.size() - 1] + 1};
    const auto above = [&](HouseholdIndicator indicator, std::size_t i) __attribute__((always_inline)) {
        const std::size_t k = index_of(indicator);
        return world.households.value[k][homes.begin + i] - world.households.baseline[k][homes.begin + i];
    };
    std::array<std::array<float, 4>, noise_lanes> of_homes;
    for (std::size_t i = 0; i < homes.size(); ++i) {
        of_homes[i] = {above(HouseholdIndicator::communication, i), above(HouseholdIndicator::food_security, i),
                       above(HouseholdIndicator::violence, i), 0.0F};
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Four of_home = at_home[i] * std::bit_cast<Four>(of_homes[home[i] - homes.begin]);
        lanes.communication[i] = of_home[0];
        lanes.food_security[i] = of_home[1];
        lanes.violence[i] = of_home[2];
    }
}

}  // namespace

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void gather_lanes(const World& world,
                                                                                                Rows rows,
                                                                                                Lanes& lanes) {
    const Status* const status = world.people.status.data() + rows.begin;
    const LifeStage* const stage = world.people.stage.data() + rows.begin;
    const float* const contact = world.tie_sums.outgroup_contact.data() + rows.begin;
    const float mean_contact = world.tie_sums.mean_outgroup_contact;
    Lane at_home;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float alive = status[i] != Status::dead ? 1.0F : 0.0F;
        at_home[i] = status[i] == Status::home || status[i] == Status::released ? 1.0F : 0.0F;
        lanes.adult[i] = stage[i] == LifeStage::adult ? alive : 0.0F;
        lanes.distress[i] = stage[i] != LifeStage::infant ? alive : 0.0F;
        lanes.child[i] = stage[i] == LifeStage::child ? 1.0F : 0.0F;
        lanes.outgroup_contact[i] = contact[i] == no_outgroup_ties ? mean_contact : contact[i];
    }
    spread_over_members(world, rows, at_home, lanes);
}

namespace {

/// Where a column of the population starts for these rows.
struct Column {
    float* value;
    const float* baseline;
};

/// Where everything that drives these rows starts, but for the lanes.
struct Columns {
    std::array<Column, person_indicators> indicator;
    const float* support;
    const float* alters_harmony;
    const float* alters_cooperation;

    Columns(Rows rows, World& world)
        : support(world.tie_sums.support.data() + rows.begin),
          alters_harmony(world.tie_sums.alters_harmony.data() + rows.begin),
          alters_cooperation(world.tie_sums.alters_cooperation.data() + rows.begin) {
        for (std::size_t k = 0; k < person_indicators; ++k)
            indicator[k] = {world.people.value[k].data() + rows.begin, world.people.baseline[k].data() + rows.begin};
    }
};

[[gnu::always_inline]] inline PersonDrivers drivers_of(const Columns& columns, const Lanes& lanes, std::size_t i) {
    const auto above = [&](PersonIndicator indicator) {
        const Column& column = columns.indicator[index_of(indicator)];
        return column.value[i] - column.baseline[i];
    };
    return {
        above(PersonIndicator::anxiety),
        above(PersonIndicator::distress),
        above(PersonIndicator::resilience),
        above(PersonIndicator::social_harmony),
        lanes.communication[i],
        lanes.food_security[i],
        lanes.violence[i],
        columns.support[i],
        lanes.outgroup_contact[i],
        columns.alters_harmony[i],
        columns.alters_cooperation[i],
        lanes.sector_harmony,
        lanes.sector_cooperation,
        lanes.child[i],
    };
}

}  // namespace

Lane pulls_on(PersonIndicator indicator, const PersonPulls& pulls, const Lanes& lanes, Rows rows, World& world) {
    const Columns columns(rows, world);
    Lane lane{};
    for (std::size_t i = 0; i < rows.size(); ++i) lane[i] = pulls.on(indicator, drivers_of(columns, lanes, i));
    return lane;
}

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void move_people(
    const std::array<Return, person_indicators>& returns, const PersonPulls& pulls, const Lanes& lanes, Rows rows,
    World& world) {
    const Columns columns(rows, world);
    const auto& [distress, anxiety, resilience, wellbeing, self_management, outgroup_trust, harmony, cooperation,
                 authority_trust] = columns.indicator;
    const auto& [distress_step, anxiety_step, resilience_step, wellbeing_step, self_management_step,
                 outgroup_trust_step, harmony_step, cooperation_step, authority_trust_step] = returns;
#pragma GCC ivdep
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const PersonDrivers d = drivers_of(columns, lanes, i);
        const auto moved = [i](const Return& step, const Column& column, float pull, float z) {
            return after_return(step, column.value[i], column.baseline[i], pull, z);
        };
        const float next_distress = moved(distress_step, distress, pulls.distress(d), lanes.noise[0][0][i]);
        const float next_anxiety = moved(anxiety_step, anxiety, 0.0F, 0.0F);
        const float next_resilience = moved(resilience_step, resilience, pulls.resilience(d), lanes.noise[0][1][i]);
        const float next_wellbeing =
            moved(wellbeing_step, wellbeing, pulls.emotional_wellbeing(d), lanes.noise[0][2][i]);
        const float next_self_management = moved(self_management_step, self_management, 0.0F, lanes.noise[0][3][i]);
        const float next_outgroup_trust =
            moved(outgroup_trust_step, outgroup_trust, pulls.outgroup_trust(d), lanes.noise[1][0][i]);
        const float next_harmony = moved(harmony_step, harmony, pulls.social_harmony(d), lanes.noise[1][1][i]);
        const float next_cooperation = moved(cooperation_step, cooperation, pulls.cooperation(d), lanes.noise[1][2][i]);
        const float next_authority_trust =
            moved(authority_trust_step, authority_trust, pulls.authority_trust(d), lanes.noise[1][3][i]);
        const bool adult = lanes.adult[i] != 0.0F;
        distress.value[i] = lanes.distress[i] != 0.0F ? next_distress : distress.value[i];
        anxiety.value[i] = adult ? next_anxiety : anxiety.value[i];
        resilience.value[i] = adult ? next_resilience : resilience.value[i];
        wellbeing.value[i] = adult ? next_wellbeing : wellbeing.value[i];
        self_management.value[i] = adult ? next_self_management : self_management.value[i];
        outgroup_trust.value[i] = adult ? next_outgroup_trust : outgroup_trust.value[i];
        harmony.value[i] = adult ? next_harmony : harmony.value[i];
        cooperation.value[i] = adult ? next_cooperation : cooperation.value[i];
        authority_trust.value[i] = adult ? next_authority_trust : authority_trust.value[i];
    }
}

}  // namespace ubumwe::model
