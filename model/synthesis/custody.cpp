#include "model/synthesis/custody.hpp"

#include <algorithm>

#include "model/base/apportion.hpp"
#include "model/synthesis/positions.hpp"

namespace ubumwe::model {

namespace {

using Ranked = std::pair<std::uint64_t, PersonRow>;

std::uint16_t facility_index(Custody& custody, const std::string& name, const Scenario& scenario,
                             const Places& places) {
    for (std::size_t f = 0; f < custody.facilities.size(); ++f) {
        if (custody.facilities[f].name == name) return static_cast<std::uint16_t>(f);
    }
    std::uint32_t district = nobody;
    for (const FacilityMargin& margin : scenario.margins.facilities) {
        for (std::uint32_t d = 0; d < places.districts.size(); ++d) {
            if (margin.name == name && places.districts[d].name == margin.district) district = d;
        }
    }
    custody.facilities.push_back({name, district});
    return static_cast<std::uint16_t>(custody.facilities.size() - 1);
}

/// Numbers at the scenario's scale, by largest remainder.
std::vector<std::int64_t> scaled(const std::vector<std::int64_t>& counts, double scale) {
    std::vector<double> weights(counts.begin(), counts.end());
    double total = 0.0;
    for (const double weight : weights) total += weight;
    return apportion(static_cast<std::int64_t>(total * scale + 0.5), weights);
}

class CustodyFiller {
public:
    CustodyFiller(const Scenario& scenario, const Luck& luck, const Parallel& parallel, World& world)
        : scenario_(scenario), luck_(luck), parallel_(parallel), world_(world) {}

    void fill() {
        for (const FacilityMargin& margin : scenario_.margins.facilities)
            facility_index(world_.custody, margin.name, scenario_, world_.places);
        admit_convicts();
        link_harmed();
        admit_other_inmates();
    }

private:
    /// Of the living people of a district with a condition as many as wanted, or all: those who come first by rank, in
    /// that order.
    template <class Condition>
    std::vector<Ranked> first_by_rank(std::uint32_t district, std::int64_t wanted, Purpose purpose,
                                      Condition condition) const {
        const Rows villages = world_.places.villages_of(district);
        std::vector<std::vector<Ranked>> of_village(villages.size());
        parallel_.for_each(of_village.size(), [&](std::size_t village) {
            const Rows rows = world_.places.people_of(villages.begin + static_cast<VillageRow>(village));
            for (PersonRow person = rows.begin; person < rows.end; ++person) {
                if (world_.people.status[person] == Status::home && condition(person))
                    of_village[village].emplace_back(luck_.rank(purpose, world_.people.key[person]), person);
            }
        });
        std::vector<Ranked> people;
        for (const auto& lot : of_village) people.insert(people.end(), lot.begin(), lot.end());
        const std::size_t first = std::min(people.size(), static_cast<std::size_t>(std::max<std::int64_t>(wanted, 0)));
        const auto end = people.begin() + static_cast<std::ptrdiff_t>(first);
        std::partial_sort(people.begin(), end, people.end());
        people.erase(end, people.end());
        return people;
    }

    bool convicted(PersonRow person) const {
        return scenario_.positions[world_.people.position[person]].one_per_household;
    }

    std::uint32_t district_row(const std::string& name) const {
        const auto& districts = world_.places.districts;
        return static_cast<std::uint32_t>(
            std::find_if(districts.begin(), districts.end(), [&](const District& d) { return d.name == name; }) -
            districts.begin());
    }

    void admit_convicts() {
        const auto& margins = scenario_.margins.custody;
        std::vector<std::int64_t> totals;
        std::vector<std::int64_t> women;
        for (const CustodyMargin& margin : margins) {
            totals.push_back(margin.in_custody);
            women.push_back(margin.women);
        }
        totals = scaled(totals, scenario_.population.scale);
        women = scaled(women, scenario_.population.scale);
        Custody& custody = world_.custody;
        custody.district_first_convict = {0};
        for (std::uint32_t district = 0; district < world_.places.districts.size(); ++district) {
            for (std::size_t m = 0; m < margins.size(); ++m) {
                if (district_row(margins[m].district) != district) continue;
                const auto facility = facility_index(custody, margins[m].facility, scenario_, world_.places);
                const std::int64_t of_them_women = std::min(women[m], totals[m]);
                admit(district, facility, Sex::woman, of_them_women);
                admit(district, facility, Sex::man, totals[m] - of_them_women);
            }
            rank_for_release(district);
            custody.district_first_convict.push_back(static_cast<std::uint32_t>(custody.convicts.size()));
        }
    }

    void admit(std::uint32_t district, std::uint16_t facility, Sex sex, std::int64_t wanted) {
        const auto admitted = first_by_rank(district, wanted, Purpose::convictions, [&](PersonRow person) {
            return world_.people.sex[person] == sex && convicted(person);
        });
        for (const auto& [rank, person] : admitted) {
            world_.people.status[person] = Status::in_custody;
            world_.custody.convicts.push_back(traits(person, facility, district));
        }
    }

