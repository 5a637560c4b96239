#include <array>
#include <exception>
#include <iostream>
#include <string>

#include <CLI/CLI.hpp>

#include "sim/cli/command.hpp"
#include "sim/cli/usage.hpp"
#include "sim/engine/memory_use.hpp"
#include "sim/scenario/issue.hpp"
#include "ubumwe/version.hpp"

namespace ubumwe::sim {

namespace {

/// The commands, in the order of the help.
constexpr std::array commands{add_run,      add_check,     add_show,    add_reference, add_explain,
                              add_export,   add_report,    add_batch,   add_compare,   add_sensitivity,
                              add_optimise, add_calibrate, add_validate};

std::string version_text() {
    return "ubumwe " + std::string(build::version) + " (commit " + std::string(build::commit) + ", " +
           std::string(build::compiler) + ", " + std::string(build::type) + ")";
}

int perform(const Action& action) {
    try {
        const int code = action();
        if (!std::cout.flush()) throw std::runtime_error("the output could not be written");
        return code;
    } catch (const InputError& error) {
        std::cerr << error.what() << "\n";
        return input_wrong;
    } catch (const std::bad_alloc&) {
        std::cerr << "ubumwe: out of memory\n";
    } catch (const std::exception& error) {
        std::cerr << "ubumwe: " << error.what() << "\n";
    }
    return machine_failed;
}

int run(int argc, char** argv) {
    CLI::App program("Simulates families and communities, and the programmes and releases that change them", "ubumwe");
    program.set_version_flag("--version", version_text());
    program.require_subcommand(1);
    program.footer(
        "Each command has --help with an example.\nExit codes: 0 done; 1 the machine failed; 2 the input is wrong; 130 "
        "stopped by Ctrl-C.");
    Action action;
    for (const auto add : commands) add(program, action);
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return program.exit(success);
    } catch (const CLI::ParseError& error) {
        std::cerr << "ubumwe: " << usage_message(program, error) << "\n";
        return input_wrong;
    }
    return perform(action);
}

}  // namespace

}  // namespace ubumwe::sim

int main(int argc, char** argv) {
    ubumwe::sim::give_large_blocks_back();
    return ubumwe::sim::run(argc, argv);
}
