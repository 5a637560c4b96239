#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"
#include "sim/study/allocation/allocation_parameters.hpp"
#include "sim/study/answer.hpp"

namespace ubumwe::sim {

/// A scenario of a study.
struct StudyScenario {
    std::string id;
    std::string file;
    std::vector<std::string> set;
};

template <model::DescriptionOf<StudyScenario> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, model::Words{"name of the scenario in the results"});
    visit.text("file", p.file, model::Words{"scenario file, from the folder of the study"});
    visit.texts("set", p.set, model::Words{"changes of single keys, KEY=VALUE as of --set, for this scenario alone"});
}

/// The half-width that a paired difference is to reach.
struct PrecisionTarget {
    std::string measure;
    std::string district = "all";
    std::string position = "all";
    std::optional<model::Month> month;
    double half_width = 0.001;
    double confidence = 0.95;
    std::int64_t pilot = 8;
    std::int64_t most = 100;
};

template <model::DescriptionOf<PrecisionTarget> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("measure", p.measure,
               Words{"measure whose difference from the baseline is to be known; empty runs `replicates` draws"});
    visit.text("district", p.district, Words{"district of the difference, or all"});
    visit.text("position", p.position, Words{"position of the difference, or all"});
    visit.optional_month("month", p.month, Words{"month of the difference; the last month where there is none"});
    visit.number("half_width", p.half_width,
                 Number{"of the measure", 1e-9, 1.0, "half-width of the interval that is to be reached", "any"});
    visit.number("confidence", p.confidence, Number{"1", 0.5, 0.999, "confidence of the interval", "convention"});
    visit.integer("pilot", p.pilot,
                  Number{"runs", 2, 1000, "replicates from whose spread the number that is needed is told", "any"});
    visit.integer("most", p.most, Number{"runs", 2, 100000, "replicates at most, whatever is needed", "any"});
}

enum class ValueOrigin : std::uint8_t { study, evidence };
inline constexpr std::array<std::string_view, 2> value_origin_names{"study", "evidence"};

enum class MarginalShape : std::uint8_t { uniform, log_uniform, triangular, normal };
inline constexpr std::array<std::string_view, 4> marginal_shape_names{"uniform", "log_uniform", "triangular", "normal"};

/// What is believed of one number: between `low` and `high`, with its centre as the mode (triangular) or the mean
/// (normal with standard deviation `sd`, cut at the bounds).
struct Marginal {
    MarginalShape shape = MarginalShape::uniform;
    double low = 0.0;
    double high = 1.0;
    double centre = 0.5;
    double sd = 0.1;
};

/// A parameter that a study varies.
struct VariedParameter {
    std::string id;
    ValueOrigin origin = ValueOrigin::study;
    std::string key;
    Marginal marginal;
};

template <model::DescriptionOf<VariedParameter> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    constexpr double any = 1e9;
    visit.text("id", p.id, Words{"name of the parameter in the results; of the evidence: id of its row"});
    visit.choice("from", p.origin, value_origin_names,
                 Words{"where key and distribution stand: here (study), or in the row of evidence.csv (evidence)"});
    visit.text("key", p.key,
               Words{"key of the scenario, as of --set; * stands for every element; a key of several numbers gives all "
                     "of them the sampled value"});
    visit.choice("shape", p.marginal.shape, marginal_shape_names, Words{"shape of the distribution"});
    visit.number("low", p.marginal.low, Number{"of the key", -any, any, "lowest value", "the study"});
    visit.number("high", p.marginal.high, Number{"of the key", -any, any, "highest value", "the study"});
    visit.number("centre", p.marginal.centre,
                 Number{"of the key", -any, any, "mode of a triangular, mean of a normal distribution", "the study"});
    visit.number("sd", p.marginal.sd,
                 Number{"of the key", 1e-12, any, "standard deviation of a normal distribution", "the study"});
}

