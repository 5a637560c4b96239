#include "sim/report/discovery_table.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/table_export.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

namespace {

std::string percent(double share) {
    return fmt::format("{:.3g} %", 100.0 * share);
}

bool misses(double value, const AnswerGoal& goal) {
    return goal.goal == Goal::at_most ? value > goal.value : value < goal.value;
}

Futures futures_of(const AnswerRuns& runs, const LoadedStudy& study) {
    Futures futures;
    const auto responses = runs.by_sample(study.samples.size());
    for (std::size_t i = 0; i < responses.size(); ++i) {
        if (responses[i].empty()) continue;
        double sum = 0.0;
        for (const auto& [replicate, value] : responses[i]) sum += value;
        futures.missed.push_back(misses(sum / static_cast<double>(responses[i].size()), study.study.goal));
        std::vector<double>& values = futures.values.emplace_back();
        for (const auto& value : study.samples[i]) values.push_back(*value);
    }
    return futures;
}

std::string box_text(const LoadedStudy& study, const Box& box, std::size_t number) {
    std::string text = wrapped(
        fmt::format("Box {}: coverage {} of the misses, density {} of its futures miss, support {} of all futures; {} "
                    "of {} parameters restricted",
                    number, percent(box.quality.coverage), percent(box.quality.density), percent(box.quality.support),
                    box.quality.restricted, study.parameters.size()),
        page_width, page_indent);
    TextTable table({"parameter", "from", "to", "quasi-p"}, 1);
    for (const Restriction& restriction : box.restrictions)
        table.add({study.parameters[restriction.parameter].id,
                   restriction.cuts_low ? fmt::format("{:.4g}", restriction.low) : "any",
                   restriction.cuts_high ? fmt::format("{:.4g}", restriction.high) : "any",
                   fmt::format("{:.2g}", restriction.quasi_p)});
    return text + table.text("    ");
}

std::string trajectory_text(const Box& box) {
    constexpr std::size_t rows = 8;
    TextTable table({"coverage", "density", "support", "restricted"}, 0);
    const std::size_t steps = box.trajectory.size();
    for (std::size_t row = 0; row < std::min(rows, steps); ++row) {
        const BoxQuality& quality =
            box.trajectory[row * (steps - 1) / std::max<std::size_t>(1, std::min(rows, steps) - 1)];
        table.add({percent(quality.coverage), percent(quality.density), percent(quality.support),
                   std::to_string(quality.restricted)});
    }
    return note("What coverage was given for density on the way to it, from all futures on:") + table.text("    ");
}

std::string scenario_text(const LoadedStudy& study, const Discovery& its) {
    const AnswerGoal& goal = study.study.goal;
    std::string text =
        wrapped(fmt::format("{}, in this model: futures in which {} is not {} {:.4g}", its.runs.scenario,
                            its.runs.words, goal.goal == Goal::at_most ? "at most" : "at least", goal.value),
                page_width);
    if (its.runs.hidden) return text + note("Hidden: it is of too few people in some run.") + "\n";
    text += note(fmt::format("{} of {} futures miss the goal.", its.missed, its.futures));
    if (its.boxes.empty() && its.missed > 0 && its.missed < its.futures)
        text += note("No box holds misses more densely than all futures do.");
    for (std::size_t i = 0; i < its.boxes.size(); ++i) text += box_text(study, its.boxes[i], i + 1);
    if (!its.boxes.empty()) text += trajectory_text(its.boxes.front());
    return text + "\n";
}

}  // namespace

bool tells_discovery(DesignMethod method) {
    return method == DesignMethod::latin_hypercube || method == DesignMethod::sobol_sequence;
}

std::vector<Discovery> study_discovery(const ResultReader& results, const LoadedStudy& study) {
    std::vector<Discovery> all;
    for (AnswerRuns& runs : answer_runs(results, study)) {
        if (runs.answer != study.study.goal.answer) continue;
        const Futures futures = futures_of(runs, study);
        const auto missed = static_cast<std::size_t>(std::ranges::count(futures.missed, true));
        all.push_back({std::move(runs), futures.values.size(), missed, find_boxes(futures)});
    }
    return all;
}

std::string discovery_text(const LoadedStudy& study, const std::vector<Discovery>& discoveries) {
    std::string text;
    for (const Discovery& its : discoveries) text += scenario_text(study, its);
    return text + wrapped(
                      "Boxes by the patient rule induction method. Quasi-p: chance of as many misses in the box if "
                      "the restriction told nothing; those above 0.05 are taken back. A future is one set of "
                      "values of the parameters, none more likely than its range says.",
                      page_width);
}

void write_discovery(const LoadedStudy& study, const std::vector<Discovery>& discoveries, std::ostream& out) {
    RecordWriter writer(
        {"scenario", "answer", "box", "parameter", "key", "low", "high", "quasi_p", "coverage", "density", "support"},
        ExportFormat::csv, out);
    for (const Discovery& its : discoveries) {
        for (std::size_t i = 0; i < its.boxes.size(); ++i) {
            const Box& box = its.boxes[i];
            for (const Restriction& restriction : box.restrictions) {
                const ResolvedParameter& parameter = study.parameters[restriction.parameter];
                writer.write(std::vector<Cell>{its.runs.scenario, its.runs.answer, static_cast<std::int64_t>(i + 1),
                                               parameter.id, parameter.key, restriction.low, restriction.high,
                                               restriction.quasi_p, box.quality.coverage, box.quality.density,
                                               box.quality.support});
            }
        }
    }
    writer.finish();
}

}  // namespace ubumwe::sim