    Convict traits(PersonRow person, std::uint16_t facility, std::uint32_t district) const {
        const std::uint64_t key = world_.people.key[person];
        const auto drawn = [&](double share, std::uint32_t draw) {
            return luck_.uniform(Purpose::release_traits, 0, key, draw) < share;
        };
        Convict convict;
        convict.person = person;
        convict.facility = facility;
        convict.home_district = static_cast<std::uint16_t>(district);
        convict.acknowledged = drawn(scenario_.releases.acknowledged, 0);
        convict.to_be_announced = drawn(scenario_.releases.announced, 1);
        convict.settles_elsewhere = drawn(scenario_.releases.settles_elsewhere, 2);
        return convict;
    }

    void rank_for_release(std::uint32_t district) {
        auto& convicts = world_.custody.convicts;
        const auto rank = [&](const Convict& c) {
            return luck_.rank(Purpose::custody_rank, world_.people.key[c.person]);
        };
        std::sort(convicts.begin() + world_.custody.district_first_convict[district], convicts.end(),
                  [&](const Convict& a, const Convict& b) { return rank(a) < rank(b); });
    }

    bool harmed_standing(HouseholdRow home, std::uint8_t convicted_standing) const {
        return world_.is_outgroup(world_.households.standing[home], convicted_standing) && has_affected_member(home);
    }

    /// Someone in the household takes the shock of releases.
    bool has_affected_member(HouseholdRow home) const {
        const Rows members = world_.households.members(home);
        for (PersonRow person = members.begin; person < members.end; ++person) {
            if (scenario_.positions[world_.people.position[person]].anxiety_from_releases > 0.0) return true;
        }
        return false;
    }

    void link_harmed() {
        Custody& custody = world_.custody;
        custody.first_harmed = {0};
        const auto wanted = static_cast<std::size_t>(scenario_.network.harmed_families);
        for (const Convict& convict : custody.convicts) {
            const VillageRow village = world_.places.village_of_person(convict.person);
            auto harmed = harmed_among(world_.places.households_of(village), convict.person);
            if (harmed.empty()) {
                const Rows villages = world_.places.villages_of_sector(world_.places.village_sector[village]);
                harmed = harmed_among({world_.places.village_first_household[villages.begin],
                                       world_.places.village_first_household[villages.end]},
                                      convict.person);
            }
            harmed.resize(std::min(harmed.size(), wanted));
            for (const auto& [rank, home] : harmed) custody.harmed_household.push_back(home);
            custody.first_harmed.push_back(static_cast<std::uint32_t>(custody.harmed_household.size()));
        }
    }

    std::vector<std::pair<std::uint64_t, HouseholdRow>> harmed_among(Rows homes, PersonRow convict) const {
        std::vector<std::pair<std::uint64_t, HouseholdRow>> harmed;
        const std::uint64_t key = world_.people.key[convict];
        for (HouseholdRow home = homes.begin; home < homes.end; ++home) {
            if (!harmed_standing(home, world_.standing_of(convict))) continue;
            harmed.emplace_back(luck_.rank(Purpose::harmed_families, child_key(key, world_.households.key[home])),
                                home);
        }
        std::sort(harmed.begin(), harmed.end());
        return harmed;
    }

    void admit_other_inmates() {
        const auto inmate = std::find_if(scenario_.positions.begin(), scenario_.positions.end(),
                                         [](const PositionParameters& p) { return p.inmate; });
        if (inmate == scenario_.positions.end()) return;
        const auto position = static_cast<std::uint8_t>(inmate - scenario_.positions.begin());
        std::vector<std::int64_t> counts;
        for (const FacilityMargin& margin : scenario_.margins.facilities) counts.push_back(margin.other_inmates);
        const auto totals = scaled(counts, scenario_.population.scale);
        for (std::size_t m = 0; m < totals.size(); ++m) {
            const FacilityMargin& margin = scenario_.margins.facilities[m];
            if (district_row(margin.district) == world_.places.districts.size()) continue;
            const auto women = static_cast<std::int64_t>(static_cast<double>(totals[m]) * margin.women_share + 0.5);
            admit_inmates(margin, position, inmate->standing, Sex::woman, women);
            admit_inmates(margin, position, inmate->standing, Sex::man, totals[m] - women);
        }
    }

    void admit_inmates(const FacilityMargin& margin, std::uint8_t position, const std::string& standing, Sex sex,
                       std::int64_t wanted) {
        const auto facility = facility_index(world_.custody, margin.name, scenario_, world_.places);
        const auto may = [&](PersonRow person) {
            const double age = world_.people.age(person, scenario_.time.start);
            return world_.people.sex[person] == sex && age >= margin.min_age && age <= margin.max_age &&
                   world_.standings[world_.standing_of(person)] == standing;
        };
        for (const auto& [rank, person] : first_by_rank(district_row(margin.district), wanted, Purpose::inmates, may)) {
            world_.people.status[person] = Status::in_custody;
            world_.people.position[person] = position;
            world_.custody.other_inmates.push_back({person, facility});
        }
    }

    const Scenario& scenario_;
    const Luck& luck_;
    const Parallel& parallel_;
    World& world_;
};

}  // namespace

void fill_custody(const Scenario& scenario, const Luck& luck, const Parallel& parallel, World& world) {
    CustodyFiller(scenario, luck, parallel, world).fill();
}

}  // namespace ubumwe::model
