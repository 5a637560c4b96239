#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "sim/calibration/load_targets.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/set_option.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/set_option.hpp"
#include "sim/scenario/wording.hpp"
#include "sim/study/load_study.hpp"
#include "sim/validation/load_patterns.hpp"

namespace ubumwe::sim {

namespace {

struct CheckOptions {
    std::vector<std::string> files;
    std::vector<std::string> set;
};

/// Reads a file as what its schema says that it is. Throws InputError with every issue.
void load_any(const std::string& file, const std::vector<std::string>& set) {
    const std::string schema = named_schema(file);
    const bool is_study = schema == study_type.schema;
    const bool is_targets = schema == targets_type.schema;
    const bool is_patterns = schema == patterns_type.schema;
    if ((is_study || is_targets || is_patterns) && !set.empty())
        refuse(set_option_name, in_quotes(set.front()), "no change of " + file + ": only scenarios can be changed");
    if (is_study)
        load_study(file);
    else if (is_targets)
        load_targets(file);
    else if (is_patterns)
        load_patterns(file);
    else
        load_scenario(file, set);
}

/// Prints what is wrong with a file, one line for each issue; true where nothing is.
bool print_issues(const std::string& file, const std::vector<std::string>& set) {
    try {
        load_any(file, set);
        std::cout << file << ": no problems\n";
        return true;
    } catch (const InputError& error) {
        std::cout << error.what() << "\n"
                  << file << ": " << error.count() << (error.count() == 1 ? " problem\n" : " problems\n");
        return false;
    }
}

int check(const CheckOptions& options) {
    bool valid = true;
    for (const std::string& file : options.files) valid = print_issues(file, options.set) && valid;
    return valid ? done : input_wrong;
}

}  // namespace

void add_check(CLI::App& program, Action& action) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command =
        program.add_subcommand("check", "Tells every problem of scenarios, studies, targets and patterns at once");
    command->add_option("SCENARIO", options->files, "Files of scenarios, studies, targets or patterns")->required();
    add_set_option(*command, options->set);
    command->footer("Example:\n  ubumwe check my_plan.json other_plan.json my_study.json");
    command->callback([options, &action] { action = [options] { return check(*options); }; });
}

}  // namespace ubumwe::sim
