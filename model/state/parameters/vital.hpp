#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "model/base/describe.hpp"
#include "model/state/indicators.hpp"

namespace ubumwe::model {

/// Five-year age groups of women in which children are born.
constexpr std::size_t fertile_groups = 7;
constexpr int youngest_fertile_age = 15;
constexpr int years_of_fertile_group = 5;
inline constexpr std::array<std::string_view, fertile_groups> fertile_group_names{
    "age_15_19", "age_20_24", "age_25_29", "age_30_34", "age_35_39", "age_40_44", "age_45_49"};
using FertilityPattern = NamedValues<fertile_groups, fertile_group_names>;

/// Parameters of births, deaths and unions (model/ODD.md, submodel vital events). How many are born and survive from 5
/// years on follows from the columns of the age file.
struct VitalParameters {
    bool enabled = false;
    double infant_mortality = 0.0245;
    double child_mortality = 0.0019;
    FertilityPattern fertility{{5.07, 20.54, 26.28, 22.97, 16.48, 7.49, 1.17}};
    double union_rate = 0.2;
    double women_unite_from = 18.0;
    double women_unite_to = 40.0;
    double men_unite_from = 21.0;
    double men_unite_to = 45.0;
    double same_standing = 0.85;
};

template <DescriptionOf<VitalParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.flag("enabled", p.enabled,
               Words{"whether people are born, grow older, unite and die; it needs two years of the age file, as far "
                     "apart as its groups are wide"});
    visit.number("infant_mortality", p.infant_mortality,
                 Number{"1/year", 0.0, 1.0, "rate of death in the first year of life",
                        "derived: 0.0267 for boys, UN World Population Prospects 2019, 2020-2025; girls assumed"});
    visit.number("child_mortality", p.child_mortality,
                 Number{"1/year", 0.0, 1.0, "rate of death after the first year, up to half the width of an age group",
                        "derived: 0.0020 for boys, UN World Population Prospects 2019, 2020-2025; girls assumed"});
    visit.values("fertility", p.fertility,
                 Number{"%", 0.0, 100.0,
                        "share of an age group in fertility, as births to equal numbers of women; only the shape "
                        "counts, the level follows from the age file",
                        "measured: UN World Population Prospects 2019"});
    visit.number("union_rate", p.union_rate,
                 Number{"1/year", 0.0, 5.0, "rate at which somebody without a partner looks for one"});
    visit.number("women_unite_from", p.women_unite_from,
                 Number{"year", 14.0, 100.0, "age from which women look for a partner"});
    visit.number("women_unite_to", p.women_unite_to,
                 Number{"year", 14.0, 100.0, "age up to which women look for a partner"});
    visit.number("men_unite_from", p.men_unite_from,
                 Number{"year", 14.0, 100.0, "age from which men look for a partner"});
    visit.number("men_unite_to", p.men_unite_to, Number{"year", 14.0, 100.0, "age up to which men look for a partner"});
    visit.number("same_standing", p.same_standing,
                 Number{"share", 0.0, 1.0, "share of men who look for a partner of their household's standing first"});
}

}  // namespace ubumwe::model
