#include "model/observation/arms.hpp"

#include <algorithm>
#include <utility>

#include "model/base/require.hpp"

namespace ubumwe::model {

std::vector<std::string> arm_names(const Scenario& scenario) {
    std::vector<std::string> names;
    for (const auto& programme : scenario.programmes) names.push_back(programme.id);
    names.insert(names.end(), common_arm_names.begin(), common_arm_names.end());
    return names;
}

Arms::Arms(const Scenario& scenario, const World& world)
    : programmes_(scenario.programmes.size()),
      nearness_(world.people.size(), Nearness::elsewhere),
      village_reached_(world.places.villages()),
      sector_reached_(world.places.sectors()) {
    require(programmes_ <= 64, "a scenario has at most 64 programmes");
}

void Arms::follow(const ParticipationLog& log, std::uint32_t step, const World& world) {
    std::vector<Enrolled> added;
    for (; followed_ < log.size() && log[followed_].step <= step; ++followed_) {
        enrol(log[followed_], world);
        added.push_back({log[followed_].person, std::uint64_t{1} << log[followed_].programme});
    }
    merge(std::move(added));
}

std::span<const Enrolled> Arms::enrolled(Rows people) const {
    const auto before = [](const Enrolled& enrolled, PersonRow person) { return enrolled.person < person; };
    const auto first = std::lower_bound(enrolled_.begin(), enrolled_.end(), people.begin, before);
    return {first, std::lower_bound(first, enrolled_.end(), people.end, before)};
}

void Arms::follow_rows(const RowMap& map, const World& world) {
    std::vector<Nearness> nearness(map.person_before.size(), Nearness::elsewhere);
    for (std::size_t row = 0; row < nearness.size(); ++row) {
        if (map.person_before[row] != nobody) nearness[row] = nearness_[map.person_before[row]];
    }
    nearness_ = std::move(nearness);
    ubumwe::model::follow_rows(enrolled_, map.person, [](Enrolled& each) -> PersonRow& { return each.person; });
    approach_around_participants(world);
}

void Arms::approach_around_participants(const World& world) {
    for (std::uint32_t sector = 0; sector < sector_reached_.size(); ++sector) {
        if (sector_reached_[sector] != 0) approach(world.places.people_of_sector(sector), Nearness::same_sector);
    }
    for (VillageRow village = 0; village < village_reached_.size(); ++village) {
        if (village_reached_[village] != 0) approach(world.places.people_of(village), Nearness::same_village);
    }
    for (const Enrolled& each : enrolled_)
        approach(world.households.members(world.people.household[each.person]), Nearness::same_household);
}

void Arms::approach(Rows people, Nearness nearness) {
    for (PersonRow person = people.begin; person < people.end; ++person)
        nearness_[person] = std::min(nearness_[person], nearness);
}

void Arms::enrol(const Participation& participation, const World& world) {
    const VillageRow village = world.places.village_of_household(participation.household);
    const std::uint32_t sector = world.places.village_sector[village];
    if (std::exchange(sector_reached_[sector], std::uint8_t{1}) == 0)
        approach(world.places.people_of_sector(sector), Nearness::same_sector);
    if (std::exchange(village_reached_[village], std::uint8_t{1}) == 0)
        approach(world.places.people_of(village), Nearness::same_village);
    approach(world.households.members(participation.household), Nearness::same_household);
    nearness_[participation.person] = Nearness::participant;
}

void Arms::merge(std::vector<Enrolled> added) {
    if (added.empty()) return;
    const auto before = [](const Enrolled& a, const Enrolled& b) { return a.person < b.person; };
    const auto had = static_cast<std::ptrdiff_t>(enrolled_.size());
    std::stable_sort(added.begin(), added.end(), before);
    enrolled_.insert(enrolled_.end(), added.begin(), added.end());
    std::inplace_merge(enrolled_.begin(), enrolled_.begin() + had, enrolled_.end(), before);
    std::size_t kept = 0;
    for (const Enrolled& each : enrolled_) {
        if (kept > 0 && enrolled_[kept - 1].person == each.person) {
            enrolled_[kept - 1].programmes |= each.programmes;
        } else {
            enrolled_[kept++] = each;
        }
    }
    enrolled_.resize(kept);
}

}  // namespace ubumwe::model
