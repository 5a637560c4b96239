#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"
#include "model/state/indicators.hpp"

namespace ubumwe::model {

/// Where the synthetic population comes from and how much of it is made.
struct PopulationParameters {
    std::string districts_file;
    std::string sectors_file;
    std::string age_file;
    std::int64_t age_year = 2025;
    std::optional<Month> counted;
    std::string household_sizes_file;
    std::string standings_file;
    std::vector<std::string> districts;
    double scale = 1.0;
};

template <DescriptionOf<PopulationParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("districts_file", p.districts_file, Words{"CSV of districts with their population"});
    visit.text("sectors_file", p.sectors_file, Words{"CSV of sectors with their number of villages"});
    visit.text("age_file", p.age_file, Words{"CSV of the age structure by sex"});
    visit.integer("age_year", p.age_year,
                  Number{"year", 1900, 2199,
                         "which year of the age file gives the shape at the start when there are no vital events; "
                         "with them it is interpolated between the years"});
    visit.optional_month("counted", p.counted,
                         Words{"month in which the districts had the population of the file; with vital events the "
                               "start is cast back from it, without them it is not used"});
    visit.text("household_sizes_file", p.household_sizes_file,
               Words{"CSV of the shares of households by number of members"});
    visit.text("standings_file", p.standings_file,
               Words{"CSV of the share of households of each standing, by district"});
    visit.texts("districts", p.districts, Words{"districts that are simulated; empty takes all of the file"});
    visit.number(
        "scale", p.scale,
        Number{"share", 0.001, 1.0, "share of villages that is drawn; every absolute count is multiplied by it"});
}

/// A role that programmes and reports use. The first position of a household's standing whose conditions a member meets
/// is the member's.
struct PositionParameters {
    std::string id;
    std::string standing;
    std::optional<Month> born_before;
    bool one_per_household = false;
    double women_share = 0.059;
    bool inmate = false;
    double stigma = 0.0;
    double exposure = 1.0;
    double anxiety_from_releases = 0.0;
    bool targeted = false;
    PersonValues baseline{{0.34, 0.10, 0.60, 0.48, 0.42, 0.60, 0.62, 0.40, 0.60}};
};

template <DescriptionOf<PositionParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the position"});
    visit.text("standing", p.standing, Words{"standing of the households whose members hold it"});
    visit.optional_month("born_before", p.born_before, Words{"only people born before this month hold it"});
    visit.flag("one_per_household", p.one_per_household,
               Words{"one member of each household of the standing holds it: the person convicted"});
    visit.number(
        "women_share", p.women_share,
        Number{"share", 0.0, 1.0, "share of women among the holders of a position of one member a household",
               "measured: 5.9 % of people imprisoned for crimes of the Genocide against the Tutsi, about 2011"});
    visit.flag("inmate", p.inmate, Words{"held by inmates of correctional facilities who are in no release wave"});
    visit.number(
        "stigma", p.stigma,
        Number{"0-1", 0.0, 1.0,
               "how much the ego's anxiety and distress weigh in meetings with an out-group alter of this position"});
    visit.number("exposure", p.exposure,
                 Number{"0-1", 0.0, 1.0, "how much sessions that revisit the past can harm a person of this position"});
    visit.number("anxiety_from_releases", p.anxiety_from_releases,
                 Number{"0-1", 0.0, 1.0, "share of the shocks of returns that people of this position take"});
    visit.flag("targeted", p.targeted,
               Words{"whether incidents are directed at people of this position; those of its standing have no part in "
                     "their causes"});
    visit.values("baseline", p.baseline, Number{"0-1", 0.02, 0.98, "mean set point of people of this position"});
}

/// Two standings that are out-group to each other. Pairs that are not declared are not.
struct OutgroupPair {
    std::string id;
    std::string first;
    std::string second;
};

template <DescriptionOf<OutgroupPair> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the pair"});
    visit.text("first", p.first, Words{"a standing"});
    visit.text("second", p.second, Words{"another standing"});
}

}  // namespace ubumwe::model
