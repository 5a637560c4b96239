#include "sim/report/threshold_table.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/table_export.hpp"
#include "sim/report/text_table.hpp"
#include "sim/study/paired.hpp"
#include "sim/study/sensitivity.hpp"

namespace ubumwe::sim {

namespace {

std::string number(double value) {
    return fmt::format("{:.4g}", value);
}

std::string words_of(const LeastLever& least, const ScenarioThreshold& its) {
    switch (least.crossing) {
        case Crossing::at_lowest:
            return "the lowest (" + number(its.lever.front()) + ")";
        case Crossing::within:
            return number(least.value);
        case Crossing::nowhere:
            break;
    }
    return "more than the highest (" + number(its.lever.back()) + ")";
}

std::string curve_text(const ScenarioThreshold& its) {
    TextTable table({"lever", "answer", "+-"}, 0);
    const auto responses = its.runs.by_sample((1 + its.sets.size()) * its.lever.size());
    for (std::size_t i = 0; i < its.lever.size(); ++i) {
        std::vector<double> values;
        for (const auto& [replicate, value] : responses[i]) values.push_back(value);
        const auto half_width = half_width_of(values, sensitivity_confidence);
        table.add({number(its.lever[i]), values.empty() ? "-" : number(mean_of(values)),
                   half_width ? number(*half_width) : "-"});
    }
    return table.text(page_indent);
}

std::string least_text(const ScenarioThreshold& its) {
    const Threshold& own = its.own;
    std::string text;
    switch (own.least.crossing) {
        case Crossing::at_lowest:
            text = "The goal is met already at " + words_of(own.least, its) + ".";
            break;
        case Crossing::within:
            text = "The least that meets the goal is " + words_of(own.least, its) + ".";
            break;
        case Crossing::nowhere:
            text = "Nothing up to the highest (" + number(its.lever.back()) + ") meets the goal.";
            break;
    }
    return text +
           fmt::format(
               " By luck, 95 % of the time, it lies from {} to {} ({} draws). The means depart from a curve that "
               "only improves by {} at most.",
               words_of(own.low, its), words_of(own.high, its), own.replicates, number(own.departure));
}

std::string doubt_text(const ScenarioThreshold& its) {
    if (its.sets.empty()) return {};
    std::array<std::size_t, 3> counts{};
    std::vector<double> within;
    for (const Threshold& set : its.sets) {
        if (set.replicates == 0) continue;
        ++counts[static_cast<std::size_t>(set.least.crossing)];
        if (set.least.crossing == Crossing::within) within.push_back(set.least.value);
    }
    std::string text = fmt::format(
        " Doubt: of {} sets of the other parameters, {} meet the goal already at the lowest, {} within the range, {} "
        "nowhere",
        its.sets.size(), counts[0], counts[1], counts[2]);
    if (within.empty()) return text + ".";
    return text + fmt::format("; those within from {} to {}.", number(*std::ranges::min_element(within)),
                              number(*std::ranges::max_element(within)));
}

std::string scenario_text(const LoadedStudy& study, const ScenarioThreshold& its) {
    const AnswerGoal& goal = study.study.goal;
    std::string text =
        wrapped(fmt::format("{}, in this model: the least {} ({}) with which {} is {} {}", its.runs.scenario,
                            study.parameters.front().id, study.parameters.front().key, its.runs.words,
                            goal.goal == Goal::at_most ? "at most" : "at least", number(goal.value)),
                page_width);
    if (its.runs.hidden) return text + note("Hidden: it is of too few people in some run.") + "\n";
    if (its.own.replicates == 0) return text + note("Too few runs finished to tell anything.") + "\n";
    return text + curve_text(its) + note(least_text(its) + doubt_text(its)) + "\n";
}

std::string_view name_of(Crossing crossing) {
    constexpr std::array<std::string_view, 3> names{"at_lowest", "within", "nowhere"};
    return names[static_cast<std::size_t>(crossing)];
}

}  // namespace

std::vector<ScenarioThreshold> study_thresholds(const ResultReader& results, const LoadedStudy& study) {
    const AnswerGoal& goal = study.study.goal;
    const auto steps = static_cast<std::size_t>(study.study.design.samples);
    std::vector<ScenarioThreshold> all;
    for (AnswerRuns& runs : answer_runs(results, study)) {
        if (runs.answer != goal.answer) continue;
        ScenarioThreshold& its = all.emplace_back();
        for (std::size_t i = 0; i < steps; ++i) its.lever.push_back(*study.samples[i].front());
        const auto responses = runs.by_sample(study.samples.size());
        for (std::size_t first = 0; first < responses.size(); first += steps) {
            const Threshold found = threshold_of(its.lever, std::span(responses).subspan(first, steps), goal.goal,
                                                 goal.value, sensitivity_confidence, study.study.design.seed);
            if (first == 0)
                its.own = found;
            else
                its.sets.push_back(found);
        }
        its.runs = std::move(runs);
    }
    return all;
}

std::string threshold_text(const LoadedStudy& study, const std::vector<ScenarioThreshold>& thresholds) {
    std::string text;
    for (const ScenarioThreshold& its : thresholds) text += scenario_text(study, its);
    return text + wrapped(
                      "The lever moves in equal steps with the same luck at each. Means are made monotone (isotonic "
                      "regression) and crossed in a straight line; the interval resamples the draws of luck, and has "
                      "nothing of what is assumed about the effects of the lever.",
                      page_width);
}

void write_thresholds(const LoadedStudy& study, const std::vector<ScenarioThreshold>& thresholds, std::ostream& out) {
    RecordWriter writer({"scenario", "answer", "goal", "target", "lever", "set", "crossing", "least", "low_crossing",
                         "low", "high_crossing", "high", "replicates"},
                        ExportFormat::csv, out);
    const AnswerGoal& goal = study.study.goal;
    const auto write = [&](const ScenarioThreshold& its, std::size_t set, const Threshold& found) {
        if (found.replicates == 0) return;
        writer.write(std::vector<Cell>{
            its.runs.scenario, goal.answer, std::string(goal_names[static_cast<std::size_t>(goal.goal)]), goal.value,
            study.parameters.front().id, static_cast<std::int64_t>(set), std::string(name_of(found.least.crossing)),
            found.least.value, std::string(name_of(found.low.crossing)), found.low.value,
            std::string(name_of(found.high.crossing)), found.high.value, static_cast<std::int64_t>(found.replicates)});
    };
    for (const ScenarioThreshold& its : thresholds) {
        write(its, 0, its.own);
        for (std::size_t set = 0; set < its.sets.size(); ++set) write(its, set + 1, its.sets[set]);
    }
    writer.finish();
}

}  // namespace ubumwe::sim
