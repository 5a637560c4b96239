#include "tests/model/interventions/small_world.hpp"

#include <algorithm>
#include <utility>

#include "model/state/set_point_rule.hpp"

namespace ubumwe::tests {

using namespace model;

namespace {

constexpr std::uint8_t survivors = 0;
constexpr std::uint8_t convicts = 1;
constexpr std::uint8_t others = 2;

PositionParameters position(const char* id, const char* standing, double stigma, double exposure) {
    PositionParameters parameters;
    parameters.id = id;
    parameters.standing = standing;
    parameters.stigma = stigma;
    parameters.exposure = exposure;
    return parameters;
}

/// A member of a household of the scenario, by order.
struct Member {
    Sex sex;
    int age;
};
constexpr std::array<Member, 6> members{
    {{Sex::woman, 45}, {Sex::man, 40}, {Sex::woman, 25}, {Sex::man, 18}, {Sex::man, 9}, {Sex::woman, 3}}};

std::uint8_t position_of(std::uint8_t standing, std::size_t member) {
    if (standing == survivors) return survivor;
    if (standing == others) return other;
    return member == 1 ? convicted : convicted_family;
}

LifeStage stage_at(double age) {
    if (age < distress_from_age) return LifeStage::infant;
    return age < adult_from_age ? LifeStage::child : LifeStage::adult;
}

class Builder {
public:
    explicit Builder(const Scenario& scenario) : start_(scenario.time.start) {
        world_.standings = {"survivors", "convicts", "others"};
        world_.outgroup = {0, 1, 0, 1, 0, 0, 0, 0, 0};
        world_.stigma_levels = {0.0F, 0.25F, 1.0F};
        world_.custody.facilities = {{"North prison", 0}, {"South prison", 1}};
    }

    World build() {
        Places& places = world_.places;
        for (std::uint16_t district = 0; district < 2; ++district) {
            places.districts.push_back({district == 0 ? "North" : "South", "Province"});
            places.district_first_sector.push_back(places.sectors());
            open_custody();
            for (std::uint32_t sector = 0; sector < small_sectors; ++sector) add_sector(district);
        }
        close_places();
        open_custody();
        spread_values();
        hold_other_inmates();
        return std::move(world_);
    }

private:
    void add_sector(std::uint16_t district) {
        Places& places = world_.places;
        const auto row = static_cast<std::uint16_t>(places.sectors());
        places.sector_names.push_back("Sector " + std::to_string(row));
        places.sector_district.push_back(district);
        places.sector_first_village.push_back(places.villages());
        for (std::uint32_t village = 0; village < small_villages; ++village) {
            places.village_first_household.push_back(world_.households.size());
            places.village_first_person.push_back(world_.people.size());
            places.village_key.push_back(child_key(1, places.village_key.size()));
            places.village_sector.push_back(row);
            for (std::uint32_t household = 0; household < small_households; ++household)
                add_household(district, household);
        }
    }

    void add_household(std::uint16_t district, std::uint32_t number) {
        const auto row = world_.households.size();
        const auto standing = static_cast<std::uint8_t>(number % 3);
        world_.households.first_person.push_back(world_.people.size());
        world_.households.key.push_back(child_key(2, row));
        world_.households.standing.push_back(standing);
        const std::size_t size = 1 + (number / 3) % members.size();
        for (std::size_t member = 0; member < size; ++member) add_person(row, standing, member);
        if (standing == convicts && size > 1 && number % 2 == 0)
            imprison(world_.households.first_person[row] + 1, district);
    }

    void add_person(HouseholdRow household, std::uint8_t standing, std::size_t member) {
        Population& people = world_.people;
        people.key.push_back(child_key(3, people.size()));
        people.household.push_back(household);
        people.mother.push_back(nobody);
        people.birth.push_back(static_cast<std::int16_t>(start_.index - 12 * members[member].age));
        people.sex.push_back(members[member].sex);
        people.position.push_back(position_of(standing, member));
        people.status.push_back(Status::home);
        people.stage.push_back(stage_at(members[member].age));
    }

    void imprison(PersonRow person, std::uint16_t district) {
        world_.people.status[person] = Status::in_custody;
        Convict convict;
        convict.person = person;
        convict.facility = district;
        convict.home_district = district;
        world_.custody.convicts.push_back(convict);
    }

    void open_custody() {
        world_.custody.district_first_convict.push_back(static_cast<std::uint32_t>(world_.custody.convicts.size()));
    }

    void close_places() {
        Places& places = world_.places;
        places.district_first_sector.push_back(places.sectors());
        places.sector_first_village.push_back(places.villages());
        places.village_first_household.push_back(world_.households.size());
        places.village_first_person.push_back(world_.people.size());
        world_.households.first_person.push_back(world_.people.size());
    }

    void spread_values() {
        Population& people = world_.people;
        for (std::size_t k = 0; k < person_indicators; ++k) people.value[k].assign(people.size(), 0.5F);
        auto& distress = people[PersonIndicator::distress];
        for (PersonRow i = 0; i < people.size(); ++i)
            distress[i] = 0.2F + 0.6F * static_cast<float>(i * 37 % 101) / 100.0F;
        people.baseline = people.value;
        for (auto& column : world_.households.value) column.assign(world_.households.size(), 0.5F);
        world_.households.baseline = world_.households.value;
    }

