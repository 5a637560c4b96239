#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/report/delivery_summary.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/goals.hpp"
#include "sim/results/evidence.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::sim {

/// People or groups reached.
struct ReachLine {
    std::string item;
    std::string unit;
    std::optional<double> published;
    Figure simulated;
};

/// Change of a measure, in percent of its mean at enrolment, among those on whom the published one was measured.
struct ChangeLine {
    std::string measure;
    std::optional<double> published;
    bool lower_bound = false;  ///< the source says "over" or "more than"
    std::int64_t people = 0;   ///< fewest over the runs
    Figure percent;
    std::optional<Figure> caused;  ///< by the programmes; nothing without a counterfactual
};

/// How a measure that a programme acts on changed among its participants, where no changes are published.
struct EffectLine {
    std::string programme;
    std::string measure;
    std::int64_t people = 0;  ///< fewest over the runs
    Figure percent;
    std::optional<Figure> caused;  ///< by the programmes; nothing without a counterfactual
};

/// Returns from custody in a year.
struct ReleaseLine {
    std::string year;
    Figure released;
    Figure prepared;
    Figure died_in_custody;
    Figure in_custody;  ///< at the end of the year
};

/// How released people stand some months after their release, as shares of those who were home so long.
struct ReintegrationLine {
    std::int64_t months = 0;  ///< since the release
    Variant variant = Variant::with;
    Figure people;
    Figure settled;
    Figure isolated;
    Figure family_acceptance;
    Figure community_acceptance;
};

/// Adults on whom returns weigh, in the villages that receive, at one time before or after returns of one sort.
struct Receiving {
    Figure returns;
    Figure people;
    Figure anxiety;
};

/// The same for all sorts of returns, so many months after a return or, negative, before it.
struct ReceivingLine {
    std::int64_t months = 0;
    std::optional<Receiving> without;       ///< without programmes
    std::optional<Receiving> not_prepared;  ///< with them, of released people who were not prepared
    std::optional<Receiving> prepared;
};

/// Incidents of a year: drawn, and to be expected.
struct IncidentLine {
    std::string year;
    Variant variant = Variant::with;
    Figure incidents;
    Figure expected;
};

/// Strain of people of a position over the whole run, as shares; nothing where it was not observed.
struct StrainLine {
    std::string position;
    Variant variant = Variant::with;
    std::int64_t people = 0;  ///< fewest over months and runs
    std::optional<Figure> anxiety_first;
    Figure anxiety_peak;
    std::string earliest_peak;  ///< month, YYYY-MM
    std::string latest_peak;
    std::optional<Figure> caseness_first;
    std::optional<Figure> caseness_last;
};

/// What a programme cost its participants: drop-outs and clinical distress (shares).
struct HarmLine {
    std::string programme;
    Figure enrolled;
    Figure dropped_out;
    std::int64_t people = 0;  ///< whose distress is compared, fewest over the runs; 0 where it was not observed
    Figure caseness_at_enrolment;
    Figure caseness_at_endline;
    std::optional<Figure> caused;  ///< part of the difference that the programmes cause
};

/// Places of a programme without people, or returns (`releases`) without anybody in custody.
struct ShortfallLine {
    std::string programme;
    std::string limit;  ///< what was missing, as in the table
    Figure missing;
};

/// What a planner wants to see first of a results folder.
struct RunSummary {
    std::string folder;
    std::string scenario_file;
    std::vector<std::string> other_scenarios;  ///< files beside it, the one it is compared with first
    std::string title;
    std::string question;
    std::int64_t seed = 0;
    std::int64_t replicates = 0;  ///< runs that the figures cover
    bool finished = true;
    bool counterfactual = true;
    double scale = 1.0;
    std::int64_t smallest_cell = 10;
    std::vector<std::string> districts;
    Figure people;  ///< in the first month
    std::string first_month;
    std::string last_month;
    std::optional<EvidenceCounts> evidence;
    bool effects_scaled = false;  ///< whether the scenario scales what programmes do to any indicator
    std::vector<GoalLine> goals;
    std::vector<ReachLine> reach;
    std::vector<ChangeLine> changes;
    std::vector<EffectLine> effects;  ///< where no changes are published
    std::vector<ReleaseLine> releases;
    std::vector<ReintegrationLine> reintegration;
    std::vector<IncidentLine> incidents;
    std::vector<std::string> targeted;  ///< positions at whose people incidents are directed
    std::vector<StrainLine> strain;
    std::vector<ReceivingLine> receiving;
    std::vector<HarmLine> harm;
    std::vector<ShortfallLine> shortfalls;
    DeliverySummary delivery;
};

/// Reads manifest and store of a results folder: finished runs, or those that were begun where none finished. Throws
/// InputError where it is none.
RunSummary read_summary(const std::filesystem::path& folder);

/// Whose lives are simulated, where and when, in a sentence or two.
std::string setting_of(const RunSummary& summary);

/// How many draws of luck the figures cover.
std::string luck_of(const RunSummary& summary);

/// The summary for planners, at most 100 columns wide where names allow. Cells of fewer people than `smallest_cell` are
/// hidden, and the counts beside them rounded, so that nothing gives them away.
std::string summary_text(const RunSummary& summary);

}  // namespace ubumwe::sim
