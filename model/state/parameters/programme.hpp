#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"
#include "model/state/indicators.hpp"
#include "model/state/parameters/cost.hpp"
#include "model/state/parameters/plan.hpp"

namespace ubumwe::model {

enum class Venue : std::uint8_t { community, health_centre, correctional_facility };
inline constexpr std::array<std::string_view, 3> venue_names{"community", "health_centre", "correctional_facility"};

/// How a programme treats people who are or were in another one: takes them like others, leaves them out, or takes only
/// people whose other programmes have ended.
enum class Overlap : std::uint8_t { random, avoid, sequence };
inline constexpr std::array<std::string_view, 3> overlap_names{"random", "avoid", "sequence"};

/// Whether a start's `participants` counts those who start or those who complete.
enum class CountBasis : std::uint8_t { enrolled, graduated };
inline constexpr std::array<std::string_view, 2> count_basis_names{"enrolled", "graduated"};

enum class SexRule : std::uint8_t { any, women, men };
inline constexpr std::array<std::string_view, 3> sex_rule_names{"any", "women", "men"};

/// Who may join a stream.
struct Eligibility {
    std::vector<std::string> positions;
    double min_age = 14.0;
    double max_age = 120.0;
    SexRule sex = SexRule::any;
    std::string screening;
    double screening_from = 0.0;
    bool whole_families = false;
};

template <DescriptionOf<Eligibility> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.texts("positions", p.positions, Words{"positions that may join; empty admits all"});
    visit.number("min_age", p.min_age,
                 Number{"year", 0.0, 120.0, "youngest age; members of whole families may be younger"});
    visit.number("max_age", p.max_age, Number{"year", 0.0, 120.0, "oldest age"});
    visit.choice("sex", p.sex, sex_rule_names, Words{"who may join"});
    visit.text("screening", p.screening,
               Words{"indicator of a person on which candidates are screened; empty for none"});
    visit.number("screening_from", p.screening_from,
                 Number{"0-1", 0.0, 1.0, "candidates have at least this much of it"});
    visit.flag("whole_families", p.whole_families,
               Words{"households join with every member of 5 years and over who is not in custody"});
}

/// One form of a programme: the same effects delivered at another place or to other people.
struct StreamParameters {
    std::string id;
    Venue venue = Venue::community;
    double sessions = 15.0;
    double months = 4.0;
    std::int64_t group_minimum = 8;
    std::int64_t group_maximum = 18;
    std::int64_t facilitators = 2;
    std::int64_t groups_per_venue = 0;
    double attendance = 0.9;
    double drop_out = 0.1;
    std::string follow_on;
    bool counts_as_space = true;
    Eligibility eligibility;
    std::map<std::string, double> mix;
};

template <DescriptionOf<StreamParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the stream"});
    visit.choice("venue", p.venue, venue_names, Words{"where groups meet"});
    visit.number("sessions", p.sessions, Number{"sessions", 1.0, 500.0, "sessions of a course"});
    visit.number("months", p.months, Number{"month", 0.05, 60.0, "length of a course"});
    visit.integer("group_minimum", p.group_minimum, Number{"persons", 1.0, 1000.0, "fewest people who start a group"});
    visit.integer("group_maximum", p.group_maximum, Number{"persons", 1.0, 1000.0, "most people who start a group"});
    visit.integer("facilitators", p.facilitators, Number{"persons/group", 0.0, 20.0, "facilitators of a group"});
    visit.integer(
        "groups_per_venue", p.groups_per_venue,
        Number{"groups", 0.0, 1000.0,
               "most groups of the stream at once in one village, health centre or facility; 0 for no limit"});
    visit.number("attendance", p.attendance, Number{"probability", 0.0, 1.0, "chance that a member attends a session"});
    visit.number("drop_out", p.drop_out,
                 Number{"probability", 0.0, 0.9, "chance that a member who starts does not complete",
                        "assumed; over 90 % retention in Kamonyi 2017, Ubuntu Center for Peace"});
    visit.text("follow_on", p.follow_on,
               Words{"programme or programme.stream that members have completed first; empty for none"});
    visit.flag("counts_as_space", p.counts_as_space,
               Words{"whether its groups count among the published healing and engagement spaces"});
    visit.object("eligibility", p.eligibility, Words{"who may join"});
    visit.shares("mix", p.mix, Number{"share", 0.0, 1.0, "share of a group's places that a position is offered first"});
}

/// Groups that start in one month at one place.
struct ProgrammeStart {
    std::string id;
    std::string stream;
    Month date;
    std::string district;
    std::string facility;
    std::int64_t groups = 1;
    std::int64_t participants = 1;
    CountBasis count_basis = CountBasis::enrolled;
    std::string delivered_by;
};

