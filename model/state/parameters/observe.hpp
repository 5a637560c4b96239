#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/base/describe.hpp"

namespace ubumwe::model {

/// Groups of people for which series are kept.
enum class Stratum : std::uint8_t { all, district, position, arm, district_position };
inline constexpr std::array<std::string_view, 5> stratum_names{"all", "district", "position", "arm",
                                                               "district_position"};

/// What is written of a run. Nothing of it has an effect on the run.
struct ObserveParameters {
    std::vector<std::string> strata{"all", "district", "position", "arm", "district_position"};
    std::vector<std::string> measures;
    std::vector<std::string> headline_measures{"distress", "anxiety", "outgroup_trust", "caseness", "cohesion_index"};
    std::vector<std::string> quantiles;
    std::int64_t network_every = 12;
    std::int64_t smallest_cell = 10;
    double cohesion_outgroup_trust = 0.25;
    double cohesion_social_harmony = 0.25;
    double cohesion_cooperation = 0.25;
    double cohesion_mean_trust_out = 0.25;
};

template <DescriptionOf<ObserveParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.texts("strata", p.strata,
                Words{"groups of people that series are kept for: all, district, position, arm, district_position"});
    visit.texts("measures", p.measures, Words{"measures that series are kept for; empty keeps all"});
    visit.texts("headline_measures", p.headline_measures,
                Words{"measures kept for each district and position together"});
    visit.texts("quantiles", p.quantiles, Words{"indicators of persons whose 10, 50 and 90 % quantiles are kept"});
    visit.integer("network_every", p.network_every,
                  Number{"month", 1, 1200, "how often the measures of the network are taken"});
    visit.integer("smallest_cell", p.smallest_cell, Number{"persons", 1, 1000, "reports hide cells of fewer people"});
    visit.number("cohesion_outgroup_trust", p.cohesion_outgroup_trust,
                 Number{"weight", 0.0, 1.0, "weight of out-group trust in the cohesion index"});
    visit.number("cohesion_social_harmony", p.cohesion_social_harmony,
                 Number{"weight", 0.0, 1.0, "weight of social harmony in the cohesion index"});
    visit.number("cohesion_cooperation", p.cohesion_cooperation,
                 Number{"weight", 0.0, 1.0, "weight of cooperation in the cohesion index"});
    visit.number("cohesion_mean_trust_out", p.cohesion_mean_trust_out,
                 Number{"weight", 0.0, 1.0, "weight of the mean trust of out-group ties in the cohesion index"});
}

/// What a published number of reach counts in a run.
enum class ReachUnit : std::uint8_t { enrolled, graduated, spaces, groups, distinct_persons };
inline constexpr std::array<std::string_view, 5> reach_unit_names{"enrolled", "graduated", "spaces", "groups",
                                                                  "distinct_persons"};

/// A published number of reach and what the model counts beside it.
struct PublishedReach {
    std::string id;
    double published = 0.0;
    bool has_figure = true;
    ReachUnit counts = ReachUnit::enrolled;
    std::vector<std::string> of;
    std::string definition;
};

template <DescriptionOf<PublishedReach> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"item"});
    visit.number("published", p.published, Number{"count", 0.0, 1e9, "published number", "see the evidence register"});
    visit.flag("has_figure", p.has_figure, Words{"false where no number is published and the model's is given alone"});
    visit.choice("counts", p.counts, reach_unit_names, Words{"what is counted"});
    visit.texts(
        "of", p.of,
        Words{
            "programmes, programme.stream or programme.stream@facility or @district that are counted; empty for all"});
    visit.text("definition", p.definition, Words{"what the number means, in words"});
}

/// A published before-after change and those on whom it was measured.
struct PublishedChange {
    std::string id;
    double change_percent = 0.0;
    bool lower_bound = false;
    std::vector<std::string> participants;
};

template <DescriptionOf<PublishedChange> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"measure"});
    visit.number("change_percent", p.change_percent,
                 Number{"%", -100.0, 1000.0, "published relative change", "see the evidence register"});
    visit.flag("lower_bound", p.lower_bound, Words{"true where the source says 'over' or 'more than'"});
    visit.texts("participants", p.participants, Words{"programmes whose participants were measured"});
}

/// Published results that a run is shown beside.
struct PublishedResults {
    std::string source;
    std::vector<PublishedReach> reach;
    std::vector<PublishedChange> changes;
};

template <DescriptionOf<PublishedResults> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("source", p.source, Words{"where the published results stand"});
    visit.list("reach", p.reach, Words{"published numbers of people and groups reached"});
    visit.list("changes", p.changes, Words{"published changes of participants"});
}

}  // namespace ubumwe::model
