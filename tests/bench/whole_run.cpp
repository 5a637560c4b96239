#include <chrono>
#include <regex>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "tests/bench/growth.hpp"
#include "tests/support/program.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

/// The megabytes of memory that a run says it held.
double megabytes(const std::string& output) {
    static const std::regex sentence("At most ([0-9]+) MB of memory");
    std::smatch match;
    return std::regex_search(output, match, sentence) ? std::stod(match[1]) : 0.0;
}

/// A whole process: from reading a scenario to its results on disk, one variant.
struct Process {
    bool ended_well = false;
    double seconds = 0.0;
    double peak = 0.0;  ///< MB of memory
};

/// Runs a shipped scenario of Rwanda.
Process process_of(const std::string& scenario, std::int64_t threads, const std::string& options) {
    const auto file = ubumwe::tests::repository() / "scenarios/rwanda" / scenario;
    const ubumwe::tests::TemporaryFolder folder;
    const auto begin = std::chrono::steady_clock::now();
    const auto run =
        ubumwe::tests::ubumwe(fmt::format("run {} --no-counterfactual --threads {} --out {} {}", file.string(), threads,
                                          (folder.path() / "results").string(), options));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    return {run.code == 0, seconds.count(), megabytes(run.output)};
}

/// Times a shipped scenario; a process that did not end well has taken no time and memory.
Process time_scenario(benchmark::State& state, const std::string& scenario, const std::string& options) {
    Process process;
    for (auto iteration : state) {
        process = process_of(scenario, state.range(0), options);
        if (!process.ended_well) {
            state.SkipWithError("the program did not end well");
            return {};
        }
    }
    state.counters["peak_MB"] = process.peak;
    return process;
}

void five_districts(benchmark::State& state) {
    time_scenario(state, "shp_reference.json", "");
}

void country(benchmark::State& state) {
    time_scenario(state, "shp_scale_up_national.json", "");
}

/// The memory of a year and the layout after it, without programmes, of so many thousand people.
void growth_memory(benchmark::State& state) {
    const auto thousands = static_cast<double>(state.range(1));
    std::string options;
    for (const std::string& setting : ubumwe::tests::growth_settings(thousands))
        options += fmt::format(" --set '{}'", setting);
    const Process process = time_scenario(state, "no_programme.json", options);
    state.counters["bytes_a_person"] = 1e3 * process.peak / thousands;
}

/// A quarter of the country by month or by week.
void quarter(benchmark::State& state, const std::string& step) {
    time_scenario(state, "no_programme.json",
                  "--set 'population.districts=[]' --set time.end=2020-03 --set time.step=" + step);
}

/// What a checkpoint of the country costs, in seconds and in steps: four months with one behind each, beside the same
/// months without and beside one month.
void checkpoint(benchmark::State& state) {
    constexpr double months = 4.0;
    const std::string country = "--set 'population.districts=[]' --set time.end=";
    const std::string all_months = country + "2020-04";
    const Process with = time_scenario(state, "no_programme.json", all_months + " --checkpoint-every 1");
    const double straight = process_of("no_programme.json", state.range(0), all_months).seconds;
    const double one_month = process_of("no_programme.json", state.range(0), country + "2020-01").seconds;
    const double seconds = (with.seconds - straight) / months;
    state.counters["checkpoint_s"] = seconds;
    state.counters["checkpoint_steps"] = seconds / ((straight - one_month) / (months - 1.0));
}

void one_process(benchmark::internal::Benchmark* named) {
    named->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);
}

void sizes(benchmark::internal::Benchmark* named) {
    for (const int thousands : ubumwe::tests::thousands_of_growth) named->Args({2, thousands});
    named->ArgNames({"threads", "thousands"});
    one_process(named);
}

BENCHMARK(five_districts)->ArgName("threads")->Arg(1)->Arg(2)->Apply(one_process);
BENCHMARK(country)->ArgName("threads")->Arg(2)->Apply(one_process);
BENCHMARK(growth_memory)->Apply(sizes);
BENCHMARK(checkpoint)->ArgName("threads")->Arg(2)->Apply(one_process);
BENCHMARK_CAPTURE(quarter, month, "month")->ArgName("threads")->Arg(2)->Apply(one_process);
BENCHMARK_CAPTURE(quarter, week, "week")->ArgName("threads")->Arg(2)->Apply(one_process);

}  // namespace
