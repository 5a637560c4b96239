#include "sim/report/sensitivity_table.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/table_export.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::size_t most_rows = 30;

std::string number(double value) {
    return std::abs(value) < 5e-8 ? "0" : fmt::format("{:.4g}", value);
}

std::string percent(double share) {
    return fmt::format("{:.3g} %", 100.0 * share);
}

/// The half-width of a column is shown where a method gives one.
bool has_half_width(const Sensitivity& its, std::size_t column) {
    return std::ranges::any_of(its.order, [&](std::size_t i) { return its.effects[i][column].half_width.has_value(); });
}

std::string basis_of(const ResolvedParameter& parameter) {
    return parameter.quality.empty() ? "study" : parameter.quality;
}

std::string table_text(const LoadedStudy& study, const Sensitivity& its) {
    const EffectColumns columns = columns_of(study.study.design.method);
    std::vector<std::string> head{"parameter", "basis"};
    for (std::size_t column = 0; column < columns.names.size(); ++column) {
        head.emplace_back(columns.names[column]);
        if (has_half_width(its, column)) head.emplace_back("+-");
    }
    TextTable table(std::move(head), 2);
    for (const std::size_t i : its.order) {
        if (table.rows().size() > most_rows) break;
        std::vector<std::string> cells{study.parameters[i].id, basis_of(study.parameters[i])};
        for (std::size_t column = 0; column < columns.names.size(); ++column) {
            const Estimate& estimate = its.effects[i][column];
            cells.push_back(number(estimate.value));
            if (has_half_width(its, column)) cells.push_back(estimate.half_width ? number(*estimate.half_width) : "-");
        }
        table.add(std::move(cells));
    }
    return table.text(page_indent);
}

std::string convergence_text(const Sensitivity& its, const DesignParameters& design) {
    const std::string unit = design.method == DesignMethod::morris ? "trajectories" : "base samples";
    if (!its.widest) return "Nothing varies, so there is nothing to converge.";
    if (*its.widest <= converged_width)
        return fmt::format("Converged: no interval is wider than {} of the largest index ({} allowed).",
                           percent(*its.widest), percent(converged_width));
    return fmt::format(
        "Not converged: an interval is as wide as {} of the largest index ({} allowed); about {} {} would do, not {}.",
        percent(*its.widest), percent(converged_width), *its.enough, unit, design.samples);
}

std::string verdict_of(const Sensitivity& its, const DesignParameters& design) {
    if (design.method != DesignMethod::one_factor) return convergence_text(its, design);
    if (!its.above_luck) return "Samples have one draw each: what is luck in a swing is not known.";
    return fmt::format("{} of {} parameters swing it by more than luck does at 95 %.", *its.above_luck,
                       its.order.size());
}

std::string notes_of(const AnswerSensitivity& answer, const LoadedStudy& study) {
    const Sensitivity& its = answer.sensitivity;
    std::string text = verdict_of(its, study.study.design);
    text += its.share_of_seed
                ? fmt::format(" The seed has {} of the variance over these runs.", percent(*its.share_of_seed))
                : std::string(" How much is luck is not known: give replicates.");
    if (its.missing > 0)
        text += fmt::format(" {} of {} samples are missing, and what needs them is left out.", its.missing,
                            its.missing + its.samples);
    if (its.order.size() > most_rows)
        text += fmt::format(" {} weaker parameters are in sensitivity.csv.", its.order.size() - most_rows);
    return note(text);
}

std::string answer_text(const AnswerSensitivity& answer, const LoadedStudy& study) {
    std::string text = "\n" + wrapped(fmt::format("{} ({}), in this model: {}", answer.runs.answer,
                                                  answer.runs.scenario, answer.runs.words),
                                      page_width);
    if (answer.runs.hidden) return text + note("Hidden: it is of too few people in some run.");
    if (answer.sensitivity.order.empty()) return text + note("Too few runs finished to tell anything.");
    const auto own = answer.runs.values.find(0);
    if (own != answer.runs.values.end()) {
        double sum = 0.0;
        for (const auto& [replicate, value] : own->second) sum += value;
        text += note(fmt::format("At the scenario's own values: {}, mean of {}.",
                                 number(sum / static_cast<double>(own->second.size())),
                                 own->second.size() == 1 ? "one draw" : fmt::format("{} draws", own->second.size())));
    }
    return text + table_text(study, answer.sensitivity) + notes_of(answer, study);
}

std::string method_text(const LoadedStudy& study) {
    switch (study.study.design.method) {
        case DesignMethod::one_factor:
            return "One factor at a time: each parameter from the lowest to the highest value of its range, all others "
                   "at the scenario's own. low, high: the answer there; swing: from low to high, +- over draws that "
                   "both share; range: from the least to the most over all values. Interactions are not seen.";
        case DesignMethod::morris:
            return "Morris: change of the answer over the whole distribution of a parameter, from steps in random "
                   "places. mu: mean; mu_star: mean size, +- by resampling trajectories; sigma: its spread, by which a "
                   "parameter acts unevenly or with others.";
        case DesignMethod::sobol_indices:
            return "Sobol' indices: share of the variance of the answer that a parameter has alone (S1) and with all "
                   "interactions (ST), +- by resampling. What lies below its +- may be 0.";
        case DesignMethod::latin_hypercube:
        case DesignMethod::sobol_sequence:
        case DesignMethod::lever:
        case DesignMethod::pareto:
            break;
    }
    return {};
}

}  // namespace

std::vector<AnswerSensitivity> study_sensitivity(const ResultReader& results, const LoadedStudy& study) {
    std::vector<AnswerSensitivity> all;
    for (AnswerRuns& runs : answer_runs(results, study)) {
        const auto own = runs.values.find(0);
        Sensitivity its =
            sensitivity_of(study.study.design, study.parameters.size(), runs.by_sample(study.samples.size()),
                           own == runs.values.end() ? ReplicateValues{} : own->second);
        all.push_back({std::move(runs), std::move(its)});
    }
    return all;
}

std::string sensitivity_text(const LoadedStudy& study, const std::vector<AnswerSensitivity>& answers) {
    std::string text = wrapped(method_text(study), page_width);
    for (const AnswerSensitivity& answer : answers) text += answer_text(answer, study);
    if (!study.left_out.empty())
        text += "\n" + wrapped(fmt::format("Left out, since a scenario refuses a value of the range alone: {}.",
                                           fmt::join(study.left_out, ", ")),
                               page_width);
    return text + "\n" +
           wrapped(
               "Basis: quality of the evidence for the value, or study where the study states the range. An answer "
               "can only be as sensitive as the ranges are wide; what is assumed may be wrong beyond its range.",
               page_width);
}

void write_sensitivity(const LoadedStudy& study, const std::vector<AnswerSensitivity>& answers, std::ostream& out) {
    RecordWriter writer({"answer", "scenario", "parameter", "key", "quality", "index", "value", "half_width"},
                        ExportFormat::csv, out);
    const EffectColumns columns = columns_of(study.study.design.method);
    for (const AnswerSensitivity& answer : answers) {
        for (const std::size_t i : answer.sensitivity.order) {
            for (std::size_t column = 0; column < columns.names.size(); ++column) {
                const Estimate& estimate = answer.sensitivity.effects[i][column];
                writer.write(std::vector<Cell>{answer.runs.answer, answer.runs.scenario, study.parameters[i].id,
                                               study.parameters[i].key, study.parameters[i].quality,
                                               std::string(columns.names[column]), estimate.value,
                                               estimate.half_width ? Cell(*estimate.half_width) : Cell()});
            }
        }
    }
    writer.finish();
}

}  // namespace ubumwe::sim
