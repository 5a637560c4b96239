#include <algorithm>
#include <chrono>
#include <regex>
#include <string>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

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

/// Times a shipped scenario of Rwanda as a whole process: from reading it to its results on disk, one variant. Its peak
/// memory in MB, which is 0 where it did not end well.
double time_scenario(benchmark::State& state, const std::string& scenario, const std::string& options) {
    const auto file = ubumwe::tests::repository() / "scenarios/rwanda" / scenario;
    double peak = 0.0;
    for (auto iteration : state) {
        const ubumwe::tests::TemporaryFolder folder;
        const auto run =
            ubumwe::tests::ubumwe(fmt::format("run {} --no-counterfactual --threads {} --out {} {}", file.string(),
                                              state.range(0), (folder.path() / "results").string(), options));
        if (run.code != 0) {
            state.SkipWithError("the program did not end well");
            return 0.0;
        }
        peak = megabytes(run.output);
    }
    state.counters["peak_MB"] = peak;
    return peak;
}

void five_districts(benchmark::State& state) {
    time_scenario(state, "shp_reference.json", "");
}

void country(benchmark::State& state) {
    time_scenario(state, "shp_scale_up_national.json", "");
}

/// A year and the layout after it, without programmes, of so many thousand people of the census of 2022.
void growth(benchmark::State& state) {
    constexpr double census_thousands = 13246.394;
    constexpr double months = 13.0;
    const auto thousands = static_cast<double>(state.range(1));
    const auto begin = std::chrono::steady_clock::now();
    const double peak = time_scenario(
        state, "no_programme.json",
        fmt::format("--set 'population.districts=[]' --set time.end=2021-01 --set population.scale={:.6f}",
                    std::min(1.0, thousands / census_thousands)));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double people = 1000.0 * std::min(thousands, census_thousands);
    state.counters["ns_a_person_month"] = 1e9 * seconds / (people * months);
    state.counters["bytes_a_person"] = 1e6 * peak / people;
}

/// A quarter of the country by month or by week.
void quarter(benchmark::State& state, const std::string& step) {
    time_scenario(state, "no_programme.json",
                  "--set 'population.districts=[]' --set time.end=2020-03 --set time.step=" + step);
}

void one_process(benchmark::internal::Benchmark* named) {
    named->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);
}

void sizes(benchmark::internal::Benchmark* named) {
    for (const int threads : {1, 2}) {
        for (const int thousands : {100, 300, 1000, 3000, 13247}) named->Args({threads, thousands});
    }
    named->ArgNames({"threads", "thousands"});
    one_process(named);
}

BENCHMARK(five_districts)->ArgName("threads")->Arg(1)->Arg(2)->Apply(one_process);
BENCHMARK(country)->ArgName("threads")->Arg(2)->Apply(one_process);
BENCHMARK(growth)->Apply(sizes);
BENCHMARK_CAPTURE(quarter, month, "month")->ArgName("threads")->Arg(2)->Apply(one_process);
BENCHMARK_CAPTURE(quarter, week, "week")->ArgName("threads")->Arg(2)->Apply(one_process);

}  // namespace
