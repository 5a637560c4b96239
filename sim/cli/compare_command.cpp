#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "sim/cli/command.hpp"
#include "sim/cli/output.hpp"
#include "sim/report/comparison.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::sim {

namespace {

struct CompareOptions {
    ComparisonRequest request;
    std::string format;
    std::string to;
};

int compare(const CompareOptions& options) {
    const ComparisonRequest& request = options.request;
    const bool table = !options.format.empty();
    const auto comparisons = compare_results(request, table);
    write_output(options.to, request.results.front() / store_file, [&](std::ostream& out) {
        if (table) {
            export_comparison(comparisons, options.format == "json" ? ExportFormat::json : ExportFormat::csv, out);
        } else {
            out << comparison_text(comparisons);
        }
    });
    return done;
}

void add_names(CLI::App& command, const std::string& option, std::vector<std::string>& names, const std::string& help) {
    command.add_option(option, names, help + "; may be given several times")->allow_extra_args(false);
}

}  // namespace

void add_compare(CLI::App& program, Action& action) {
    auto options = std::make_shared<CompareOptions>();
    CLI::App* command = program.add_subcommand(
        "compare", "Compares scenarios of runs and studies with their baseline, pair by pair, with intervals");
    ComparisonRequest& request = options->request;
    command->add_option("RESULTS", request.results, "Folders that ubumwe run or ubumwe batch wrote")->required();
    command->add_option("--baseline", request.baseline,
                        "Scenario with which the others are compared, or counterfactual; default: that of the study, "
                        "else the comparator of each scenario, else its counterfactual");
    add_names(*command, "--measure", request.filter.measures, "Only this measure of the series");
    add_names(*command, "--district", request.filter.districts, "Only this district, or all for the total");
    add_names(*command, "--position", request.filter.positions, "Only this position, or all for the total");
    add_names(*command, "--month", request.filter.months, "Only this month, YYYY-MM; default: the last");
    command->add_flag("--unpaired", request.unpaired,
                      "Compares runs as draws that share nothing, also those of another seed, scale or population");
    command
        ->add_option("--format", options->format,
                     "csv or json: every cell of the series that no option leaves out, instead of a page to read")
        ->check(CLI::IsMember({"csv", "json"}));
    command->add_option("--to", options->to, "File to write; without it, the comparison is printed")->type_name("FILE");
    command->footer(
        "Example:\n  ubumwe compare results/my_study --measure cohesion_index --district all\n"
        "Cells of few people are hidden. With a single draw no interval can be given.");
    command->callback([options, &action] { action = [options] { return compare(*options); }; });
}

}  // namespace ubumwe::sim
