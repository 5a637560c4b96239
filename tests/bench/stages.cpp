#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "sim/engine/watched_run.hpp"
#include "sim/scenario/load.hpp"
#include "tests/bench/bare_loops.hpp"
#include "tests/bench/growth.hpp"
#include "tests/support/repository.hpp"

namespace {

using namespace ubumwe;

/// What one run of the five districts cost, in seconds.
struct Cost {
    std::map<std::string, double, std::less<>> stages;  ///< over the whole run
    std::vector<double> months;                         ///< by step
    std::vector<double> trust;                          ///< the same of trust with the sums of ties
    double synthesis = 0.0;
    double steps = 0.0;
    double people_steps = 0.0;  ///< people, added up over the steps
    double tie_steps = 0.0;
    double people = 0.0;  ///< at the end
    double ties = 0.0;
    tests::BareLoops bare;  ///< over the world of the end
};

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Seconds of the rule of trust and of the sums of ties so far.
double seconds_of_trust(const sim::Simulation& simulation) {
    double seconds = 0.0;
    for (std::size_t stage = 0; stage < sim::Simulation::stages().size(); ++stage) {
        const std::string_view name = sim::Simulation::stages()[stage];
        if (name == "trust" || name == "new ties and sums of ties") seconds += simulation.stage_seconds()[stage];
    }
    return seconds;
}

Cost measure(int threads) {
    const auto file = tests::repository() / "scenarios/rwanda/shp_reference.json";
    const model::Scenario scenario = sim::load_scenario(file).scenario;
    const model::Parallel parallel(threads);
    Cost cost;
    const auto begin = std::chrono::steady_clock::now();
    sim::ProgrammeRun run(scenario, {1, 0}, parallel);
    cost.synthesis = seconds_since(begin);
    const auto start = std::chrono::steady_clock::now();
    const model::World& world = run.simulation().world();
    while (!run.done()) {
        const auto month = std::chrono::steady_clock::now();
        const double trust = seconds_of_trust(run.simulation());
        run.step();
        cost.months.push_back(seconds_since(month));
        cost.trust.push_back(seconds_of_trust(run.simulation()) - trust);
        cost.people_steps += world.people.size();
        cost.tie_steps += world.network.ties();
    }
    const double all = seconds_since(start);
    double stages = 0.0;
    for (std::size_t stage = 0; stage < sim::Simulation::stages().size(); ++stage) {
        const double seconds = run.simulation().stage_seconds()[stage];
        cost.stages[std::string(sim::Simulation::stages()[stage])] = seconds;
        stages += seconds;
    }
    cost.stages["observation"] = all - stages;
    cost.stages["whole month"] = all;
    cost.steps = run.simulation().next_step();
    cost.people = world.people.size();
    cost.ties = world.network.ties();
    cost.bare = tests::measure_bare_loops(world, parallel);
    return cost;
}

const Cost& cost_of(const benchmark::State& state) {
    static std::map<std::int64_t, Cost> costs;
    const std::int64_t threads = state.range(0);
    if (!costs.contains(threads)) costs.emplace(threads, measure(static_cast<int>(threads)));
    return costs.at(threads);
}

/// The bare loop that a stage is compared with, in seconds over the world of the end; 0 where there is none.
double bare_loop_of(const std::string& stage, const tests::BareLoops& bare) {
    if (stage == "trust") return bare.trust_rule;
    if (stage == "new ties and sums of ties") return bare.sums_of_ties;
    if (stage == "wellbeing") return bare.person_indicators;
    if (stage == "observation") return bare.tally;
    if (stage == "vital events") return bare.copy;
    return 0.0;
}

/// Of the seconds that a person and a tie take.
void tell_speed(benchmark::State& state, double a_person, double a_tie) {
    state.counters["ns_a_person"] = 1e9 * a_person;
    state.counters["people_a_second"] = 1.0 / a_person;
    state.counters["ties_a_second"] = 1.0 / a_tie;
}

void stage(benchmark::State& state, const std::string& name) {
    const Cost& cost = cost_of(state);
    const double seconds = cost.stages.at(name);
    for (auto iteration : state) state.SetIterationTime(seconds / cost.steps);
    const double a_person = seconds / cost.people_steps;
    tell_speed(state, a_person, seconds / cost.tie_steps);
    if (const double bare = bare_loop_of(name, cost.bare); bare > 0.0)
        state.counters["times_bare_loop"] = a_person / (bare / cost.people);
}

/// The median over months: without the layout of rows in January, the yearly tally and the merges of new ties, which
/// the mean has. And how many times as long as trust with the sums of ties it takes.
void usual_month(benchmark::State& state) {
    const Cost& cost = cost_of(state);
    for (auto iteration : state) state.SetIterationTime(median(cost.months));
    state.counters["times_trust"] = median(cost.months) / median(cost.trust);
}

/// Family and livelihood move the indicators of households between them.
void households(benchmark::State& state) {
    const Cost& cost = cost_of(state);
    const double seconds = cost.stages.at("family") + cost.stages.at("livelihood");
    for (auto iteration : state) state.SetIterationTime(seconds / cost.steps);
    state.counters["times_bare_loop"] = seconds / cost.people_steps / (cost.bare.household_indicators / cost.people);
}

void synthesis(benchmark::State& state) {
    const Cost& cost = cost_of(state);
    for (auto iteration : state) state.SetIterationTime(cost.synthesis);
    state.counters["times_bare_loop"] = cost.synthesis / cost.bare.copy;
}

/// Seconds of processors that this process has taken: in the program itself, and in the system for it, which finds
/// memory.
struct ProcessorTime {
    double program = 0.0;
    double system = 0.0;
};

ProcessorTime processor_time() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return {seconds(use.ru_utime), seconds(use.ru_stime)};
}

