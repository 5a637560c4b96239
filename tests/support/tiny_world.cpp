#include "tests/support/tiny_world.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace ubumwe::tests {

using namespace model;

namespace {

enum Position : std::uint8_t { survivor_position, convicted_position, family_position, other_position };
enum Standing : std::uint8_t { survivor_standing, convicted_standing, other_standing };

PositionParameters position(const char* id, const char* standing, double stigma, double anxiety_from_releases) {
    PositionParameters parameters;
    parameters.id = id;
    parameters.standing = standing;
    parameters.one_per_household = parameters.id == "convicted";
    parameters.stigma = stigma;
    parameters.anxiety_from_releases = anxiety_from_releases;
    return parameters;
}

Scenario scenario_of(std::int64_t families_a_village) {
    const std::int64_t in_custody = families_a_village * tiny_villages;
    Scenario scenario;
    scenario.title = "Tiny world";
    scenario.time = {Month::of(2020, 1), Month::of(2021, 12), StepLength::month};
    scenario.positions = {position("survivor", "survivor", 0.0, 1.0), position("convicted", "convicted", 1.0, 0.0),
                          position("convicted_family", "convicted", 0.25, 0.0), position("other", "other", 0.0, 0.0)};
    scenario.outgroup = {{"survivor_convicted", "survivor", "convicted"}};
    scenario.margins.districts = {
        {"Hills", "Highlands", 3 * in_custody + 5 * tiny_villages, {{"East", 2}, {"West", 1}}, {}}};
    scenario.margins.facilities = {{"North prison", "Hills", 0, 0.0, 18.0, 90.0},
                                   {"South prison", "Plains", 0, 0.0, 18.0, 90.0}};
    scenario.margins.custody = {{"Hills", "North prison", (in_custody + 1) / 2, 0},
                                {"Hills", "South prison", in_custody / 2, 0}};
    return scenario;
}

/// Adds people and households row by row.
class Builder {
public:
    explicit Builder(TinyWorld& tiny) : tiny_(tiny), world_(tiny.world) {}

    void build() {
        world_.standings = {"survivor", "convicted", "other"};
        world_.outgroup = {0, 1, 0, 1, 0, 0, 0, 0, 0};
        world_.stigma_levels = {0.0F, 0.25F, 1.0F};
        lay_out();
        for (VillageRow village = 0; village < tiny_villages; ++village) people_village();
        world_.households.first_person.push_back(world_.people.size());
        fill_custody();
        weave();
    }

private:
    void lay_out() {
        Places& places = world_.places;
        places.districts = {{"Hills", "Highlands"}};
        places.sector_names = {"East", "West"};
        places.district_first_sector = {0, 2};
        places.sector_first_village = {0, 2, 3};
        places.village_sector = {0, 0, 1};
        places.sector_district = {0, 0};
        places.village_first_household = places.village_first_person = {0};
    }

    void people_village() {
        constexpr int child = 2010;
        household(survivor_standing, {{survivor_position, Sex::woman, 1980},
                                      {survivor_position, Sex::man, 1978},
                                      {other_position, Sex::man, child}});
        for (std::uint32_t family = 0; family < tiny_.convicted_families; ++family) {
            household(convicted_standing, {{convicted_position, Sex::man, 1965},
                                           {family_position, Sex::woman, 1970},
                                           {family_position, Sex::woman, child}});
        }
        household(other_standing, {{other_position, Sex::woman, 1985}, {other_position, Sex::man, 1983}});
        world_.places.village_key.push_back(1000 + world_.places.village_key.size());
        world_.places.village_first_household.push_back(world_.households.size());
        world_.places.village_first_person.push_back(world_.people.size());
    }

    struct Member {
        Position position;
        Sex sex;
        int born;
    };

    void household(Standing standing, const std::vector<Member>& members) {
        Households& homes = world_.households;
        const HouseholdRow home = homes.size();
        homes.first_person.push_back(world_.people.size());
        homes.key.push_back(2000 + home);
        homes.standing.push_back(standing);
        for (std::size_t i = 0; i < household_indicators; ++i) {
            const auto& dynamics = tiny_.scenario.dynamics;
            const double baseline = i < family_indicators
                                        ? dynamics.family.set_points.baseline[i]
                                        : dynamics.livelihood.set_points.baseline[i - family_indicators];
            homes.value[i].push_back(static_cast<float>(baseline));
            homes.baseline[i].push_back(static_cast<float>(baseline));
        }
        for (const Member& member : members) person(member, home);
    }

