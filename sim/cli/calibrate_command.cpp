#include <iostream>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/cli/calibration_run.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/running_options.hpp"
#include "sim/report/calibration_text.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

struct CalibrateOptions {
    CalibrationRequest request;
    RunningOptions running;
};

/// The command that goes on with a calibration that was stopped.
std::string command_to_resume(const CalibrationRequest& request, const CalibrationRun& run) {
    std::string command = fmt::format("ubumwe calibrate {} --out {} --resume", shell_word(run.targets().file.string()),
                                      shell_word(run.folder().string()));
    if (request.scale) command += fmt::format(" --scale {}", *request.scale);
    if (request.replicates) command += fmt::format(" --replicates {}", *request.replicates);
    return command + (request.write ? " --write" : "");
}

int calibrate_targets(CalibrateOptions options) {
    const Interrupt interrupt;
    options.request.threads = options.running.threads;
    CalibrationRun run(options.request, options.running.output());
    const auto fits = run.perform(interrupt);
    std::cout << calibration_text(run.targets(), fits);
    for (const auto& file : run.written()) std::cout << "Fitted values are in " << file.string() << "\n";
    std::cout << "Every round and run is in " << run.folder().string() << "\n";
    if (fits.size() == run.targets().targets.backgrounds.size()) return done;
    std::cout << "\nGo on where it stopped:\n  " << command_to_resume(options.request, run) << "\n";
    return interrupted;
}

}  // namespace

void add_calibrate(CLI::App& program, Action& action) {
    auto options = std::make_shared<CalibrateOptions>();
    CLI::App* command = program.add_subcommand(
        "calibrate", "Fits one factor for each target of a file to a published figure, and says where none fits");
    CalibrationRequest& request = options->request;
    command->add_option("TARGETS", request.targets, "File of targets")->required();
    command->add_option("--out", request.out, "Folder for the runs and fits; default: results/NAME, NAME-2, …");
    command->add_flag("--resume", request.resume, "Goes on where a calibration was stopped, with its measured runs");
    command->add_flag("--write", request.write, "Puts the fitted values beside TARGETS, where scenarios extend them");
    command->add_option("--scale", request.scale, "Scale of the population; default: that of the file")
        ->check(CLI::Range(0.001, 1.0));
    command->add_option("--replicates", request.replicates, "Draws of luck for each set of values; default: the file's")
        ->check(CLI::Range(1, 1000));
    add_running_options(*command, options->running);
    command->footer(
        "Example:\n  ubumwe calibrate my_targets.json --out results/my_fit\n"
        "That no values fit is a result like any other: the page says so, the exit code is 0, and no file of values is "
        "written.");
    command->callback([options, &action] { action = [options] { return calibrate_targets(*options); }; });
}

}  // namespace ubumwe::sim
