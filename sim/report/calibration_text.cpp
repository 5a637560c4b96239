#include "sim/report/calibration_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/calibration/fragment.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

namespace {

std::string percent(double x) {
    return std::isfinite(x) ? fmt::format("{:.2f}", x) : std::string("-");
}

std::string draws_of(const LoadedTargets& targets) {
    const Targets& its = targets.targets;
    std::string text =
        fmt::format("{} is run at scale {:g} with {} of luck (seed {}), the same for every set of values.",
                    targets.scenario.scenario.title, its.scale, draws_text(its.replicates), its.seed);
    if (its.pilot > 0)
        text += fmt::format(
            " The first {} search for the way; the values, \"simulated\" and \"+-\" are those of all {}. "
            "\"Attributable\" and \"anyway\" rest on the first {}, each beside its counterfactual: they add up to the "
            "change of these draws, which luck sets apart from that of all.",
            draws_text(its.pilot), its.replicates, its.pilot);
    return text;
}

std::string how_measured(const LoadedTargets& targets) {
    return wrapped(draws_of(targets), page_width) +
           wrapped(
               "A change is measured as published: participants of the programmes that a figure names, each once, from "
               "their first enrolment to the endline of that programme (the last step of the year in which its last "
               "group runs), the same persons, relative to the mean at enrolment. Nobody is a control. "
               "\"Attributable\" "
               "is the part against the same persons with the same luck without any programme; \"anyway\" is the rest: "
               "what would have come without it, regression to the mean included.",
               page_width);
}

std::string published_text(const LoadedTargets& targets, std::size_t i) {
    return (targets.lower_bounds[i] ? "over " : "") + fmt::format("{:g}", targets.published[i]);
}

std::string rounds_text(const BackgroundFit& fit) {
    const std::string rounds = fmt::format("{} round{}", fit.rounds.size(), fit.rounds.size() == 1 ? "" : "s");
    if (fit.pilot_rounds.empty()) return rounds;
    return fmt::format("{} after {} of the pilot", rounds, fit.pilot_rounds.size());
}

std::string fit_text(const LoadedTargets& targets, const BackgroundFit& fit) {
    TextTable table({"target", "published", "aim", "simulated", "", "factor", "+-", "attributable", "anyway"}, 1);
    for (std::size_t i = 0; i < fit.targets.size(); ++i) {
        const FittedTarget& its = fit.targets[i];
        table.add({words(targets.targets.targets[i].id), published_text(targets, i), percent(its.goal),
                   percent(its.output), its.met ? "" : "missed", fmt::format("{:.4f}", its.factor),
                   its.half_width ? fmt::format("{:.4f}", *its.half_width) : "-", percent(its.attributable),
                   percent(its.anyway)});
    }
    const std::string outcome =
        fit.found ? fmt::format("Fitted in {}.", rounds_text(fit))
                  : fmt::format("NO FIT FOUND in {} within the bounds of the factors; this is the nearest.",
                                rounds_text(fit));
    return fmt::format("\nBackground {:.0f} % ({})\n", 100.0 * fit.background.share, words(fit.background.id)) +
           wrapped(outcome, page_width) + table.text(page_indent);
}

std::string screening_text(const std::vector<BackgroundFit>& fits) {
    if (fits.empty() || fits.front().screened.empty()) return {};
    TextTable table({"programme", "screened on", "change", "attributable", "anyway"}, 2);
    for (const MeasuredChange& each : fits.front().screened)
        table.add({words(each.programme), words(each.measure), percent(each.percent), percent(each.attributable),
                   percent(each.anyway())});
    return "\nRegression to the mean\n" +
           wrapped(
               "People who are let in because of a high value fall back by themselves: \"anyway\" below, for the "
               "indicator on which a programme screens. Mean over the draws that were run beside their counterfactual.",
               page_width) +
           table.text(page_indent);
}

}  // namespace

std::string calibration_text(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits) {
    std::string text = wrapped(targets.targets.title, page_width) + wrapped(targets.targets.rationale, page_width) +
                       "\n" + how_measured(targets);
    for (const BackgroundFit& fit : fits) text += fit_text(targets, fit);
    text += screening_text(fits);
    const bool missed = std::ranges::any_of(fits, [](const BackgroundFit& fit) { return !fit.found; });
    return text + "\n" +
           note(
               std::string("All in per cent, in this model; +- is the half-width of a 95 % interval by luck alone, not "
                           "of what is believed of the other parameters.") +
               (missed ? " What was missed is a finding about the model: no file of values is written for it." : ""));
}

}  // namespace ubumwe::sim
