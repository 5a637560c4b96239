#include <chrono>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "sim/engine/watched_run.hpp"
#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"

namespace {

using namespace ubumwe;

/// What one run of the five districts cost, in seconds.
struct Cost {
    std::map<std::string, double, std::less<>> a_month;
    double synthesis = 0.0;
    double people = 0.0;  ///< at the end
    double ties = 0.0;
};

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
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
    while (!run.done()) run.step();
    const double all = seconds_since(start);
    const double steps = run.simulation().next_step();
    double stages = 0.0;
    for (std::size_t stage = 0; stage < sim::Simulation::stages().size(); ++stage) {
        const double seconds = run.simulation().stage_seconds()[stage];
        cost.a_month[std::string(sim::Simulation::stages()[stage])] = seconds / steps;
        stages += seconds;
    }
    cost.a_month["observation"] = (all - stages) / steps;
    cost.a_month["whole month"] = all / steps;
    cost.people = run.simulation().world().people.size();
    cost.ties = run.simulation().world().network.ties();
    return cost;
}

const Cost& cost_of(int threads) {
    static std::map<int, Cost> costs;
    if (!costs.contains(threads)) costs.emplace(threads, measure(threads));
    return costs.at(threads);
}

void stage(benchmark::State& state, const std::string& name) {
    const Cost& cost = cost_of(static_cast<int>(state.range(0)));
    for (auto iteration : state) state.SetIterationTime(cost.a_month.at(name));
    state.counters["ns_a_person"] = 1e9 * cost.a_month.at(name) / cost.people;
    state.counters["ns_a_tie"] = 1e9 * cost.a_month.at(name) / cost.ties;
}

void synthesis(benchmark::State& state) {
    const Cost& cost = cost_of(static_cast<int>(state.range(0)));
    for (auto iteration : state) state.SetIterationTime(cost.synthesis);
}

const bool registered = [] {
    std::vector<std::string> names{"whole month"};
    for (const auto stage_name : sim::Simulation::stages()) names.emplace_back(stage_name);
    names.emplace_back("observation");
    for (const int threads : {1, 2}) {
        benchmark::RegisterBenchmark("synthesis", synthesis)
            ->ArgName("threads")
            ->Arg(threads)
            ->Iterations(1)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
        for (const auto& name : names)
            benchmark::RegisterBenchmark(("month/" + name).c_str(), stage, name)
                ->ArgName("threads")
                ->Arg(threads)
                ->Iterations(1)
                ->UseManualTime()
                ->Unit(benchmark::kMillisecond);
    }
    return true;
}();

}  // namespace