    void hold_other_inmates() {
        for (PersonRow i = 0; world_.custody.other_inmates.size() < 20; ++i) {
            if (world_.people.position[i] != other || world_.people.stage[i] != LifeStage::adult) continue;
            world_.people.position[i] = other_inmate;
            world_.people.status[i] = Status::in_custody;
            world_.custody.other_inmates.push_back({i, north_prison});
        }
    }

    Month start_;
    World world_;
};

void add(DeliveryCounts& sum, const DeliveryCounts& month) {
    sum.groups_started += month.groups_started;
    sum.sessions += month.sessions;
    sum.enrolled += month.enrolled;
    sum.attended += month.attended;
    sum.dropped_out += month.dropped_out;
    sum.graduated += month.graduated;
}

void apply_impulses(World& world) {
    for (const Impulse& impulse : world.exchange.person_impulses) {
        const auto rows = world.person_shifts.rows(impulse.subject, impulse.subject + 1);
        const float baseline = world.people.baseline[impulse.indicator][impulse.subject];
        apply(impulse, baseline, world.people.value[impulse.indicator][impulse.subject],
              rows[0].shift[impulse.indicator]);
    }
    for (const Impulse& impulse : world.exchange.household_impulses) {
        const auto rows = world.household_shifts.rows(impulse.subject, impulse.subject + 1);
        const float baseline = world.households.baseline[impulse.indicator][impulse.subject];
        apply(impulse, baseline, world.households.value[impulse.indicator][impulse.subject],
              rows[0].shift[impulse.indicator]);
    }
}

}  // namespace

Scenario small_scenario() {
    Scenario scenario;
    scenario.time.start = Month::of(2020, 1);
    scenario.time.end = Month::of(2022, 12);
    scenario.positions = {position("survivor", "survivors", 0.0, 1.0), position("convicted", "convicts", 1.0, 0.6),
                          position("convicted_family", "convicts", 0.25, 0.5), position("other", "others", 0.0, 0.0),
                          position("other_inmate", "others", 0.0, 0.2)};
    scenario.outgroup = {{"pair", "survivors", "convicts"}};
    add_programme(scenario, "talk");
    return scenario;
}

ProgrammeParameters& add_programme(Scenario& scenario, const std::string& id) {
    ProgrammeParameters programme;
    programme.id = id;
    programme.keep_meeting = 1.0;
    StreamParameters stream;
    stream.id = "circle";
    stream.sessions = 4.0;
    stream.months = 4.0;
    stream.group_minimum = 5;
    stream.group_maximum = 12;
    stream.attendance = 1.0;
    stream.drop_out = 0.0;
    programme.streams = {stream};
    scenario.programmes.push_back(programme);
    return scenario.programmes.back();
}

World small_world(const Scenario& scenario) {
    return Builder(scenario).build();
}

ProgrammeStart start_of(std::int64_t groups, std::int64_t participants) {
    ProgrammeStart start;
    start.stream = "circle";
    start.date = Month::of(2020, 1);
    start.district = "North";
    start.groups = groups;
    start.participants = participants;
    return start;
}

ProgrammeRun::ProgrammeRun(Scenario scenario_of_run, std::uint32_t seed)
    : scenario(std::move(scenario_of_run)),
      luck{seed, 0},
      world(small_world(scenario)),
      interventions(scenario, world),
      calendar(scenario.time.calendar()) {
    interventions.open(scenario, world);
    past = world.ledger.delivery;
}

void ProgrammeRun::steps(std::uint32_t count) {
    for (const std::uint32_t end = next + count; next < end; ++next) {
        if (calendar.opens_month(next)) {
            for (std::size_t row = 0; row < past.size(); ++row) add(past[row], world.ledger.delivery[row]);
            world.ledger.open_month();
        }
        world.exchange.clear();
        interventions.step(scenario, calendar, next, luck, world);
        world.exchange.order_impulses();
        apply_impulses(world);
    }
}

DeliveryCounts ProgrammeRun::total(std::uint32_t programme, std::uint32_t district) const {
    const std::size_t row = district * scenario.programmes.size() + programme;
    DeliveryCounts sum = past[row];
    add(sum, world.ledger.delivery[row]);
    return sum;
}

std::vector<PersonRow> ProgrammeRun::members_of(std::uint32_t group) const {
    std::vector<PersonRow> people;
    const Group& row = world.history.groups[group];
    for (std::uint32_t m = row.first_member; m < row.first_member + row.members; ++m)
        people.push_back(world.history.memberships[m].person);
    return people;
}

std::vector<PersonRow> ProgrammeRun::everyone_enrolled() const {
    std::vector<PersonRow> people;
    for (const Membership& member : world.history.memberships) people.push_back(member.person);
    std::sort(people.begin(), people.end());
    return people;
}

}  // namespace ubumwe::tests
