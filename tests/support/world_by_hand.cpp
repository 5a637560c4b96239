#include "tests/support/world_by_hand.hpp"

#include <algorithm>
#include <tuple>

#include "model/base/random.hpp"

namespace ubumwe::tests {

using namespace model;

namespace {

std::uint8_t place_in(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<std::uint8_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

WorldByHand::WorldByHand(const Scenario& scenario) : scenario_(scenario) {
    for (const PositionParameters& position : scenario.positions) {
        if (place_in(world_.standings, position.standing) == world_.standings.size())
            world_.standings.push_back(position.standing);
        world_.stigma_levels.push_back(static_cast<float>(position.stigma));
    }
    std::sort(world_.stigma_levels.begin(), world_.stigma_levels.end());
    world_.stigma_levels.erase(std::unique(world_.stigma_levels.begin(), world_.stigma_levels.end()),
                               world_.stigma_levels.end());
    const std::size_t n = world_.standings.size();
    world_.outgroup.assign(n * n, 0);
    for (const OutgroupPair& pair : scenario.outgroup) {
        const std::size_t a = place_in(world_.standings, pair.first);
        const std::size_t b = place_in(world_.standings, pair.second);
        world_.outgroup[a * n + b] = world_.outgroup[b * n + a] = 1;
    }
    world_.places.districts = {{"Made by hand", "Made-up province"}};
    sector();
}

void WorldByHand::sector() {
    Places& places = world_.places;
    places.sector_first_village.push_back(places.villages());
    places.sector_names.push_back("Sector " + std::to_string(places.sectors() + 1));
    places.sector_district.push_back(0);
    village();
}

void WorldByHand::village() {
    Places& places = world_.places;
    places.village_first_household.push_back(world_.households.size());
    places.village_first_person.push_back(world_.people.size());
    places.village_sector.push_back(static_cast<std::uint16_t>(places.sectors() - 1));
    places.village_key.push_back(child_key(1, places.village_key.size()));
}

HouseholdRow WorldByHand::household(std::uint8_t position) {
    Households& homes = world_.households;
    const HouseholdRow home = homes.size();
    homes.key.push_back(child_key(2, home));
    homes.first_person.push_back(world_.people.size());
    homes.standing.push_back(place_in(world_.standings, scenario_.positions[position].standing));
    for (std::size_t k = 0; k < household_indicators; ++k) {
        const double mean = k < family_indicators
                                ? scenario_.dynamics.family.set_points.baseline[k]
                                : scenario_.dynamics.livelihood.set_points.baseline[k - family_indicators];
        homes.baseline[k].push_back(static_cast<float>(mean));
        homes.value[k].push_back(static_cast<float>(mean));
    }
    household_position_.push_back(position);
    return home;
}

PersonRow WorldByHand::person(LifeStage stage) {
    return person(stage, household_position_.back());
}

PersonRow WorldByHand::person(LifeStage stage, std::uint8_t position) {
    Population& people = world_.people;
    const PersonRow row = people.size();
    people.key.push_back(child_key(3, row));
    people.household.push_back(world_.households.size() - 1);
    people.mother.push_back(nobody);
    people.birth.push_back(static_cast<std::int16_t>(Month::of(1985, 1).index));
    people.sex.push_back(Sex::woman);
    people.position.push_back(position);
    people.status.push_back(Status::home);
    people.stage.push_back(stage);
    for (std::size_t k = 0; k < person_indicators; ++k) {
        people.baseline[k].push_back(static_cast<float>(scenario_.positions[position].baseline[k]));
        people.value[k].push_back(people.baseline[k].back());
    }
    return row;
}

PersonRow WorldByHand::lone_person(std::uint8_t position) {
    household(position);
    return person();
}

void WorldByHand::in_custody(PersonRow person) {
    world_.people.status[person] = Status::in_custody;
}

void WorldByHand::tie(PersonRow a, PersonRow b, TieKind kind) {
    pairs_.push_back({a, b, kind});
    pairs_.push_back({b, a, kind});
}

void WorldByHand::tie_household() {
    for (PersonRow a = world_.households.first_person.back(); a < world_.people.size(); ++a) {
        for (PersonRow b = a + 1; b < world_.people.size(); ++b) tie(a, b, TieKind::household);
    }
}

TieClass WorldByHand::class_of(const Pair& pair) const {
    const bool custody =
        world_.people.status[pair.ego] == Status::in_custody || world_.people.status[pair.alter] == Status::in_custody;
    const bool family = pair.kind == TieKind::household || pair.kind == TieKind::kin;
    const bool adult = world_.people.stage[pair.alter] == LifeStage::adult;
    const auto stigma =
        adult ? static_cast<float>(scenario_.positions[world_.people.position[pair.alter]].stigma) : 0.0F;
    const auto level = std::lower_bound(world_.stigma_levels.begin(), world_.stigma_levels.end(), stigma);
    return TieClass::of(static_cast<std::uint8_t>(pair.kind),
                        world_.is_outgroup(world_.standing_of(pair.ego), world_.standing_of(pair.alter)),
                        static_cast<std::uint8_t>(level - world_.stigma_levels.begin()),
                        !custody ? Contact::usual : (family ? Contact::visits : Contact::none));
}

void WorldByHand::weave() {
    std::sort(pairs_.begin(), pairs_.end(),
              [](const Pair& a, const Pair& b) { return std::tie(a.ego, a.alter) < std::tie(b.ego, b.alter); });
    RowsOfTies rows{std::vector<std::uint32_t>(world_.people.size(), 0), {}, {}};
    for (const Pair& pair : pairs_) {
        ++rows.degrees[pair.ego];
        rows.alters.push_back(pair.alter);
        rows.classes.push_back(class_of(pair));
    }
    world_.network.append(rows);
}

World WorldByHand::build() {
    Places& places = world_.places;
    places.district_first_sector = {0, places.sectors()};
    places.sector_first_village.push_back(places.villages());
    places.village_first_household.push_back(world_.households.size());
    places.village_first_person.push_back(world_.people.size());
    world_.households.first_person.push_back(world_.people.size());
    weave();
    return std::move(world_);
}

}  // namespace ubumwe::tests
