#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/describe.hpp"

namespace ubumwe::sim {

enum class TargetKind : std::uint8_t { change, caseness };
inline constexpr std::array<std::string_view, 2> target_kind_names{"change", "caseness"};

/// A published figure that a run is to reproduce, and the one factor of the scenario that is fitted to it.
struct CalibrationTarget {
    std::string id;
    TargetKind kind = TargetKind::change;
    std::string position;
    double percent = 0.0;
    double tolerance = 0.5;
    std::string source;
    std::vector<std::string> keys;
    double start = 1.0;
    double low = 0.0;
    double high = 1.0;
};

template <model::DescriptionOf<CalibrationTarget> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    constexpr double any = 1e6;
    visit.text("id", p.id, Words{"name of the target; of a change: the measure of a published change of the scenario"});
    visit.choice("kind", p.kind, target_kind_names,
                 Words{"change: before and after of participants, as published; caseness: share of a position at and "
                       "above the cut-off in the first month"});
    visit.text("position", p.position, Words{"position of a caseness"});
    visit.number("percent", p.percent,
                 Number{"%", 0.0, 100.0, "published caseness; that of a change stands in the scenario", "the file"});
    visit.number("tolerance", p.tolerance,
                 Number{"points", 0.001, 100.0, "how far a fit may stay from the published figure", "the file"});
    visit.text("source", p.source, Words{"where the figure stands"});
    visit.texts("keys", p.keys, Words{"keys of the scenario that take the fitted value, as of --set"});
    visit.number("start", p.start,
                 Number{"of the keys", -any, any,
                        "value at which the search begins, whatever the scenario has: a fit does not depend on an "
                        "earlier one; 1 leaves an effect as its programme states it",
                        "the file"});
    visit.number("low", p.low, Number{"of the keys", -any, any, "lowest value", "the register of evidence"});
    visit.number("high", p.high, Number{"of the keys", -any, any, "highest value", "the register of evidence"});
}

/// A share of the measured changes that is not the programme's, and where the values that are fitted to the rest go.
struct BackgroundShare {
    std::string id;
    double share = 0.0;
    std::string fragment;
    std::string extends;
};

template <model::DescriptionOf<BackgroundShare> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, model::Words{"name of the fit"});
    visit.number("share", p.share,
                 model::Number{"share", 0.0, 0.9,
                               "share of each measured change that is trend, response shift or attrition, so that "
                               "programmes answer for the rest"});
    visit.text("fragment", p.fragment, model::Words{"file of the fitted values"});
    visit.text("extends", p.extends,
               model::Words{"scenario over which the file lays the values; empty makes it a fragment that scenarios "
                            "extend"});
}

/// What a calibration fits, to what, and with how many runs.
struct Targets {
    std::string title;
    std::string rationale;
    std::string author;
    std::string date;
    std::string scenario;
    std::vector<std::string> set;
    std::int64_t seed = 1;
    std::int64_t replicates = 2;
    std::int64_t pilot = 0;
    double scale = 1.0;
    std::int64_t rounds = 8;
    double above_bounds = 1.0;
    std::vector<BackgroundShare> backgrounds;
    std::vector<CalibrationTarget> targets;
};

template <model::DescriptionOf<Targets> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("title", p.title, Words{"name for readers"});
    visit.text("rationale", p.rationale, Words{"what is fitted and why"});
    visit.text("author", p.author, Words{"who wrote it"});
    visit.text("date", p.date, Words{"when it was written, YYYY-MM-DD"});
    visit.text("scenario", p.scenario, Words{"scenario file that is fitted, from the folder of this file"});
    visit.texts("set", p.set, Words{"changes of single keys, KEY=VALUE as of --set, for every run"});
    visit.integer("seed", p.seed,
                  Number{"1", 0, 4294967295.0, "seed of the luck, the same for every set of values", "any"});
    visit.integer("replicates", p.replicates, Number{"runs", 1, 1000, "draws of luck for each set of values", "any"});
    visit.integer("pilot", p.pilot,
                  Number{"runs", 0, 999,
                         "of these draws, the first so many that search for the way before all of them go on from "
                         "there, and that tell the attributable part; 0: no pilot",
                         "any"});
    visit.number("scale", p.scale, Number{"share", 0.001, 1.0, "scale of the population", "any"});
    visit.integer(
        "rounds", p.rounds,
        Number{"rounds", 1, 100, "sets of values that are tried at most, by the pilot and by all draws each", "any"});
    visit.number("above_bounds", p.above_bounds,
                 Number{"points", 0.0, 100.0, "how far above a published lower bound a fit aims", "the file"});
    visit.list("backgrounds", p.backgrounds, Words{"shares of the changes that are not the programme's, one fit each"});
    visit.list("targets", p.targets, Words{"published figures, each with the factor that is fitted to it"});
}

}  // namespace ubumwe::sim
