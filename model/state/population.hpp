#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/indicators.hpp"
#include "model/state/places.hpp"

namespace ubumwe::model {

enum class Sex : std::uint8_t { woman, man };

/// Where a person is: at home and never in custody since the start, in custody, home after a release, released and
/// settled in another village (where the model follows no ties), or dead.
enum class Status : std::uint8_t { home, in_custody, released, elsewhere, dead };

/// Which rules a person takes part in: none of the indicators under 5, distress alone under 14, all from 14 on.
enum class LifeStage : std::uint8_t { infant, child, adult };
constexpr double distress_from_age = 5.0;
constexpr double adult_from_age = 14.0;

constexpr LifeStage stage_at(std::int32_t age_in_months) {
    if (age_in_months < distress_from_age * 12) return LifeStage::infant;
    return age_in_months < adult_from_age * 12 ? LifeStage::child : LifeStage::adult;
}

/// Whether somebody born in a month (Month::index) is an adult by the end of the year of another month: ties outside
/// the household begin with that year, as rows are laid out once a year.
constexpr bool is_adult_within_year(std::int32_t birth, Month month) {
    return stage_at(Month::of(month.year(), 12).index - birth) == LifeStage::adult;
}

/// One column a property; row i of each column is person i.
struct Population {
    std::vector<std::uint64_t> key;       ///< outlives the row; what luck is drawn by
    std::vector<HouseholdRow> household;  ///< a person in custody keeps the household for bookkeeping
    std::vector<PersonRow> mother;        ///< or nobody
    std::vector<std::int16_t> birth;      ///< Month::index
    std::vector<Sex> sex;
    std::vector<std::uint8_t> position;  ///< index into the scenario's positions
    std::vector<Status> status;
    std::vector<LifeStage> stage;
    std::array<std::vector<float>, person_indicators> value;
    std::array<std::vector<float>, person_indicators> baseline;  ///< set points before any programme

    std::uint32_t size() const { return static_cast<std::uint32_t>(key.size()); }
    std::vector<float>& operator[](PersonIndicator indicator) { return value[index_of(indicator)]; }
    const std::vector<float>& operator[](PersonIndicator indicator) const { return value[index_of(indicator)]; }
    double age(PersonRow person, Month at) const { return (at.index - birth[person]) / 12.0; }
    bool alive(PersonRow person) const { return status[person] != Status::dead; }
    /// Whether an indicator of the person moves: none of the dead and of infants, distress alone of children.
    bool takes_part(PersonRow person, std::size_t indicator) const {
        const bool old_enough = stage[person] == LifeStage::adult ||
                                (stage[person] == LifeStage::child && indicator == index_of(PersonIndicator::distress));
        return old_enough && alive(person);
    }
    /// Alive and with the household.
    bool at_home(PersonRow person) const {
        return status[person] == Status::home || status[person] == Status::released;
    }
};

/// One column a property; row h of each column is household h, whose members are the persons of a range.
struct Households {
    std::vector<PersonRow> first_person;  ///< one more than households
    std::vector<std::uint64_t> key;
    std::vector<std::uint8_t> standing;  ///< index into World::standings
    std::array<std::vector<float>, household_indicators> value;
    std::array<std::vector<float>, household_indicators> baseline;

    std::uint32_t size() const { return static_cast<std::uint32_t>(key.size()); }
    Rows members(HouseholdRow household) const { return {first_person[household], first_person[household + 1]}; }
    std::vector<float>& operator[](HouseholdIndicator indicator) { return value[index_of(indicator)]; }
    const std::vector<float>& operator[](HouseholdIndicator indicator) const { return value[index_of(indicator)]; }
};

}  // namespace ubumwe::model
