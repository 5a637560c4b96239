#include "tests/support/small_scenario.hpp"

#include "model/synthesis/synthesise.hpp"

namespace ubumwe::tests {

using namespace model;

namespace {

PositionParameters position(const char* id, const char* standing) {
    PositionParameters parameters;
    parameters.id = id;
    parameters.standing = standing;
    return parameters;
}

std::vector<PositionParameters> positions() {
    std::vector<PositionParameters> all{position("survivor", "survivor"),   position("survivor_descendant", "survivor"),
                                        position("convicted", "convicted"), position("convicted_family", "convicted"),
                                        position("returnee", "returnee"),   position("other", "other"),
                                        position("other_inmate", "other")};
    all[survivor].born_before = Month::of(1994, 7);
    all[survivor].anxiety_from_releases = 1.0;
    all[survivor].baseline[PersonIndicator::distress] = 0.515;
    all[survivor].baseline[PersonIndicator::anxiety] = 0.20;
    all[convicted].born_before = Month::of(1980, 4);
    all[convicted].one_per_household = true;
    all[convicted].women_share = 0.2;
    all[convicted].stigma = 1.0;
    all[convicted].baseline[PersonIndicator::distress] = 0.50;
    all[convicted_family].stigma = 0.3;
    all[convicted_family].baseline[PersonIndicator::distress] = 0.35;
    all[other_inmate].inmate = true;
    all[other_inmate].baseline[PersonIndicator::distress] = 0.375;
    return all;
}

DistrictMargin district(const char* name, std::int64_t people, std::vector<SectorMargin> sectors,
                        std::vector<StandingShare> standings) {
    return {name, "Made-up province", people, std::move(sectors), std::move(standings)};
}

Margins margins() {
    Margins m;
    m.districts = {district("Upland", 2100, {{"Ridge", 4}, {"Valley", 3}},
                            {{"survivor", 0.08}, {"convicted", 0.12}, {"returnee", 0.06}}),
                   district("Lakeside", 1900, {{"Shore", 3}, {"Island", 4}},
                            {{"survivor", 0.05}, {"convicted", 0.10}, {"returnee", 0.10}})};
    m.ages = {{0, 4, 988, 966},   {5, 9, 943, 930},   {10, 14, 837, 832}, {15, 19, 768, 773},
              {20, 24, 662, 674}, {25, 29, 575, 590}, {30, 34, 492, 518}, {35, 39, 474, 486},
              {40, 49, 660, 740}, {50, 59, 371, 391}, {60, 69, 262, 294}, {70, 84, 106, 165}};
    m.household_sizes = {0.10, 0.14, 0.19, 0.20, 0.16, 0.10, 0.06, 0.05};
    m.facilities = {{"Upland prison", "Upland", 12, 0.25, 18.0, 70.0},
                    {"Lakeside prison", "Lakeside", 10, 0.1, 18.0, 70.0},
                    {"Lakeside youth prison", "Lakeside", 6, 0.0, 14.0, 17.0}};
    m.custody = {{"Upland", "Upland prison", 20, 2},
                 {"Upland", "Lakeside prison", 8, 0},
                 {"Lakeside", "Lakeside prison", 15, 1}};
    m.waves = {{Month::of(2020, 4), Month::of(2020, 9), "Upland", 3, 6, 9},
               {Month::of(2021, 1), Month::of(2021, 12), "Lakeside", 4, 8, 12}};
    return m;
}

}  // namespace

Scenario small_scenario() {
    Scenario scenario;
    scenario.title = "A made-up country";
    scenario.positions = positions();
    scenario.outgroup = {{"survivor_convicted", "survivor", "convicted"},
                         {"returnee_convicted", "returnee", "convicted"}};
    scenario.margins = margins();
    return scenario;
}

Scenario larger_scenario(std::int64_t times) {
    Scenario scenario = small_scenario();
    for (DistrictMargin& d : scenario.margins.districts) {
        d.population *= times;
        for (SectorMargin& sector : d.sectors) sector.villages *= times;
    }
    for (FacilityMargin& facility : scenario.margins.facilities) facility.other_inmates *= times;
    for (CustodyMargin& custody : scenario.margins.custody) {
        custody.in_custody *= times;
        custody.women *= times;
    }
    for (ReleaseWave& wave : scenario.margins.waves) {
        wave.low *= times;
        wave.central *= times;
        wave.high *= times;
    }
    return scenario;
}

World small_world(const Scenario& scenario, std::uint32_t seed, int threads) {
    return synthesise(scenario, Luck{seed, 0}, Parallel(threads));
}

Scenario without_spread(Scenario scenario) {
    scenario.dynamics.wellbeing.spread = {};
    scenario.dynamics.family.set_points.spread = {};
    scenario.dynamics.livelihood.set_points.spread = {};
    return scenario;
}

Scenario without_differences(Scenario scenario) {
    scenario.dynamics.wellbeing.between = {};
    scenario.dynamics.wellbeing.women_distress_offset = 0.0;
    scenario.dynamics.wellbeing.custody_distress_offset = 0.0;
    scenario.dynamics.family.set_points.between = {};
    scenario.dynamics.livelihood.set_points.between = {};
    return scenario;
}

std::vector<double*> couplings(DynamicsParameters& dynamics) {
    WellbeingParameters& w = dynamics.wellbeing;
    FamilyParameters& f = dynamics.family;
    LivelihoodParameters& l = dynamics.livelihood;
    return {&w.distress_on_anxiety,
            &w.distress_on_violence,
            &w.children_distress_on_violence,
            &w.wellbeing_on_resilience,
            &w.wellbeing_on_distress,
            &w.wellbeing_on_communication,
            &w.wellbeing_on_food_security,
            &w.resilience_on_trust,
            &w.outgroup_trust_on_ties,
            &w.influence_of_alters,
            &w.influence_of_sector,
            &w.authority_trust_on_harmony,
            &f.communication_on_self_management,
            &f.communication_on_distress,
            &f.beliefs_on_communication,
            &f.parenting_on_wellbeing,
            &f.parenting_on_self_management,
            &f.violence_on_distress,
            &f.violence_on_food_security,
            &f.violence_on_communication,
            &l.food_security_on_cooperation,
            &l.saving_on_cooperation};
}

Scenario without_couplings(Scenario scenario) {
    for (double* weight : couplings(scenario.dynamics)) *weight = 0.0;
    return scenario;
}

}  // namespace ubumwe::tests
