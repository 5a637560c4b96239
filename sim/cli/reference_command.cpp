#include <iostream>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "sim/cli/command.hpp"
#include "sim/scenario/reference.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/study/load_study.hpp"

namespace ubumwe::sim {

namespace {

struct ReferenceOptions {
    std::string format = "text";
    bool schema = false;
    bool study = false;
};

int reference(const ReferenceOptions& options) {
    if (options.schema) {
        std::cout << (options.study ? study_schema() : scenario_schema());
        return done;
    }
    const auto rows = options.study ? reference_rows(study_catalogue(), study_type) : reference_rows();
    if (options.format == "csv") {
        std::cout << reference_csv(rows);
    } else if (options.format == "markdown") {
        std::cout << reference_markdown(rows);
    } else if (options.format == "json") {
        std::cout << reference_json(rows);
    } else {
        std::cout << reference_table(rows);
    }
    return done;
}

}  // namespace

void add_reference(CLI::App& program, Action& action) {
    auto options = std::make_shared<ReferenceOptions>();
    CLI::App* command =
        program.add_subcommand("reference", "Lists every key of a scenario: range, unit, default, meaning, source");
    auto* format = command->add_option("--format", options->format, "text, csv, json, or markdown: the numbers alone")
                       ->check(CLI::IsMember({"text", "csv", "json", "markdown"}));
    command->add_flag("--schema", options->schema, "Prints the JSON Schema of the files instead")->excludes(format);
    command->add_flag("--study", options->study, "The same for the files of studies");
    command->footer("Example:\n  ubumwe reference --format csv");
    command->callback([options, &action] { action = [options] { return reference(*options); }; });
}

}  // namespace ubumwe::sim