/// What a person costs at the start, and in each month of a year and the layout after it, of so many thousand.
void growth(benchmark::State& state) {
    const auto file = tests::repository() / "scenarios/rwanda/no_programme.json";
    const auto settings = tests::growth_settings(static_cast<double>(state.range(1)));
    const model::Scenario scenario = sim::load_scenario(file, settings).scenario;
    const model::Parallel parallel(static_cast<int>(state.range(0)));
    for (auto iteration : state) {
        const auto begin = std::chrono::steady_clock::now();
        const ProcessorTime before = processor_time();
        sim::ProgrammeRun run(scenario, {1, 0}, parallel);
        const double synthesis = seconds_since(begin);
        const ProcessorTime after = processor_time();
        const double people = run.simulation().world().people.size();
        double people_steps = 0.0;
        while (!run.done()) {
            run.step();
            people_steps += run.simulation().world().people.size();
        }
        const double all = seconds_since(begin);
        state.SetIterationTime(all);
        state.counters["ns_a_person_start"] = 1e9 * synthesis / people;
        state.counters["ns_of_program_start"] = 1e9 * (after.program - before.program) / people;
        state.counters["ns_of_system_start"] = 1e9 * (after.system - before.system) / people;
        state.counters["ns_a_person_month"] = 1e9 * (all - synthesis) / people_steps;
    }
}

void triad(benchmark::State& state) {
    const Cost& cost = cost_of(state);
    for (auto iteration : state) state.SetIterationTime(1.0);
    state.counters["GB_a_second"] = 1e-9 * cost.bare.triad_bytes_a_second;
}

void bare(benchmark::State& state, double tests::BareLoops::*loop) {
    const Cost& cost = cost_of(state);
    for (auto iteration : state) state.SetIterationTime(cost.bare.*loop);
    tell_speed(state, cost.bare.*loop / cost.people, cost.bare.*loop / cost.ties);
}

template <class... Arguments>
void add(const std::string& name, Arguments... arguments) {
    benchmark::RegisterBenchmark(name.c_str(), arguments...)
        ->ArgName("threads")
        ->Arg(1)
        ->Arg(2)
        ->Iterations(1)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

const bool registered = [] {
    for (const int threads : {1, 2}) {
        for (const int thousands : tests::thousands_of_growth) {
            benchmark::RegisterBenchmark("growth", growth)
                ->ArgNames({"threads", "thousands"})
                ->Args({threads, thousands})
                ->Iterations(1)
                ->UseManualTime()
                ->Unit(benchmark::kSecond);
        }
    }
    add("bare/triad", triad);
    add("bare/trust rule", bare, &tests::BareLoops::trust_rule);
    add("bare/sums of ties", bare, &tests::BareLoops::sums_of_ties);
    add("bare/person indicators", bare, &tests::BareLoops::person_indicators);
    add("bare/household indicators", bare, &tests::BareLoops::household_indicators);
    add("bare/tally", bare, &tests::BareLoops::tally);
    add("bare/copy", bare, &tests::BareLoops::copy);
    add("synthesis", synthesis);
    add("month/whole month", stage, std::string("whole month"));
    add("month/usual month", usual_month);
    for (const auto name : sim::Simulation::stages()) add("month/" + std::string(name), stage, std::string(name));
    add("month/family and livelihood", households);
    add("month/observation", stage, std::string("observation"));
    return true;
}();

}  // namespace
