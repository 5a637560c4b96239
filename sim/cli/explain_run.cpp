#include "sim/cli/explain_run.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "sim/results/refuse.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::span explained_names(model::measure_names.data(), model::explained_measures);

/// Why a measure of the series is not among those that are explained.
std::string why_not(const std::string& measure) {
    if (measure == "caseness") return "who is above a cut-off does not add up from parts: explain distress";
    if (std::ranges::find(model::measure_names, measure) == model::measure_names.end()) return {};
    return "its change does not add up from parts of persons; explain one of these";
}

std::size_t measure_named(const std::string& name) {
    const auto found = std::ranges::find(explained_names, name);
    if (found != explained_names.end()) return static_cast<std::size_t>(found - explained_names.begin());
    const std::string reason = why_not(name);
    refuse("--measure", in_quotes(name), fmt::to_string(fmt::join(explained_names, ", ")),
           reason.empty() ? nearest_hint(name, explained_names) : reason);
}

/// Adds an issue where a name was given that is not among the known ones.
void check_name(const char* option, const std::optional<std::string>& name, const std::vector<std::string>& known,
                Issues& issues) {
    if (!name || std::ranges::find(known, *name) != known.end()) return;
    issues.add({{option, 0, {}}, in_quotes(*name), one_of(known), nearest_hint(*name, known)});
}

template <class Items, class Name>
std::vector<std::string> names_in(const Items& items, Name name) {
    std::vector<std::string> names;
    for (const auto& item : items) names.push_back(item.*name);
    return names;
}

void check_request(const ExplainRequest& request, const StoredRun& stored) {
    const model::Scenario& scenario = stored.scenario().scenario;
    Issues issues;
    check_name("--district", request.filter.district,
               names_in(scenario.margins.districts, &model::DistrictMargin::name), issues);
    check_name("--position", request.filter.position, names_in(scenario.positions, &model::PositionParameters::id),
               issues);
    check_name("--arm", request.filter.arm, model::arm_names(scenario), issues);
    if (request.replicate > stored.manifest().replicates)
        issues.add({{"--replicate", 0, {}},
                    std::to_string(request.replicate),
                    "from 1 to " + std::to_string(stored.manifest().replicates) + ", as the run had"});
    issues.throw_if_any();
}

}  // namespace

ExplainRun::ExplainRun(ExplainRequest request, int threads, ProgressOutput output)
    : request_(std::move(request)),
      measure_(measure_named(request_.measure)),
      stored_(request_.results, request_.scenario),
      counterfactual_(request_.counterfactual && stored_.manifest().counterfactual),
      parallel_(threads) {
    check_request(request_, stored_);
    const std::uint64_t steps = stored_.scenario().scenario.time.calendar().steps();
    progress_ = std::make_unique<Progress>(output, (counterfactual_ ? 2 : 1) * steps);
}

std::optional<ExplanationReport> ExplainRun::perform(const Interrupt& interrupt) {
    const model::Scenario& scenario = stored_.scenario().scenario;
    const model::Luck luck = luck_of(scenario, request_.replicate);
    progress_->say("Making the synthetic population.");
    ProgrammeRun with(scenario, luck, parallel_);
    const Names names = names_of(scenario, with.simulation().world());
    if (!run(with, Variant::with, interrupt)) return std::nullopt;
    with.forget_world();
    if (!counterfactual_) return report(names, with.explanation(), nullptr);

    progress_->say("Making the same population for the run without programmes.");
    const model::Scenario without_any = without_programmes(scenario);
    CounterfactualRun without(without_any, with, luck, parallel_);
    if (!run(without, Variant::counterfactual, interrupt)) return std::nullopt;
    return report(names, with.explanation(), &without.explanation());
}

bool ExplainRun::run(WatchedRun& run, Variant variant, const Interrupt& interrupt) {
    const char* part = variant == Variant::with ? "with programmes" : "without programmes";
    run.explain(measure_);
    progress_->say("The population is ready.");
    while (!run.done() && !interrupt.requested()) {
        const model::Month month = run.simulation().calendar().month_of(run.simulation().next_step());
        run.step();
        progress_->step(month, run.simulation().people_alive(), part);
    }
    if (run.done()) stored_.check_digest(variant, request_.replicate, run.digest());
    return run.done();
}

ExplanationReport ExplainRun::report(const Names& names, const model::Explanation& with,
                                     const model::Explanation* without) const {
    const model::Scenario& scenario = stored_.scenario().scenario;
    const model::Calendar calendar = scenario.time.calendar();
    return {.scenario = stored_.manifest().scenario,
            .measure = request_.measure,
            .first_month = to_string(calendar.start()),
            .last_month = to_string(calendar.end()),
            .seed = stored_.manifest().seed,
            .replicate = request_.replicate,
            .replicates = stored_.manifest().replicates,
            .smallest_cell = scenario.observe.smallest_cell,
            .scale = scenario.population.scale,
            .lines = explanation_lines(request_.filter, names, with, without)};
}

}  // namespace ubumwe::sim
