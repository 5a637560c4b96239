#include "model/wellbeing/member_means.hpp"

#include <array>
#include <bit>

#include "model/state/lanes.hpp"

namespace ubumwe::model {

namespace {

using Four [[gnu::vector_size(16)]] = float;

/// What means are taken of.
constexpr std::array averaged{PersonIndicator::distress, PersonIndicator::self_management,
                              PersonIndicator::emotional_wellbeing, PersonIndicator::cooperation};

/// What up to 64 people bring to the sums of their households: nothing but for adults at home.
struct Brought {
    std::array<std::array<float, averaged.size()>, noise_lanes> above;
    std::array<float, noise_lanes> adults;
};

__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"))) void gather(const Population& people,
                                                                                          Rows rows, Brought& brought) {
    const Status* const status = people.status.data() + rows.begin;
    const LifeStage* const stage = people.stage.data() + rows.begin;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float at_home = status[i] == Status::home || status[i] == Status::released ? 1.0F : 0.0F;
        brought.adults[i] = stage[i] == LifeStage::adult ? at_home : 0.0F;
    }
    const auto above = [&](std::size_t indicator, std::size_t i) __attribute__((always_inline)) {
        const std::size_t k = index_of(averaged[indicator]);
        return people.value[k][rows.begin + i] - people.baseline[k][rows.begin + i];
    };
#pragma GCC ivdep
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = 0; k < averaged.size(); ++k) brought.above[i][k] = brought.adults[i] * above(k, i);
    }
}

}  // namespace

void size_member_means(World& world) {
    for (auto* column : {&world.member_means.distress, &world.member_means.self_management,
                         &world.member_means.emotional_wellbeing, &world.member_means.cooperation}) {
        column->assign(world.households.size(), 0.0F);
    }
}

void add_up_members(VillageRow village, World& world) {
    const Rows homes = world.places.households_of(village);
    HouseholdRow home = homes.begin;
    Four above{};
    float adults = 0.0F;
    const auto close_home = [&] {
        const Four mean = above * (adults > 0.0F ? 1.0F / adults : 0.0F);
        world.member_means.distress[home] = mean[0];
        world.member_means.self_management[home] = mean[1];
        world.member_means.emotional_wellbeing[home] = mean[2];
        world.member_means.cooperation[home] = mean[3];
        above = Four{};
        adults = 0.0F;
        ++home;
    };
    Brought brought;  // of 64 people at a time: a household may begin with one lot and end with the next
    in_lanes(world.places.people_of(village), [&](Rows rows) {
        gather(world.people, rows, brought);
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            while (world.households.members(home).end == rows.begin + i) close_home();
            above += std::bit_cast<Four>(brought.above[i]);
            adults += brought.adults[i];
        }
    });
    while (home < homes.end) close_home();
}

}  // namespace ubumwe::model
