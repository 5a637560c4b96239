#include "model/vital/unions.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "model/base/math.hpp"
#include "model/state/lanes.hpp"

namespace ubumwe::model {

namespace {

constexpr int months_of_year = 12;

/// Draws of a person's year of looking for a partner.
enum Draw : std::uint32_t { looks, prefers_own_standing };

struct Seeker {
    double luck = 0.0;
    PersonRow person = nobody;
    std::uint8_t standing = 0;
    bool taken = false;
};

struct Seekers {
    std::vector<Seeker> women;
    std::vector<Seeker> men;
};

bool may_unite(const Population& people, PersonRow man, PersonRow woman) {
    if (people.household[man] == people.household[woman]) return false;
    const int years_younger_in_months = people.birth[woman] - people.birth[man];
    if (years_younger_in_months > most_years_younger * months_of_year ||
        years_younger_in_months < -most_years_older * months_of_year)
        return false;
    const bool siblings = people.mother[man] != nobody && people.mother[man] == people.mother[woman];
    return !siblings && people.mother[man] != woman;
}

/// Whether somebody is at home and of an age to look for a partner.
bool is_of_age(const VitalParameters& parameters, const Population& people, PersonRow person, Month at) {
    if (!people.at_home(person)) return false;
    const bool woman = people.sex[person] == Sex::woman;
    const double age = people.age(person, at);
    return age >= (woman ? parameters.women_unite_from : parameters.men_unite_from) &&
           age < (woman ? parameters.women_unite_to : parameters.men_unite_to);
}

/// Draws for everybody at once before it asks who is of a couple: few look for a partner in a year.
Seekers seekers_in(const VitalParameters& parameters, const World& world, std::uint32_t sector, Month at,
                   const Luck& luck) {
    const double share = share_of_rate(parameters.union_rate, 1.0);
    const auto year = static_cast<std::uint32_t>(at.index);
    const Population& people = world.people;
    Seekers seekers;
    std::array<double, noise_lanes> draws;
    in_lanes(world.places.people_of_sector(sector), [&](Rows rows) {
        fill_uniform(luck, Purpose::unions, year, looks, std::span(people.key).subspan(rows.begin, rows.size()), draws);
        for (PersonRow person = rows.begin; person < rows.end; ++person) {
            const double draw = draws[person - rows.begin];
            if (draw >= share || !is_of_age(parameters, people, person, at)) continue;
            const HouseholdRow home = people.household[person];
            const Couple couple = couple_of(people, world.households.members(home), at);
            if (!looks_for_partner(parameters, people, couple, person, at)) continue;
            auto& same_sex = people.sex[person] == Sex::woman ? seekers.women : seekers.men;
            same_sex.push_back({draw, person, world.households.standing[home], false});
        }
    });
    const auto by_luck = [](const Seeker& a, const Seeker& b) {
        return a.luck != b.luck ? a.luck < b.luck : a.person < b.person;
    };
    std::sort(seekers.women.begin(), seekers.women.end(), by_luck);
    std::sort(seekers.men.begin(), seekers.men.end(), by_luck);
    return seekers;
}

Seeker* first_fitting(const Population& people, const Seeker& man, bool own_standing, std::vector<Seeker>& women) {
    const auto fits = [&](const Seeker& woman) {
        return !woman.taken && (!own_standing || woman.standing == man.standing) &&
               may_unite(people, man.person, woman.person);
    };
    const auto found = std::find_if(women.begin(), women.end(), fits);
    return found == women.end() ? nullptr : &*found;
}

}  // namespace

Couple couple_of(const Population& people, Rows members, Month at) {
    const auto is_grown = [&](PersonRow person) {
        const bool there = people.at_home(person) || people.status[person] == Status::in_custody;
        return there && people.stage[person] == LifeStage::adult && people.age(person, at) >= adult_from_age;
    };
    const auto eldest_of = [&](auto counts) {
        PersonRow eldest = nobody;
        for (PersonRow person = members.begin; person < members.end; ++person) {
            if (is_grown(person) && counts(person) && (eldest == nobody || people.birth[person] < people.birth[eldest]))
                eldest = person;
        }
        return eldest;
    };
    Couple couple;
    couple.eldest = eldest_of([](PersonRow) { return true; });
    if (couple.eldest == nobody) return couple;
    couple.partner = eldest_of([&](PersonRow person) {
        return people.sex[person] != people.sex[couple.eldest] &&
               people.birth[person] - people.birth[couple.eldest] <= most_years_younger * months_of_year;
    });
    return couple;
}

bool looks_for_partner(const VitalParameters& parameters, const Population& people, const Couple& couple,
                       PersonRow person, Month at) {
    return is_of_age(parameters, people, person, at) && (!couple.holds(person) || couple.partner == nobody);
}

std::vector<Union> unions_in(const VitalParameters& parameters, const World& world, std::uint32_t sector, Month at,
                             const Luck& luck) {
    Seekers seekers = seekers_in(parameters, world, sector, at, luck);
    std::vector<Union> unions;
    for (const Seeker& man : seekers.men) {
        const bool prefers =
            luck.uniform(Purpose::unions, static_cast<std::uint32_t>(at.index), world.people.key[man.person],
                         prefers_own_standing) < parameters.same_standing;
        Seeker* woman = prefers ? first_fitting(world.people, man, true, seekers.women) : nullptr;
        if (woman == nullptr) woman = first_fitting(world.people, man, false, seekers.women);
        if (woman == nullptr) continue;
        woman->taken = true;
        unions.push_back({man.person, woman->person});
    }
    return unions;
}

}  // namespace ubumwe::model
