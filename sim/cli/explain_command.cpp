#include <iostream>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "sim/cli/command.hpp"
#include "sim/cli/explain_run.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/running_options.hpp"

namespace ubumwe::sim {

namespace {

struct ExplainOptions {
    ExplainRequest request;
    std::string format = "text";
    std::string to;
    RunningOptions running;
};

void write(const ExplanationReport& report, const std::string& format, std::ostream& out) {
    if (format == "text") {
        out << explanation_text(report);
    } else {
        write_explanation(report, format == "json" ? ExportFormat::json : ExportFormat::csv, out);
    }
}

int explain(const ExplainOptions& options) {
    const Interrupt interrupt;
    ExplainRun explain_run(options.request, options.running.threads, options.running.output());
    check_output(options.to, explain_run.store());
    const auto report = explain_run.perform(interrupt);
    if (!report) return interrupted;
    write_output(options.to, explain_run.store(), [&](std::ostream& out) { write(*report, options.format, out); });
    return done;
}

std::string measure_help() {
    std::string text = "Measures:\n ";
    std::size_t width = 1;
    for (std::size_t measure = 0; measure < model::explained_measures; ++measure) {
        const std::string name(model::measure_names[measure]);
        if (width + 1 + name.size() > 96) {
            text += "\n ";
            width = 1;
        }
        text += " " + name;
        width += 1 + name.size();
    }
    return text + "\n";
}

void add_options(CLI::App& command, ExplainOptions& options) {
    ExplainRequest& request = options.request;
    command.add_option("RESULTS", request.results, "Folder that a run wrote, or the results.sqlite in it")->required();
    command.add_option("--measure", request.measure, "Indicator whose change is explained")->required();
    command.add_option("--district", request.filter.district, "Only this district, with its parts");
    command.add_option("--position", request.filter.position, "Only people of this social position");
    command.add_option("--arm", request.filter.arm,
                       "Only this arm at the end: a programme, any, never, same_household, same_village, same_sector");
    command.add_option("--replicate", request.replicate, "Which draw of luck of the run (default 1)")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{100000}));
    command.add_option("--scenario", request.scenario, "Scenario file, where it has moved since the run")
        ->type_name("FILE");
    command.add_flag("!--no-counterfactual", request.counterfactual, "Leaves out the run without programmes");
    command.add_option("--format", options.format, "text (default), csv or json")
        ->check(CLI::IsMember({"text", "csv", "json"}));
    command.add_option("--to", options.to, "File to write; without it, the explanation is printed")->type_name("FILE");
    add_running_options(command, options.running);
}

}  // namespace

void add_explain(CLI::App& program, Action& action) {
    auto options = std::make_shared<ExplainOptions>();
    CLI::App* command = program.add_subcommand(
        "explain", "Splits the change of a measure into what moved it, by running a stored run once more");
    add_options(*command, *options);
    command->footer(measure_help() +
                    "Takes as long as the run. Cells of few people are hidden.\n"
                    "Example:\n  ubumwe explain results/my_plan --measure distress --position survivor");
    command->callback([options, &action] { action = [options] { return explain(*options); }; });
}

}  // namespace ubumwe::sim
