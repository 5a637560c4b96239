#include "tests/model/observation/small_world.hpp"

#include <vector>

#include "model/base/random.hpp"

namespace ubumwe::tests {

using namespace model;

namespace {

ProgrammeParameters programme(const char* id) {
    ProgrammeParameters parameters;
    parameters.id = id;
    for (const char* stream : {"adult", "youth"}) {
        StreamParameters of_stream;
        of_stream.id = stream;
        of_stream.counts_as_space = of_stream.id == "adult";
        parameters.streams.push_back(of_stream);
    }
    return parameters;
}

}  // namespace

SmallWorld::SmallWorld() {
    scenario.time = {Month::of(2021, 1), Month::of(2023, 12), StepLength::month};
    for (const char* id : {"survivor", "convicted", "family", "other"}) {
        PositionParameters position;
        position.id = id;
        scenario.positions.push_back(position);
    }
    scenario.programmes = {programme("circle"), programme("course")};
    world.standings = {"survivor", "convicted", "other"};
}

void SmallWorld::add_district(const std::string& name) {
    world.places.district_first_sector.push_back(world.places.sectors());
    world.places.districts.push_back({name, "Province"});
}

void SmallWorld::add_sector() {
    Places& places = world.places;
    places.sector_first_village.push_back(places.villages());
    places.sector_district.push_back(static_cast<std::uint16_t>(places.districts.size() - 1));
    places.sector_names.push_back("Sector " + std::to_string(places.sectors()));
}

void SmallWorld::add_village() {
    Places& places = world.places;
    places.village_first_household.push_back(world.households.size());
    places.village_first_person.push_back(world.people.size());
    places.village_sector.push_back(static_cast<std::uint16_t>(places.sectors() - 1));
    places.village_key.push_back(places.villages());
}

void SmallWorld::add_household(std::uint8_t standing) {
    world.households.first_person.push_back(world.people.size());
    world.households.standing.push_back(standing);
    world.households.key.push_back(world.households.size());
}

PersonRow SmallWorld::add_person(Position position, LifeStage stage, Status status) {
    Population& people = world.people;
    const PersonRow row = people.size();
    people.key.push_back(row);
    people.household.push_back(world.households.size() - 1);
    people.position.push_back(position);
    people.stage.push_back(stage);
    people.status.push_back(status);
    return row;
}

void SmallWorld::close() {
    Places& places = world.places;
    places.district_first_sector.push_back(places.sectors());
    places.sector_first_village.push_back(places.villages());
    places.village_first_household.push_back(world.households.size());
    places.village_first_person.push_back(world.people.size());
    world.households.first_person.push_back(world.people.size());
    for (auto* columns : {&world.people.value, &world.people.baseline})
        for (auto& column : *columns) column.assign(world.people.size(), 0.5F);
    for (auto* columns : {&world.households.value, &world.households.baseline})
        for (auto& column : *columns) column.assign(world.households.size(), 0.5F);
    world.tie_sums.mean_trust_in.assign(world.people.size(), no_ties);
    world.tie_sums.mean_trust_out.assign(world.people.size(), no_ties);
    world.network = {};
    world.network.append({std::vector<std::uint32_t>(world.people.size(), 0), {}, {}});
}

Group& SmallWorld::start_group(std::uint16_t of_programme, std::uint32_t step,
                               std::initializer_list<PersonRow> members) {
    ProgrammeHistory& history = world.history;
    Group group;
    group.programme = of_programme;
    group.start_step = step;
    group.end_step = step + 1;
    group.first_member = static_cast<std::uint32_t>(history.memberships.size());
    group.members = static_cast<std::uint32_t>(members.size());
    for (const PersonRow person : members) {
        Membership membership;
        membership.person = person;
        membership.group = static_cast<std::uint32_t>(history.groups.size());
        membership.key = world.people.key[membership.person];
        history.memberships.push_back(membership);
    }
    history.groups.push_back(group);
    return history.groups.back();
}

ParticipationLog SmallWorld::log() const {
    ParticipationLog log;
    for (const Membership& member : world.history.memberships) {
        const Group& group = world.history.groups[member.group];
        log.push_back(
            {group.start_step, member.person, group.programme, world.people.household[member.person], member.key});
    }
    return log;
}

SmallWorld drawn_world() {
    const Luck luck{11, 0};
    SmallWorld small;
    std::uint64_t drawn = 0;
    const auto draw = [&](std::uint32_t below) { return luck.bits(Purpose::place_people, 0, drawn++)[0] % below; };
    for (const char* district : {"North", "South"}) {
        small.add_district(district);
        for (int sector = 0; sector < 4; ++sector) {
            small.add_sector();
            for (std::uint32_t village = 0; village < 3 + draw(3); ++village) {
                small.add_village();
                for (std::uint32_t household = 0; household < 20 + draw(30); ++household) {
                    small.add_household(static_cast<std::uint8_t>(draw(3)));
                    for (std::uint32_t person = 0; person < 1 + draw(6); ++person)
                        small.add_person(static_cast<SmallWorld::Position>(draw(4)), static_cast<LifeStage>(draw(3)),
                                         static_cast<Status>(draw(5)));
                }
            }
        }
    }
    small.close();
    World& world = small.world;
    const auto fill = [&](std::vector<float>& column) {
        for (float& x : column) x = static_cast<float>(draw(1U << 20U)) / static_cast<float>(1U << 20U);
    };
    for (auto& column : world.people.value) fill(column);
    for (auto& column : world.households.value) fill(column);
    fill(world.tie_sums.mean_trust_in);
    for (PersonRow person = 0; person < world.people.size(); person += 3)
        world.tie_sums.mean_trust_out[person] = world.people[PersonIndicator::distress][person];
    std::vector<NewTie> ties;
    for (PersonRow ego = 0; ego < world.people.size(); ++ego)
        for (int i = 0; i < 6; ++i)
            ties.push_back({ego, draw(world.people.size()), TieClass::of(2, draw(2) == 0, 0, Contact::usual),
                            static_cast<float>(draw(1000)) / 1000.0F});
    world.network.merge(std::move(ties), Parallel(2));
    for (std::uint32_t step = 0; step < 3; ++step)
        for (const std::uint16_t programme : {SmallWorld::circle, SmallWorld::course})
            small.start_group(programme, step, {draw(world.people.size()), draw(world.people.size() / 2)});
    return small;
}

}  // namespace ubumwe::tests