/// The first two fill the range of all parameters; the next three are for `ubumwe sensitivity`; for `ubumwe optimise`,
/// lever moves the first parameter over its range and pareto looks for plans that no other plan beats in every aim.
enum class DesignMethod : std::uint8_t {
    latin_hypercube,
    sobol_sequence,
    one_factor,
    morris,
    sobol_indices,
    lever,
    pareto
};
inline constexpr std::array<std::string_view, 7> design_method_names{
    "latin_hypercube", "sobol_sequence", "one_factor", "morris", "sobol_indices", "lever", "pareto"};

/// Which values the varied parameters take together.
struct DesignParameters {
    DesignMethod method = DesignMethod::latin_hypercube;
    std::int64_t samples = 32;
    std::int64_t levels = 4;
    std::int64_t sets = 0;
    std::int64_t replicates = 1;
    std::int64_t rounds = 4;
    std::int64_t round_samples = 8;
    std::int64_t confirm = 0;
    std::int64_t seed = 1;
};

template <model::DescriptionOf<DesignParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    visit.choice("method", p.method, design_method_names,
                 model::Words{"how the samples are spread: latin_hypercube and sobol_sequence fill the range of all "
                              "parameters; one_factor moves one at a time; morris follows trajectories; sobol_indices "
                              "crosses two sets of samples; lever moves the first parameter; pareto looks for plans of "
                              "`allocation` that no other plan beats in every aim"});
    visit.integer(
        "samples", p.samples,
        Number{"samples", 2, 100000,
               "sets of values of the varied parameters; of one_factor: values of each parameter from its "
               "lowest to its highest; of morris: trajectories of one sample more than parameters; of "
               "sobol_indices: base samples, each run with two sets more than there are parameters; of lever: "
               "values of the first parameter; of pareto: plans of the first round, spread over all that is allowed",
               "any"});
    visit.integer("levels", p.levels,
                  Number{"levels", 2, 64, "values that a parameter can take in morris, an even number",
                         "Morris 1991; Campolongo et al. 2007"});
    visit.integer("sets", p.sets,
                  Number{"sets", 0, 1000,
                         "of lever: sets of values of the other parameters over which the lever is moved again, beside "
                         "the scenario's own (a Latin hypercube)",
                         "any"});
    visit.integer("replicates", p.replicates,
                  Number{"runs", 1, 1000, "draws of luck for each sample, the same for all", "any"});
    visit.integer(
        "rounds", p.rounds,
        Number{"rounds", 0, 100, "of pareto: rounds of plans that are chosen by what the runs before tell", "any"});
    visit.integer("round_samples", p.round_samples,
                  Number{"samples", 1, 1000, "of pareto: plans of such a round", "any"});
    visit.integer("confirm", p.confirm,
                  Number{"runs", 0, 1000,
                         "of pareto: further draws of the plans that none beats, which the choice did not see and from "
                         "which they are told",
                         "any"});
    visit.integer("seed", p.seed, Number{"1", 0, 4294967295.0, "seed of the samples and of resampling", "any"});
}

enum class Goal : std::uint8_t { at_most, at_least };
inline constexpr std::array<std::string_view, 2> goal_names{"at_most", "at_least"};

/// A goal for an answer.
struct AnswerGoal {
    std::string answer;
    Goal goal = Goal::at_most;
    double value = 0.0;
};

template <model::DescriptionOf<AnswerGoal> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    constexpr double any = 1e12;
    visit.text("answer", p.answer, model::Words{"id of the answer; empty: there is no goal"});
    visit.choice("goal", p.goal, goal_names, model::Words{"whether the answer is to be at most or at least the value"});
    visit.number("value", p.value, model::Number{"of the answer", -any, any, "value that is not to be missed", "any"});
}

enum class Aim : std::uint8_t { most, least };
inline constexpr std::array<std::string_view, 2> aim_names{"most", "least"};

/// An aim beside the answers: what a plan costs at scale 1 if all of its groups start.
inline constexpr const char* planned_cost_name = "planned_cost";

/// An answer of which a plan is to have much or little.
struct StudyAim {
    std::string id;
    Aim aim = Aim::most;
};

template <model::DescriptionOf<StudyAim> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, model::Words{"id of an answer, or planned_cost"});
    visit.choice("aim", p.aim, aim_names, model::Words{"whether a plan is the better the more or the less it has"});
}

