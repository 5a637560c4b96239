#include "model/trust/alter_view.hpp"

#include "model/base/room.hpp"

namespace ubumwe::model {

void TrustScratch::fit(const Parallel& parallel, const World& world) {
    Resizing columns;
    columns.add(view, world.people.size());
    columns.add(approach, world.people.size());
    columns.add(row_kind, world.people.size());
    columns.perform(parallel);
    const std::size_t villages = world.places.villages();
    far_alters.resize(villages);
    village_harmony.resize(villages);
    village_cooperation.resize(villages);
    village_adults.resize(villages);
    village_contact.resize(villages);
    village_contacts.resize(villages);
}

float approach(const TrustParameters& parameters, const References& references, float cooperation, float harmony) {
    return 0.5F * static_cast<float>(parameters.cooperation_weight) * (cooperation - references.cooperation) +
           0.5F * static_cast<float>(parameters.harmony_weight) * (harmony - references.social_harmony);
}

namespace {

void look_at_village(const TrustParameters& parameters, VillageRow village, TrustScratch& scratch, const World& world) {
    constexpr float one = 1.0F / unit_of_sums;
    constexpr std::size_t h = index_of(PersonIndicator::social_harmony);
    constexpr std::size_t c = index_of(PersonIndicator::cooperation);
    const Population& people = world.people;
    double harmony = 0.0;
    double cooperation = 0.0;
    std::uint32_t adults = 0;
    const Rows rows = world.places.people_of(village);
    for (PersonRow i = rows.begin; i < rows.end; ++i) {
        const bool adult = people.stage[i] == LifeStage::adult;
        const bool influences = adult && people.alive(i);
        const float above_harmony = influences ? people.value[h][i] - people.baseline[h][i] : 0.0F;
        const float above_cooperation = influences ? people.value[c][i] - people.baseline[c][i] : 0.0F;
        scratch.approach[i] = approach(parameters, world.references, people.value[c][i], people.value[h][i]);
        scratch.view[i] = {one, one * above_harmony, one * above_cooperation, influences ? one : 0.0F};
        const bool counts = adult && people.at_home(i);
        harmony += counts ? above_harmony : 0.0F;
        cooperation += counts ? above_cooperation : 0.0F;
        adults += counts ? 1U : 0U;
    }
    scratch.village_harmony[village] = static_cast<float>(harmony);
    scratch.village_cooperation[village] = static_cast<float>(cooperation);
    scratch.village_adults[village] = adults;
}

}  // namespace

void look_at_alters(const TrustParameters& parameters, const Parallel& parallel, TrustScratch& scratch, World& world) {
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        look_at_village(parameters, static_cast<VillageRow>(village), scratch, world);
    });
    for (std::uint32_t sector = 0; sector < world.places.sectors(); ++sector) {
        const Rows villages = world.places.villages_of_sector(sector);
        double harmony = 0.0;
        double cooperation = 0.0;
        double adults = 0.0;
        for (VillageRow village = villages.begin; village < villages.end; ++village) {
            harmony += scratch.village_harmony[village];
            cooperation += scratch.village_cooperation[village];
            adults += scratch.village_adults[village];
        }
        world.tie_sums.sector_harmony[sector] = adults > 0.0 ? static_cast<float>(harmony / adults) : 0.0F;
        world.tie_sums.sector_cooperation[sector] = adults > 0.0 ? static_cast<float>(cooperation / adults) : 0.0F;
    }
}

}  // namespace ubumwe::model
