#include "model/observation/receiving_villages.hpp"

#include <algorithm>

namespace ubumwe::model {

namespace {

constexpr std::size_t months_observed = months_before_return + 1 + months_after_return;

bool was_prepared(const Convict& convict, const World& world) {
    const Participant* const participant = world.history.find(convict.person);
    return participant != nullptr && participant->prepared > 0.0F;
}

}  // namespace

void Strained::add(const Strained& other) {
    people += other.people;
    anxiety += other.anxiety;
    outgroup_trust += other.outgroup_trust;
}

ReceivingVillages::ReceivingVillages(const Scenario& scenario, const World& world)
    : calendar_(scenario.time.calendar()) {
    for (const PositionParameters& position : scenario.positions)
        takes_shocks_.push_back(position.anxiety_from_releases > 0.0 ? 1 : 0);
    for (std::uint32_t district = 0; district < world.places.districts.size(); ++district) {
        for (const bool prepared : {false, true}) {
            for (int months = -months_before_return; months <= months_after_return; ++months)
                counts_.push_back({district, months, prepared, 0, {}});
        }
    }
}

void ReceivingVillages::observe(Month month, const World& world, const Parallel& parallel) {
    std::rotate(villages_.begin(), villages_.end() - 1, villages_.end());
    villages_.front().resize(world.places.villages());
    parallel.for_each(world.places.villages(), [&](std::size_t village) {
        villages_.front()[village] = strained_in(static_cast<VillageRow>(village), world);
    });
    for (const Convict& convict : world.custody.convicts) {
        if (convict.release_step == nobody || convict.received_by == nobody) continue;
        const int months = month - calendar_.month_of(convict.release_step);
        if (months > months_after_return) continue;
        const bool prepared = was_prepared(convict, world);
        const int first = months == 0 ? -std::min(months_before_return, months_seen_) : months;
        for (int since = first; since <= months; ++since) count(convict, prepared, since);
    }
    ++months_seen_;
}

Strained ReceivingVillages::strained_in(VillageRow village, const World& world) const {
    const Population& people = world.people;
    const auto& anxiety = people[PersonIndicator::anxiety];
    const auto& outgroup_trust = people[PersonIndicator::outgroup_trust];
    const Rows rows = world.places.people_of(village);
    Strained strained;
    for (PersonRow person = rows.begin; person < rows.end; ++person) {
        if (takes_shocks_[people.position[person]] == 0) continue;
        if (people.stage[person] != LifeStage::adult || !people.at_home(person)) continue;
        strained.add({1, static_cast<double>(anxiety[person]), static_cast<double>(outgroup_trust[person])});
    }
    return strained;
}

void ReceivingVillages::count(const Convict& convict, bool prepared, int months) {
    const std::size_t of_district = 2 * convict.home_district + (prepared ? 1U : 0U);
    ReceivingCounts& counts =
        counts_[of_district * months_observed + static_cast<std::size_t>(months + months_before_return)];
    const std::size_t months_ago = months < 0 ? static_cast<std::size_t>(-months) : 0;
    ++counts.returns;
    counts.strained.add(villages_[months_ago][convict.received_by]);
}

}  // namespace ubumwe::model
