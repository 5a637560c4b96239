#include <algorithm>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
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

/// The whole process, from reading the reference scenario to its results on disk, one variant, on as many threads as
/// the argument says.
void whole_run(benchmark::State& state) {
    const std::string scenario = (ubumwe::tests::repository() / "scenarios/rwanda/shp_reference.json").string();
    double peak_megabytes = 0.0;
    for (auto iteration : state) {
        const ubumwe::tests::TemporaryFolder folder;
        const auto use = run_process({UBUMWE_PROGRAM, "run", scenario, "--no-counterfactual", "--quiet", "--threads",
                                      std::to_string(state.range(0)), "--out", (folder.path() / "results").string()});
        if (use.status != 0) {
            state.SkipWithError("the program did not end well");
            break;
        }
        peak_megabytes = std::max(peak_megabytes, use.peak_megabytes);
    }
    state.counters["peak_MB"] = peak_megabytes;
}

BENCHMARK(whole_run)->ArgName("threads")->Arg(1)->Arg(2)->Iterations(1)->UseRealTime()->Unit(benchmark::kSecond);

}  // namespace