/// What a plan is chosen by where a study has several scenarios: the first of them, or the one in which the plan does
/// worst.
enum class JudgedBy : std::uint8_t { first, worst };
inline constexpr std::array<std::string_view, 2> judged_by_names{"first", "worst"};

enum class KeptMonths : std::uint8_t { every_month, year_ends };
inline constexpr std::array<std::string_view, 2> kept_months_names{"every_month", "year_ends"};

/// What is stored of the series of each run. Nothing of it has an effect on a run or its digest.
struct OutputParameters {
    std::vector<std::string> measures;
    std::vector<std::string> strata{"all", "district", "position"};
    KeptMonths months = KeptMonths::every_month;
    std::vector<std::string> monthly{"anxiety"};
};

template <model::DescriptionOf<OutputParameters> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Words;
    visit.texts("measures", p.measures,
                Words{"measures that are stored, beside the number of all people; empty stores all that the scenario "
                      "observes"});
    visit.texts("strata", p.strata,
                Words{"groups of people that are stored: all, district, position, arm, district_position"});
    visit.choice("months", p.months, kept_months_names,
                 Words{"months that are stored; year_ends are every December, the first and the last month"});
    visit.texts("monthly", p.monthly, Words{"measures that are stored every month whatever `months` says"});
}

/// Many runs that answer one question: scenarios with the same luck, and parameters that nobody knows.
struct Study {
    std::string title;
    std::string rationale;
    std::string author;
    std::string date;
    std::int64_t seed = 1;
    std::vector<StudyScenario> scenarios;
    std::string baseline;
    std::vector<std::string> set;
    bool counterfactual = false;
    std::int64_t replicates = 10;
    PrecisionTarget precision;
    std::vector<VariedParameter> parameters;
    bool all_evidence = false;
    DesignParameters design;
    std::vector<StudyAnswer> answers;
    AnswerGoal goal;
    AllocationParameters allocation;
    std::vector<StudyAim> aims;
    JudgedBy judged_by = JudgedBy::first;
    OutputParameters outputs;
};

template <model::DescriptionOf<Study> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    using model::Number;
    using model::Words;
    visit.text("title", p.title, Words{"name for readers"});
    visit.text("rationale", p.rationale, Words{"the question that the study answers"});
    visit.text("author", p.author, Words{"who wrote it"});
    visit.text("date", p.date, Words{"when it was written, YYYY-MM-DD"});
    visit.integer("seed", p.seed,
                  Number{"1", 0, 4294967295.0, "seed of the luck, the same for every scenario of the study", "any"});
    visit.list("scenarios", p.scenarios, Words{"scenarios that are run"});
    visit.text("baseline", p.baseline,
               Words{"id of the scenario with which the others are compared; empty leaves it to their comparator"});
    visit.texts("set", p.set, Words{"changes of single keys, KEY=VALUE as of --set, for every scenario"});
    visit.flag("counterfactual", p.counterfactual,
               Words{"whether each scenario is also run without any programme start"});
    visit.integer("replicates", p.replicates,
                  Number{"runs", 1, 100000, "draws of luck for each scenario at its own values", "any"});
    visit.object("precision", p.precision, Words{"how well a difference is to be known; it sets the replicates"});
    visit.list("parameters", p.parameters, Words{"parameters that are varied"});
    visit.flag("all_evidence", p.all_evidence,
               Words{"whether every row of the register that has a range and stands for a number of every scenario is "
                     "varied too"});
    visit.object("design", p.design, Words{"samples of the varied parameters"});
    visit.list("answers", p.answers, Words{"numbers that the study is about"});
    visit.object("goal", p.goal, Words{"what a plan is to reach"});
    visit.object("allocation", p.allocation, Words{"of pareto: what plans may use, and of which programmes"});
    visit.list("aims", p.aims, Words{"of pareto: answers of which plans are to have most or least"});
    visit.choice("judged_by", p.judged_by, judged_by_names,
                 Words{"of pareto: the scenario by which plans are chosen: the first, or for each plan and answer the "
                       "one in which it does worst"});
    visit.object("outputs", p.outputs, Words{"what is stored of each run"});
}

}  // namespace ubumwe::sim
