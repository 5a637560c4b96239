#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

struct ProcessUse {
    int status = 0;
    double peak_megabytes = 0.0;
};

/// Runs a program to its end with its output thrown away.
ProcessUse run_process(std::vector<std::string> command) {
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);

    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    ProcessUse use;
    rusage resources{};
    if (child < 0 || wait4(child, &use.status, 0, &resources) < 0) use.status = -1;
    use.peak_megabytes = static_cast<double>(resources.ru_maxrss) / 1024.0;
    return use;
}

/// Runs a shipped scenario of Rwanda as a whole process: from reading it to its results on disk, one variant.
ProcessUse run_scenario(const std::string& scenario, std::int64_t threads, const std::vector<std::string>& options) {
    const ubumwe::tests::TemporaryFolder folder;
    std::vector<std::string> command{
        UBUMWE_PROGRAM,          "run",     (ubumwe::tests::repository() / "scenarios/rwanda" / scenario).string(),
        "--no-counterfactual",   "--quiet", "--threads",
        std::to_string(threads), "--out",   (folder.path() / "results").string()};
    command.insert(command.end(), options.begin(), options.end());
    return run_process(std::move(command));
}

/// Times the process; its peak memory in MB, which is 0 where it did not end well.
double time_scenario(benchmark::State& state, const std::string& scenario, const std::vector<std::string>& options) {
    double peak_megabytes = 0.0;
    for (auto iteration : state) {
        const ProcessUse use = run_scenario(scenario, state.range(0), options);
        if (use.status != 0) {
            state.SkipWithError("the program did not end well");
            return 0.0;
        }
        peak_megabytes = use.peak_megabytes;
    }
    state.counters["peak_MB"] = peak_megabytes;
    return peak_megabytes;
}

void five_districts(benchmark::State& state) {
    time_scenario(state, "shp_reference.json", {});
}

void country(benchmark::State& state) {
    time_scenario(state, "shp_scale_up_national.json", {});
}

/// A year and the layout after it, without programmes, of so many thousand people of the census of 2022.
void growth(benchmark::State& state) {
    constexpr double census_thousands = 13246.394;
    constexpr double months = 13.0;
    const auto thousands = static_cast<double>(state.range(1));
    const auto begin = std::chrono::steady_clock::now();
    const double peak_megabytes =
        time_scenario(state, "no_programme.json",
                      {"--set", "population.districts=[]", "--set", "time.end=2021-01", "--set",
                       fmt::format("population.scale={:.6f}", std::min(1.0, thousands / census_thousands))});
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double people = 1000.0 * std::min(thousands, census_thousands);
    state.counters["ns_a_person_month"] = 1e9 * seconds / (people * months);
    state.counters["bytes_a_person"] = 1048576.0 * peak_megabytes / people;
}

/// A quarter of the country by month or by week.
void quarter(benchmark::State& state, const std::string& step) {
    time_scenario(state, "no_programme.json",
                  {"--set", "population.districts=[]", "--set", "time.end=2020-03", "--set", "time.step=" + step});
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
