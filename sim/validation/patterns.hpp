#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"
#include "model/observation/receiving_villages.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::sim {

/// What a pattern tests: face, a direction that people who know the field expect; code, that the program does what its
/// rules and inputs say; cross, another way of computing the same; external, a figure to which nothing was fitted;
/// predictive, a figure that came later than all that the run was given.
enum class PatternType : std::uint8_t { face, code, cross, external, predictive };
inline constexpr std::array<std::string_view, 5> pattern_type_names{"face", "code", "cross", "external", "predictive"};

/// What is read off a run.
enum class ReadingKind : std::uint8_t {
    series,
    people,
    correlation,
    released,
    in_custody,
    incidents,
    change,
    attributable,
    reach,
    groups_meeting,
    receiving,
    mean_field
};
inline constexpr std::array<std::string_view, 12> reading_kind_names{
    "series", "people",       "correlation", "released",       "in_custody", "incidents",
    "change", "attributable", "reach",       "groups_meeting", "receiving",  "mean_field"};

/// What is made of the months of a reading.
enum class OverMonths : std::uint8_t { last, mean, sum, highest, lowest };
inline constexpr std::array<std::string_view, 5> over_months_names{"last", "mean", "sum", "highest", "lowest"};

/// Of whom people are read.
enum class Whereabouts : std::uint8_t { anywhere, at_home, in_custody };
inline constexpr std::array<std::string_view, 3> whereabouts_names{"anywhere", "at_home", "in_custody"};

/// Of which returns the receiving villages are read.
enum class WhichReturns : std::uint8_t { all, prepared, not_prepared };
inline constexpr std::array<std::string_view, 3> which_returns_names{"all", "prepared", "not_prepared"};

/// One number of a run.
struct PatternReading {
    std::string scenario = {};
    Variant variant = Variant::with;
    ReadingKind kind = ReadingKind::series;
    std::string measure = {};
    std::string other = {};
    std::string programme = {};
    std::string item = {};
    std::string position = "all";
    std::string arm = "all";
    Whereabouts where = Whereabouts::anywhere;
    WhichReturns returns = WhichReturns::all;
    std::int64_t months_since_return = 0;
    std::optional<model::Month> from = {};
    std::optional<model::Month> to = {};
    OverMonths over = OverMonths::last;

    bool asks() const { return !scenario.empty(); }
};

template <model::DescriptionOf<PatternReading> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("scenario", p.scenario, Words{"id of the scenario that is read; empty reads nothing"});
    visit.choice("variant", p.variant, variant_names, Words{"the run as it is, or without programmes"});
    visit.choice(
        "kind", p.kind, reading_kind_names,
        Words{"series: mean of a measure; people: the same of people at home or in custody; correlation: of two "
              "indicators over the people of a position; released, in_custody: people of all districts, at full scale; "
              "incidents: the expected number, at full scale; change, attributable: percent, of a programme's "
              "participants; reach: an item, at full scale, or without one how far the farthest item is from what is "
              "published, in percent; groups_meeting: share of a programme's groups that still meet when their course "
              "is over; receiving: mean of adults on whom returns weigh, in the villages that receive, over all "
              "returns of "
              "the run; mean_field: a measure by the mean field of the rules, solved from `from` on"});
    visit.text("measure", p.measure,
               Words{"measure of a series, of people, of changes, of receiving villages, or of the mean field"});
    visit.text("other", p.other, Words{"the other indicator of a correlation"});
    visit.text("programme", p.programme, Words{"programme of changes and groups, or published"});
    visit.text("item", p.item, Words{"item of reach"});
    visit.text("position", p.position, Words{"position of people, or all"});
    visit.text("arm", p.arm, Words{"arm of a series, or all"});
    visit.choice("where", p.where, whereabouts_names, Words{"where people are"});
    visit.choice("returns", p.returns, which_returns_names, Words{"by whether the released person was prepared"});
    visit.integer("months_since_return", p.months_since_return,
                  Number{"month", -model::months_before_return, model::months_after_return,
                         "of receiving villages: time since the return", "any"});
    visit.optional_month("from", p.from, Words{"first month that is read; that of `to` where there is none"});
    visit.optional_month("to", p.to, Words{"last month that is read; the last of the run where there is none"});
    visit.choice("over", p.over, over_months_names, Words{"what is made of the months"});
}

/// What a pattern makes of its two readings: the first, first - second, first / second, or the percent by which the
/// first is above the second.
enum class Comparison : std::uint8_t { value, difference, ratio, percent };
inline constexpr std::array<std::string_view, 4> comparison_names{"value", "difference", "ratio", "percent"};

/// What is known of the world, and what a run must give to agree with it.
struct Pattern {
    static constexpr double open = 1e12;  ///< a bound that is none

