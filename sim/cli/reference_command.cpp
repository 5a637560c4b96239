#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "sim/calibration/load_targets.hpp"
#include "sim/cli/command.hpp"
#include "sim/report/evidence_page.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/reference.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/study/load_study.hpp"
#include "sim/validation/load_patterns.hpp"

namespace ubumwe::sim {

namespace {

struct ReferenceOptions {
    std::string format = "text";
    bool schema = false;
    bool study = false;
    bool targets = false;
    bool patterns = false;
    std::string evidence;
};

/// What is known of each parameter of a scenario.
std::string evidence_text(const ReferenceOptions& options) {
    const LoadedScenario loaded = load_scenario(options.evidence);
    const Grid grid = evidence_grid(read_register(loaded.folder), parameters_of(loaded.effective_json));
    if (options.format == "csv") return grid_csv(grid);
    return options.format == "json" ? grid_json(grid) : evidence_page(grid);
}

std::string schema_text(const ReferenceOptions& options) {
    if (options.study) return study_schema();
    if (options.patterns) return patterns_schema();
    return options.targets ? targets_schema() : scenario_schema();
}

std::vector<ReferenceRow> rows_of(const ReferenceOptions& options) {
    if (options.study) return reference_rows(study_catalogue(), study_type);
    if (options.patterns) return reference_rows(patterns_catalogue(), patterns_type);
    return options.targets ? reference_rows(targets_catalogue(), targets_type) : reference_rows();
}

std::string reference_text(const ReferenceOptions& options) {
    if (options.schema) return schema_text(options);
    if (!options.evidence.empty()) return evidence_text(options);
    const auto rows = rows_of(options);
    if (options.format == "csv") return reference_csv(rows);
    if (options.format == "markdown") return reference_markdown(rows);
    return options.format == "json" ? reference_json(rows) : reference_table(rows);
}

int reference(const ReferenceOptions& options) {
    if (!options.evidence.empty() && options.format == "markdown")
        refuse("--format", "markdown with --evidence", "text, csv or json");
    std::cout << reference_text(options);
    return done;
}

}  // namespace

void add_reference(CLI::App& program, Action& action) {
    auto options = std::make_shared<ReferenceOptions>();
    CLI::App* command =
        program.add_subcommand("reference", "Lists every key of a scenario: range, unit, default, meaning, source");
    auto* format = command->add_option("--format", options->format, "text, csv, json, or markdown: the numbers alone")
                       ->check(CLI::IsMember({"text", "csv", "json", "markdown"}));
    auto* evidence =
        command
            ->add_option("--evidence", options->evidence,
                         "The parameters of this scenario with their range, distribution, source and quality (from "
                         "evidence.csv beside it)")
            ->type_name("SCENARIO");
    command->add_flag("--schema", options->schema, "Prints the JSON Schema of the files instead")
        ->excludes(format)
        ->excludes(evidence);
    auto* study = command->add_flag("--study", options->study, "The same for the files of studies")->excludes(evidence);
    auto* targets = command->add_flag("--targets", options->targets, "The same for files of targets of a calibration")
                        ->excludes(evidence)
                        ->excludes(study);
    command->add_flag("--patterns", options->patterns, "The same for files of patterns of a validation")
        ->excludes(evidence)
        ->excludes(study)
        ->excludes(targets);
    command->footer(
        "Example:\n  ubumwe reference --format csv\n  ubumwe reference --evidence my_plan.json --format csv");
    command->callback([options, &action] { action = [options] { return reference(*options); }; });
}

}  // namespace ubumwe::sim
