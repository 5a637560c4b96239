#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "sim/cli/command.hpp"
#include "sim/report/chart_files.hpp"
#include "sim/report/report_page.hpp"
#include "sim/results/atomic_file.hpp"
#include "sim/results/refuse.hpp"
#include "sim/results/store_identity.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

struct ReportOptions {
    std::string results;
    std::string to;
    std::string charts;
};

/// The folder of results: as it is given, or that of the store in it.
fs::path folder_of(const std::string& results) {
    const fs::path path(results);
    std::error_code ignored;
    if (path.filename() != store_file || !fs::is_regular_file(path, ignored)) return path;
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void require_writable(const std::string& option, const fs::path& folder) {
    std::error_code ignored;
    const fs::path named = folder.empty() ? fs::path(".") : folder;
    if (!fs::is_directory(named, ignored))
        refuse(option, "a folder that does not exist (" + named.string() + ")", "a folder that you may write to");
    if (::access(named.c_str(), W_OK) != 0)
        refuse(option, "a folder that cannot be written to (" + named.string() + ")", "a folder that you may write to");
}

fs::path page_of(const ReportOptions& options, const fs::path& folder) {
    const fs::path page = options.to.empty() ? folder / "report.html" : fs::path(options.to);
    const std::string option = "--to " + page.string();
    std::error_code ignored;
    if (fs::is_directory(page, ignored)) refuse(option, "a folder", "a file");
    for (const auto& kept : {folder / store_file, folder / manifest_file}) {
        if (fs::equivalent(page, kept, ignored)) refuse(option, "a file of the results themselves", "another file");
    }
    require_writable(option, page.parent_path());
    return page;
}

int report(const ReportOptions& options) {
    const fs::path folder = folder_of(options.results);
    const ReportData data = read_report(folder);
    const std::vector<ReportChart> charts = charts_of(data);
    const std::string page = report_page(data, charts);
    const fs::path to = page_of(options, folder);
    if (!options.charts.empty()) {
        std::error_code error;
        fs::create_directories(options.charts, error);
        require_writable("--charts " + options.charts, options.charts);
        write_charts(options.charts, charts);
    }
    write_atomically(to, page);
    std::cout << "The report is in " << to.string() << "\n";
    if (!options.charts.empty()) std::cout << charts.size() << " charts are in " << options.charts << "\n";
    return done;
}

}  // namespace

void add_report(CLI::App& program, Action& action) {
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command =
        program.add_subcommand("report", "Writes a page with charts and tables of results, to read, print and check");
    command->add_option("RESULTS", options->results, "Folder that a run wrote")->required();
    command->add_option("--to", options->to, "File to write; default: report.html in RESULTS")->type_name("FILE");
    command->add_option("--charts", options->charts, "Folder for each chart as a file of its own (SVG) too")
        ->type_name("FOLDER");
    command->footer(
        "The page stands alone: it needs no network and no other file. Cells of few people are hidden.\n"
        "Example:\n  ubumwe report results/my_plan --to my_plan.html --charts my_plan_charts");
    command->callback([options, &action] { action = [options] { return report(*options); }; });
}

}  // namespace ubumwe::sim