    std::string id;
    std::string title;
    PatternType type = PatternType::external;
    std::string source;
    std::string date;
    std::string observed;
    std::string unit;
    PatternReading of;
    PatternReading against;
    Comparison compare = Comparison::value;
    double times = 1.0;
    double low = -open;
    double high = open;
    std::string note;
    std::string reason;
};

template <model::DescriptionOf<Pattern> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("id", p.id, Words{"name of the pattern"});
    visit.text("title", p.title, Words{"what is compared, for readers"});
    visit.choice("type", p.type, pattern_type_names,
                 Words{"face: an expected direction; code: what rules and inputs say; cross: another way of computing; "
                       "external: a figure to which nothing was fitted; predictive: a later figure"});
    visit.text("source", p.source, Words{"where the observation stands"});
    visit.text("date", p.date, Words{"when it was observed"});
    visit.text("observed", p.observed, Words{"what was observed, as the source says it"});
    visit.text("unit", p.unit, Words{"unit of the simulated value and of its band"});
    visit.object("of", p.of, Words{"what is read"});
    visit.object("against", p.against, Words{"what it is compared with"});
    visit.choice("compare", p.compare, comparison_names,
                 Words{"value: of alone; difference: of - against; ratio: of / against; percent: 100 (of / against - "
                       "1)"});
    visit.number("times", p.times, Number{"1", -1e9, 1e9, "factor that gives the unit", "the file"});
    visit.number("low", p.low, Number{"of the unit", -Pattern::open, Pattern::open, "lowest value that agrees", "any"});
    visit.number("high", p.high,
                 Number{"of the unit", -Pattern::open, Pattern::open, "highest value that agrees", "any"});
    visit.text("note", p.note, Words{"how the two can be compared, and what of it is an input"});
    visit.text("reason", p.reason, Words{"why the model fails here, as far as it is understood"});
}

/// A scenario that is run for patterns.
struct ValidationScenario {
    std::string id;
    std::string file;
    std::vector<std::string> set;
    bool counterfactual = false;
    double scale = 0.0;
    std::int64_t replicates = 0;
};

template <model::DescriptionOf<ValidationScenario> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("id", p.id, Words{"name of the scenario in the patterns"});
    visit.text("file", p.file, Words{"scenario file, from the folder of this file"});
    visit.texts("set", p.set, Words{"changes of single keys, KEY=VALUE as of --set"});
    visit.flag("counterfactual", p.counterfactual, Words{"whether it is also run without any programme start"});
    visit.number("scale", p.scale,
                 Number{"share", 0.0, 1.0, "scale of the population for this scenario; 0 for that of all", "any"});
    visit.integer("replicates", p.replicates,
                  Number{"runs", 0, 1000, "draws of luck for this scenario; 0 for those of all", "any"});
}

/// What a model card says that no run can show.
struct ModelCard {
    std::vector<std::string> intended_use;
    std::vector<std::string> out_of_scope;
    std::vector<std::string> limits;
    std::vector<std::string> ethics;
};

template <model::DescriptionOf<ModelCard> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Words;
    visit.texts("intended_use", p.intended_use, Words{"who the model is for, and for which questions"});
    visit.texts("out_of_scope", p.out_of_scope, Words{"what it must not be used for"});
    visit.texts("limits", p.limits, Words{"what it cannot know"});
    visit.texts("ethics", p.ethics, Words{"what is owed to the people whose lives it is about"});
}

/// Patterns of a country and the runs that show whether the model has them.
struct Patterns {
    std::string title;
    std::string rationale;
    std::string author;
    std::string date;
    std::int64_t seed = 1;
    std::int64_t replicates = 5;
    double scale = 0.1;
    std::vector<ValidationScenario> scenarios;
    std::vector<Pattern> patterns;
    ModelCard model_card;
};

template <model::DescriptionOf<Patterns> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("title", p.title, Words{"name for readers"});
    visit.text("rationale", p.rationale, Words{"what is compared and what is not"});
    visit.text("author", p.author, Words{"who wrote it"});
    visit.text("date", p.date, Words{"when it was written, YYYY-MM-DD"});
    visit.integer("seed", p.seed, Number{"1", 0, 4294967295.0, "seed of the luck, the same for every scenario", "any"});
    visit.integer("replicates", p.replicates, Number{"runs", 1, 1000, "draws of luck for each scenario", "any"});
    visit.number("scale", p.scale, Number{"share", 0.001, 1.0, "scale of the population", "any"});
    visit.list("scenarios", p.scenarios, Words{"scenarios that are run"});
    visit.list("patterns", p.patterns, Words{"what is known of the world, each compared with what is read off runs"});
    visit.object("model_card", p.model_card, Words{"what the model card of the country says"});
}

}  // namespace ubumwe::sim