    void person(const Member& member, HouseholdRow home) {
        Population& people = world_.people;
        const bool adult = member.born < 2006;
        people.key.push_back(3000 + people.size());
        people.household.push_back(home);
        people.mother.push_back(adult ? nobody : mother_in(home));
        people.birth.push_back(static_cast<std::int16_t>(Month::of(member.born, 1).index));
        people.sex.push_back(member.sex);
        people.position.push_back(member.position);
        people.status.push_back(member.position == convicted_position ? Status::in_custody : Status::home);
        people.stage.push_back(adult ? LifeStage::adult : LifeStage::child);
        for (std::size_t i = 0; i < person_indicators; ++i) {
            const auto baseline = static_cast<float>(tiny_.scenario.positions[member.position].baseline[i]);
            people.value[i].push_back(baseline);
            people.baseline[i].push_back(baseline);
        }
    }

    PersonRow mother_in(HouseholdRow home) const {
        PersonRow row = world_.households.first_person[home];
        while (world_.people.sex[row] != Sex::woman) ++row;
        return row;
    }

    void fill_custody() {
        Custody& custody = world_.custody;
        custody.facilities = {{"North prison", 0}, {"South prison", nobody}};
        custody.first_harmed = {0};
        for (VillageRow village = 0; village < tiny_villages; ++village) {
            for (std::uint32_t family = 0; family < tiny_.convicted_families; ++family) {
                Convict convict;
                convict.person = tiny_.convict(village, family);
                convict.facility = static_cast<std::uint16_t>(custody.convicts.size() % 2);
                custody.convicts.push_back(convict);
                custody.harmed_household.push_back(tiny_.survivor_household(village));
                custody.first_harmed.push_back(static_cast<std::uint32_t>(custody.harmed_household.size()));
            }
        }
        custody.district_first_convict = {0, static_cast<std::uint32_t>(custody.convicts.size())};
    }

    bool adult(PersonRow person) const { return world_.people.stage[person] == LifeStage::adult; }

    TieKind kind_within_village(PersonRow a, PersonRow b) const {
        const HouseholdRow home = world_.people.household[a];
        const HouseholdRow other = world_.people.household[b];
        const auto convicted = [&](HouseholdRow h) { return world_.households.standing[h] == convicted_standing; };
        if (home == other) return TieKind::household;
        return convicted(home) && convicted(other) && other == home + 1 ? TieKind::kin : TieKind::neighbour;
    }

    void join(PersonRow a, PersonRow b, TieKind kind) {
        ties_[{a, b}] = class_of(a, b, kind);
        ties_[{b, a}] = class_of(b, a, kind);
    }

    TieClass class_of(PersonRow ego, PersonRow alter, TieKind kind) const {
        const bool out = world_.is_outgroup(world_.standing_of(ego), world_.standing_of(alter));
        const auto stigma = static_cast<float>(tiny_.scenario.positions[world_.people.position[alter]].stigma);
        const auto level =
            std::find(world_.stigma_levels.begin(), world_.stigma_levels.end(), adult(alter) ? stigma : 0.0F) -
            world_.stigma_levels.begin();
        const bool home = world_.people.at_home(ego) && world_.people.at_home(alter);
        const bool family = kind == TieKind::household || kind == TieKind::kin;
        const Contact contact = home ? Contact::usual : (family ? Contact::visits : Contact::none);
        return TieClass::of(static_cast<std::uint8_t>(kind), out, static_cast<std::uint8_t>(level), contact);
    }

    void weave() {
        for (VillageRow village = 0; village < tiny_villages; ++village) {
            const Rows rows = world_.places.people_of(village);
            for (PersonRow a = rows.begin; a < rows.end; ++a) {
                for (PersonRow b = a + 1; b < rows.end; ++b) {
                    const TieKind kind = kind_within_village(a, b);
                    if (kind == TieKind::household || (adult(a) && adult(b))) join(a, b, kind);
                }
            }
        }
        join(tiny_.survivor(0), tiny_.other(1), TieKind::association);
        RowsOfTies rows{std::vector<std::uint32_t>(world_.people.size(), 0), {}, {}};
        for (const auto& [pair, tie_class] : ties_) {
            ++rows.degrees[pair.first];
            rows.alters.push_back(pair.second);
            rows.classes.push_back(tie_class);
        }
        world_.network.append(rows);
        std::fill(world_.network.trust().begin(), world_.network.trust().end(), 0.5F);
    }

    TinyWorld& tiny_;
    World& world_;
    std::map<std::pair<PersonRow, PersonRow>, TieClass> ties_;
};

}  // namespace

TinyWorld::TinyWorld(std::uint32_t families_a_village)
    : scenario(scenario_of(families_a_village)), convicted_families(families_a_village) {
    Builder(*this).build();
}

}  // namespace ubumwe::tests