template <DescriptionOf<ProgrammeStart> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the start"});
    visit.text("stream", p.stream, Words{"stream of the programme"});
    visit.month("date", p.date, Words{"month in which the groups start"});
    visit.text("district", p.district, Words{"district of the groups"});
    visit.text("facility", p.facility, Words{"correctional facility of the groups; empty in the community"});
    visit.integer("groups", p.groups, Number{"groups", 1.0, 100000.0, "groups that start"});
    visit.integer("participants", p.participants, Number{"persons", 1.0, 10000000.0, "people in all of them together"});
    visit.choice("count_basis", p.count_basis, count_basis_names,
                 Words{"whether participants are counted at the start or on completion"});
    visit.text("delivered_by", p.delivered_by, Words{"organisation that delivers it; empty for the programme's"});
}

/// A programme: what it does to those who attend, who delivers it, in which forms, and when groups start.
struct ProgrammeParameters {
    std::string id;
    std::string title;
    std::string delivered_by;
    PersonValues effect_on_persons;
    HouseholdValues effect_on_households;
    double retention = 0.5;
    double revisits_past = 0.0;
    double psychosocial_support = 1.0;
    double prepared = 0.0;
    double supported = 0.0;
    double ties = 0.0;
    double keep_meeting = 0.684;
    Overlap overlap = Overlap::random;
    std::vector<std::string> trains_facilitators_of;
    std::vector<StreamParameters> streams;
    std::vector<ProgrammeStart> starts;
    std::vector<ProgrammePlan> plans;
    std::vector<CostParameters> costs;
};

template <DescriptionOf<ProgrammeParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the programme in every table"});
    visit.text("title", p.title, Words{"name for readers"});
    visit.text("delivered_by", p.delivered_by,
               Words{"organisation that delivers it where a start or plan names no other"});
    visit.values("effect_on_persons", p.effect_on_persons,
                 Number{"share of the room", -0.99, 0.99,
                        "share of the room above (or, if negative, below) that a full course closes"});
    visit.values("effect_on_households", p.effect_on_households,
                 Number{"share of the room", -0.99, 0.99, "the same for the indicators of the member's household"});
    visit.number("retention", p.retention,
                 Number{"share", 0.0, 1.0, "share of the effect by which the set point moves: what lasts"});
    visit.number("revisits_past", p.revisits_past,
                 Number{"0-1", 0.0, 1.0, "how much sessions go back over the crimes"});
    visit.number("psychosocial_support", p.psychosocial_support,
                 Number{"0-1", 0.0, 1.0,
                        "how much members are supported; shields from harm and carries the benefit on distress"});
    visit.number("prepared", p.prepared,
                 Number{"0-1", 0.0, 1.0, "preparation for return that a graduate in custody has"});
    visit.number("supported", p.supported, Number{"0-1", 0.0, 1.0, "support that a graduate has when people return"});
    visit.number("ties", p.ties,
                 Number{"ties/member", 0.0, 30.0, "ties that a member forms with other members of the group"});
    visit.number("keep_meeting", p.keep_meeting,
                 Number{"share", 0.0, 1.0, "share of groups that keep meeting after the course",
                        "measured: 68.4 % of sociotherapy groups, sociotherapy.org"});
    visit.choice("overlap", p.overlap, overlap_names,
                 Words{"how people who are or were in another programme are treated"});
    visit.texts("trains_facilitators_of", p.trains_facilitators_of,
                Words{"organisations whose facilitators it trains: who completes it joins the one with the fewest in "
                      "the district"});
    visit.list("streams", p.streams, Words{"forms in which the programme is delivered"});
    visit.list("starts", p.starts, Words{"groups by month and place"});
    visit.list("plans", p.plans, Words{"groups over a time, told by their number, by coverage or by budget"});
    visit.list("costs", p.costs, Words{"what it costs, by ingredient"});
}

/// Harm that sessions which revisit the past do without support (model/ODD.md, submodel interventions).
struct ContactHarmParameters {
    double exposure_harm = 0.13;
    double harm_retention = 0.7;
};

template <DescriptionOf<ContactHarmParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.number("exposure_harm", p.exposure_harm,
                 Number{"0-1", 0.0, 0.99, "share of the room of distress that a full unsupported course closes"});
    visit.number("harm_retention", p.harm_retention,
                 Number{"share", 0.0, 1.0, "share of the harm by which the set point of distress moves"});
}

/// Factors on the dose of every programme, one for each indicator: what a calibration fits, so that the ratios between
/// programmes stay as they are.
struct EffectScaleParameters {
    PersonValues persons = uniform_values<PersonValues>(1.0);
    HouseholdValues households = uniform_values<HouseholdValues>(1.0);
};

template <DescriptionOf<EffectScaleParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.values("persons", p.persons,
                 Number{"1", 0.0, 20.0, "courses that one course counts for in what it does to an indicator of persons",
                        "fitted by ubumwe calibrate; 1 where nothing was fitted"});
    visit.values("households", p.households,
                 Number{"1", 0.0, 20.0, "the same for the indicators of households",
                        "fitted by ubumwe calibrate; 1 where nothing was fitted"});
}

}  // namespace ubumwe::model
