#include "sim/report/pareto_table.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ostream>
#include <span>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/planned_groups.hpp"
#include "sim/report/table_export.hpp"
#include "sim/report/text_table.hpp"
#include "sim/study/paired.hpp"
#include "sim/study/sensitivity.hpp"

namespace ubumwe::sim {

namespace {

std::string number(double value) {
    return std::abs(value) >= 1000.0 ? fmt::format("{:.0f}", value) : fmt::format("{:.4g}", value);
}

std::string name_of(std::int64_t sample) {
    return sample == 0 ? "delivered" : fmt::format("plan {}", sample);
}

std::vector<std::int64_t> with_delivered(const std::vector<std::int64_t>& shown) {
    std::vector<std::int64_t> rows{0};
    rows.insert(rows.end(), shown.begin(), shown.end());
    return rows;
}

std::string mean_text(const PlanFigure& figure, std::size_t scenario, std::int64_t sample, DrawRange range) {
    if (figure.hidden) return "hidden";
    const std::vector<double> values = draws_of(figure, scenario, sample, range);
    return values.empty() ? "-" : number(mean_of(values));
}

std::string difference_text(const PlanFigure& figure, std::int64_t sample, DrawRange range) {
    if (figure.hidden) return "hidden";
    const std::vector<double> values = differences_of(figure, 0, sample, range);
    if (values.empty()) return "-";
    const double mean = mean_of(values);
    const auto half_width = half_width_of(values, sensitivity_confidence);
    return (mean >= 0.0 ? "+" : "") + (std::abs(mean) >= 1000.0 ? number(mean) : fmt::format("{:.3g}", mean)) +
           (half_width ? " ± " + fmt::format("{:.2g}", *half_width) : "");
}

std::string words_of_figures(const LoadedStudy& study, const ParetoResults& results) {
    std::string text;
    for (const PlanFigure& figure : results.figures) {
        const auto aim = std::ranges::find(study.study.aims, figure.id, &StudyAim::id);
        const std::string wanted = aim == study.study.aims.end() ? ""
                                   : aim->aim == Aim::most       ? " (aim: most)"
                                                                 : " (aim: least)";
        text += wrapped(figure.id + wanted + ": " + figure.words, page_width, page_indent);
    }
    return text;
}

/// A row for each plan, a column for each of the first figures, in the first scenario.
template <class Cell>
std::string figure_table(const ParetoResults& results, std::size_t figures, const std::vector<std::int64_t>& samples,
                         Cell cell) {
    const std::span columns = std::span(results.figures).first(figures);
    std::vector<std::string> head{"plan"};
    for (const PlanFigure& figure : columns) head.push_back(figure.id);
    TextTable table(std::move(head), 1);
    for (const std::int64_t sample : samples) {
        const bool unbeaten = std::ranges::find(results.unbeaten, sample) != results.unbeaten.end();
        std::vector<std::string> row{name_of(sample) + (unbeaten ? " *" : "")};
        for (const PlanFigure& figure : columns) row.push_back(cell(figure, sample));
        table.add(std::move(row));
    }
    return table.text(page_indent);
}

/// For each aim the scenario in which a plan does worst, and what it gives there.
std::string worst_table(const LoadedStudy& study, const ParetoResults& results) {
    if (study.scenarios.size() < 2) return {};
    const DrawRange range = told_draws(study);
    std::vector<std::string> head{"plan"};
    for (const StudyAim& aim : study.study.aims) head.push_back(aim.id);
    TextTable table(std::move(head), 1);
    for (const std::int64_t sample : with_delivered(results.shown)) {
        std::vector<std::string> row{name_of(sample)};
        for (const StudyAim& aim : study.study.aims) {
            const PlanFigure& figure = figure_of(results.figures, aim);
            const auto worst = worst_scenario(figure, study, aim, sample, range);
            row.push_back(
                worst ? fmt::format("{} ({})", mean_text(figure, *worst, sample, range), study.scenarios[*worst].id)
                      : "-");
        }
        table.add(std::move(row));
    }
    return "\n" + wrapped("Worst case of each plan over the scenarios, in this model", page_width) +
           table.text(page_indent);
}

std::string draws_text(const LoadedStudy& study) {
    const DesignParameters& design = study.study.design;
    if (design.confirm == 0)
        return fmt::format(
            "The plans were chosen by the same {} draws that are told here, which flatters them: a "
            "design with `confirm` tells them by others.",
            design.replicates);
    return fmt::format(
        "Plans were chosen by {} and are told by {}, shared with what was delivered. * no other plan of the table "
        "beats it in every aim in these draws either.",
        counted(design.replicates, "draw"), counted(design.confirm, "new draw"));
}

/// For each aim that luck moves, how many plans differ from what was delivered by more than it.
std::string beyond_luck_text(const LoadedStudy& study, const ParetoResults& results) {
    std::string text;
    for (const StudyAim& aim : study.study.aims) {
        if (aim.id == planned_cost_name) continue;
        const PlanFigure& figure = figure_of(results.figures, aim);
        std::size_t told = 0;
        std::size_t beyond = 0;
        for (const std::int64_t sample : results.shown) {
            const auto differences = differences_of(figure, 0, sample, told_draws(study));
            const auto half_width = half_width_of(differences, sensitivity_confidence);
            if (!half_width) continue;
            ++told;
            if (std::abs(mean_of(differences)) > *half_width) ++beyond;
        }
        if (told == 0) continue;
        text += fmt::format("{}{} {} of {}", text.empty() ? "" : ", ", aim.id, beyond, told);
    }
    if (text.empty()) return {};
    return " Plans that differ from what was delivered by more than luck: " + text +
           ". Where it is few of them, the order of the plans by that aim is luck too.";
}

std::string error_text(const LoadedStudy& study, const ParetoResults& results) {
    if (results.errors.empty()) return {};
    std::string text = "How far the surrogates were off, by plans that were predicted first and run then: ";
    for (std::size_t aim = 0; aim < results.errors.size(); ++aim) {
        const SurrogateError& its = results.errors[aim];
        text += fmt::format("{}{} {} (the plans differ by {}, luck leaves {})", aim == 0 ? "" : "; ",
                            study.study.aims[aim].id, number(its.error), number(its.spread), number(its.luck));
    }
    return note(text + fmt::format("; root mean squares over {} plans. Nothing told here is from a surrogate.",
                                   results.errors.front().plans));
}

std::string scale_text(const LoadedStudy& study) {
    const double scale = study.scenarios.front().loaded.scenario.population.scale;
    if (!(scale < 1.0)) return {};
    return fmt::format(
        " Runs are at scale {}, counts and costs of runs too, and few groups are left of small "
        "plans there: confirm a plan at scale 1 before anything is made of it.",
        scale);
}

}  // namespace

ParetoResults pareto_results(const ResultReader& results, const LoadedStudy& study) {
    ParetoResults all{plan_figures(results, study), {}, {}, {}};
    all.shown = front_samples(all.figures, study);
    all.unbeaten = unbeaten_of(all.figures, study, all.shown);
    all.errors = surrogate_errors(all.figures, study);
    return all;
}

std::string pareto_text(const LoadedStudy& study, const ParetoResults& results) {
    if (results.shown.empty()) return note("Too few runs finished to tell anything.");
    const DrawRange range = told_draws(study);
    const std::string& first = study.scenarios.front().id;
    std::string text = wrapped(fmt::format("Plans that no other plan of {} beats in every aim, in this model ({})",
                                           study.samples.size(), first),
                               page_width);
    text += words_of_figures(study, results) + "\n";
    text += figure_table(
        results, results.figures.size(), with_delivered(results.shown),
        [&](const PlanFigure& figure, std::int64_t sample) { return mean_text(figure, 0, sample, range); });
    text += "\n" + wrapped("Difference from what was delivered, with half the 95 % interval over draws", page_width);
    text += figure_table(
        results, study.study.answers.size(), results.shown,
        [&](const PlanFigure& figure, std::int64_t sample) { return difference_text(figure, sample, range); });
    text += note(draws_text(study) + beyond_luck_text(study, results)) + worst_table(study, results);
    text += "\n" + planned_text(study, with_delivered(results.shown));
    return text + note(costs_text(study) + scale_text(study)) + error_text(study, results);
}

void write_pareto(const LoadedStudy& study, const ParetoResults& results, std::ostream& out) {
    RecordWriter writer(
        {"plan", "told", "unbeaten", "scenario", "figure", "draws", "n", "mean", "difference", "difference_half_width"},
        ExportFormat::csv, out);
    const auto write = [&](std::int64_t sample, std::size_t scenario, const PlanFigure& figure, const char* draws,
                           DrawRange range) {
        const auto values = draws_of(figure, scenario, sample, range);
        if (values.empty() || figure.hidden) return;
        const auto differences = differences_of(figure, scenario, sample, range);
        const auto half_width = half_width_of(differences, sensitivity_confidence);
        const auto flag = [&](const std::vector<std::int64_t>& of) {
            return Cell(static_cast<std::int64_t>(std::ranges::find(of, sample) != of.end() ? 1 : 0));
        };
        writer.write(std::vector<Cell>{
            sample, flag(results.shown), flag(results.unbeaten), study.scenarios[scenario].id, figure.id,
            std::string(draws), static_cast<std::int64_t>(values.size()), mean_of(values),
            differences.empty() ? Cell() : Cell(mean_of(differences)), half_width ? Cell(*half_width) : Cell()});
    };
    for (std::int64_t sample = 0; sample <= static_cast<std::int64_t>(study.samples.size()); ++sample) {
        for (std::size_t scenario = 0; scenario < study.scenarios.size(); ++scenario) {
            for (const PlanFigure& figure : results.figures) {
                write(sample, scenario, figure, "search", search_draws(study));
                if (study.study.design.confirm > 0) write(sample, scenario, figure, "confirm", told_draws(study));
            }
        }
    }
    writer.finish();
}

}  // namespace ubumwe::sim
