#include "sim/cli/batch_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/report/plain_text.hpp"
#include "sim/report/published_changes.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::size_t most_failures = 20;

std::string samples_text(const BatchRun& batch) {
    const BatchManifest& manifest = batch.manifest();
    const auto samples = static_cast<std::int64_t>(manifest.samples.size());
    const std::string each = counted(batch.study().study.design.replicates, "replicate") + " each";
    if (batch.study().space) return fmt::format("{} with {}", counted(samples, "plan"), each);
    return fmt::format("{} of {} with {}", counted(samples, "sample"),
                       counted(static_cast<std::int64_t>(manifest.parameters.size()), "parameter"), each);
}

std::string setting_text(const BatchRun& batch) {
    const BatchManifest& manifest = batch.manifest();
    std::string text = fmt::format("In this model: {}, {} at their own values (seed {})",
                                   counted(static_cast<std::int64_t>(manifest.scenarios.size()), "scenario"),
                                   counted(manifest.replicates.used, "replicate"), manifest.seed);
    if (!manifest.samples.empty()) text += ", and " + samples_text(batch);
    if (manifest.counterfactual) text += ", each with and without programmes";
    const double scale = batch.study().scenarios.front().loaded.scenario.population.scale;
    if (scale < 1.0)
        text += fmt::format(". The population is at scale {}: published counts are claimed at scale 1 only", scale);
    return wrapped(text + ".", page_width);
}

std::string replicates_text(const BatchRun& batch) {
    const ReplicateCount& count = batch.manifest().replicates;
    if (batch.study().study.precision.measure.empty()) return {};
    return wrapped(
        fmt::format("Replicates needed: {}, used: {}: {}.",
                    count.needed == 0 ? std::string("not known") : std::to_string(count.needed), count.used, count.why),
        page_width);
}

std::string failures_text(std::vector<FailedRun> failed) {
    if (failed.empty()) return {};
    std::ranges::sort(failed, {}, [](const FailedRun& run) { return run.planned.run; });
    std::string text = fmt::format("\n{} failed; their reasons are in the table failure:\n",
                                   counted(static_cast<std::int64_t>(failed.size()), "replicate"));
    for (std::size_t i = 0; i < std::min(failed.size(), most_failures); ++i) {
        const FailedRun& run = failed[i];
        const std::string sample = run.planned.sample == 0 ? "" : fmt::format(", sample {}", run.planned.sample);
        const std::string reason = run.reason.substr(0, run.reason.find('\n'));
        text += wrapped(fmt::format("run {}: {}, replicate {}{}: {}", run.planned.run, run.scenario,
                                    run.planned.replicate, sample, reason),
                        page_width, "  ");
    }
    if (failed.size() > most_failures) text += fmt::format("  and {} more\n", failed.size() - most_failures);
    return text;
}

}  // namespace

std::string batch_text(const BatchRun& batch, const BatchOutcome& outcome, std::string_view command) {
    const Study& study = batch.study().study;
    std::string text = wrapped(study.title, page_width) + wrapped(study.rationale, page_width) + "\n";
    text += setting_text(batch) + replicates_text(batch);
    if (!outcome.precision.empty()) text += wrapped(outcome.precision, page_width);
    text += fmt::format("{} of {} runs are in {}\n", outcome.finished, batch.manifest().runs,
                        (batch.folder() / "results.sqlite").string());
    text += failures_text(outcome.failed);
    const auto& scenarios = batch.study().scenarios;
    if (command == "batch" && scenarios.size() == 1) text += published_changes_text(batch.folder(), scenarios.front());
    const std::string folder = shell_word(batch.folder().string());
    if (outcome.stopped || !outcome.failed.empty())
        text += fmt::format("\nGo on with what is missing:\n  ubumwe {} {} --out {} --resume\n", command,
                            shell_word(batch.study().file.string()), folder);
    return text;
}

ExitCode exit_code_of(const BatchOutcome& outcome) {
    if (outcome.stopped) return interrupted;
    return outcome.failed.empty() ? done : machine_failed;
}

}  // namespace ubumwe::sim
