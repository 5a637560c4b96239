#include "model/wellbeing/member_means.hpp"

namespace ubumwe::model {

void size_member_means(World& world) {
    for (auto* column : {&world.member_means.distress, &world.member_means.self_management,
                         &world.member_means.emotional_wellbeing, &world.member_means.cooperation}) {
        column->assign(world.households.size(), 0.0F);
    }
}

void add_up_members(VillageRow village, World& world) {
    const Population& people = world.people;
    const auto above = [&](PersonIndicator indicator, PersonRow person) {
        return people.value[index_of(indicator)][person] - people.baseline[index_of(indicator)][person];
    };
    const Rows homes = world.places.households_of(village);
    for (HouseholdRow home = homes.begin; home < homes.end; ++home) {
        float distress = 0.0F;
        float self_management = 0.0F;
        float wellbeing = 0.0F;
        float cooperation = 0.0F;
        float adults = 0.0F;
        const Rows members = world.households.members(home);
        for (PersonRow person = members.begin; person < members.end; ++person) {
            const float counts = people.stage[person] == LifeStage::adult && people.at_home(person) ? 1.0F : 0.0F;
            distress += counts * above(PersonIndicator::distress, person);
            self_management += counts * above(PersonIndicator::self_management, person);
            wellbeing += counts * above(PersonIndicator::emotional_wellbeing, person);
            cooperation += counts * above(PersonIndicator::cooperation, person);
            adults += counts;
        }
        const float share = adults > 0.0F ? 1.0F / adults : 0.0F;
        world.member_means.distress[home] = distress * share;
        world.member_means.self_management[home] = self_management * share;
        world.member_means.emotional_wellbeing[home] = wellbeing * share;
        world.member_means.cooperation[home] = cooperation * share;
    }
}

}  // namespace ubumwe::model
