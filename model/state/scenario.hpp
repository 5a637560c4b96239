#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/margins.hpp"
#include "model/state/parameters/cost.hpp"
#include "model/state/parameters/family.hpp"
#include "model/state/parameters/goals.hpp"
#include "model/state/parameters/incident.hpp"
#include "model/state/parameters/livelihood.hpp"
#include "model/state/parameters/network.hpp"
#include "model/state/parameters/observe.hpp"
#include "model/state/parameters/organisation.hpp"
#include "model/state/parameters/population.hpp"
#include "model/state/parameters/programme.hpp"
#include "model/state/parameters/reintegration.hpp"
#include "model/state/parameters/release.hpp"
#include "model/state/parameters/trust.hpp"
#include "model/state/parameters/vital.hpp"
#include "model/state/parameters/wellbeing.hpp"

namespace ubumwe::model {

inline constexpr std::array<std::string_view, 2> step_length_names{"month", "week"};

struct TimeParameters {
    Month start = Month::of(2020, 1);
    Month end = Month::of(2028, 12);
    StepLength step = StepLength::month;

    Calendar calendar() const { return Calendar(start, end, step); }
};

template <DescriptionOf<TimeParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.month("start", p.start, Words{"first month"});
    visit.month("end", p.end, Words{"last month"});
    visit.choice("step", p.step, step_length_names, Words{"length of a step; a week is 7 days from the start"});
}

struct DynamicsParameters {
    TrustParameters trust;
    WellbeingParameters wellbeing;
    FamilyParameters family;
    LivelihoodParameters livelihood;
    EffectScaleParameters effect_scale;
    ContactHarmParameters contact_harm;
    IncidentParameters incidents;
    ReintegrationParameters reintegration;
    VitalParameters vital_events;
};

template <DescriptionOf<DynamicsParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.object("trust", p.trust, Words{"trust of a tie"});
    visit.object("wellbeing", p.wellbeing, Words{"mental health and cohesion of a person"});
    visit.object("family", p.family, Words{"beliefs, communication, parenting and violence of a household"});
    visit.object("livelihood", p.livelihood, Words{"food, housing, saving and farming of a household"});
    visit.object("effect_scale", p.effect_scale,
                 Words{"what every programme does to an indicator, taken so many times"});
    visit.object("contact_harm", p.contact_harm, Words{"harm of sessions that revisit the past"});
    visit.object("incidents", p.incidents,
                 Words{"attacks on or intimidation of people of the positions at whom they are directed"});
    visit.object("reintegration", p.reintegration, Words{"when a released person counts as settled or isolated"});
    visit.object("vital_events", p.vital_events, Words{"births, ageing, unions and deaths"});
}

/// Everything that a run depends on. A Scenario that exists is valid: names refer to something, numbers are in range,
/// files were read.
struct Scenario {
    std::string title;
    std::string rationale;
    std::string author;
    std::string date;
    std::string comparator;
    std::int64_t seed = 1;
    TimeParameters time;
    PopulationParameters population;
    std::vector<PositionParameters> positions;
    std::vector<OutgroupPair> outgroup;
    NetworkParameters network;
    DynamicsParameters dynamics;
    ReleaseParameters releases;
    std::vector<OrganisationParameters> organisations;
    Coordination coordination = Coordination::independent;
    NeedParameters need;
    CostingParameters costing;
    std::vector<ProgrammeParameters> programmes;
    std::string programme_schedule;
    PublishedResults published;
    std::vector<Goal> goals;
    ObserveParameters observe;
    Margins margins;  ///< read from the files that the parameters name; not part of the scenario file
};

template <DescriptionOf<Scenario> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("title", p.title, Words{"name for readers"});
    visit.text("rationale", p.rationale, Words{"the question that the scenario answers"});
    visit.text("author", p.author, Words{"who wrote it"});
    visit.text("date", p.date, Words{"when it was written, YYYY-MM-DD"});
    visit.text("comparator", p.comparator, Words{"scenario with which it is compared by default"});
    visit.integer("seed", p.seed,
                  Number{"1", 0, 4294967295.0, "seed of the luck; scenarios with one seed share their luck", "any"});
    visit.object("time", p.time, Words{"first and last month, and the step"});
    visit.object("population", p.population, Words{"margins of the synthetic population"});
    visit.list("positions", p.positions,
               Words{"social positions, in the order in which members of a household are tried"});
    visit.list("outgroup", p.outgroup, Words{"pairs of standings that are out-group to each other"});
    visit.object("network", p.network, Words{"ties outside the household"});
    visit.object("dynamics", p.dynamics, Words{"rules of change"});
    visit.object("releases", p.releases, Words{"releases from custody and what a return does"});
    visit.list("organisations", p.organisations, Words{"organisations that deliver programmes"});
    visit.choice("coordination", p.coordination, coordination_names,
                 Words{"how organisations choose villages and people: each for itself, no village twice while others "
                       "are left, or the largest unmet need first"});
    visit.object("need", p.need, Words{"who is in need"});
    visit.object("costing", p.costing, Words{"how costs are added up and discounted"});
    visit.list("programmes", p.programmes, Words{"programmes"});
    visit.text("programme_schedule", p.programme_schedule, Words{"CSV of starts of the programmes; empty for none"});
    visit.object("published", p.published, Words{"published results beside which a run is shown"});
    visit.list("goals", p.goals,
               Words{"lines that means are to reach; the summary tells when, and in what share of runs"});
    visit.object("observe", p.observe, Words{"what is written of a run"});
}

}  // namespace ubumwe::model
