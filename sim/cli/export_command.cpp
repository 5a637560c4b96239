#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "sim/cli/command.hpp"
#include "sim/cli/output.hpp"
#include "sim/report/table_export.hpp"
#include "sim/report/workbook.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

struct ExportOptions {
    std::string results;
    std::string table;
    std::string format = "csv";
    std::string to;
};

std::vector<std::string_view> table_names() {
    std::vector<std::string_view> names;
    for (const Table& table : tables()) names.push_back(table.name);
    return names;
}

const Table& table_of(const std::string& name) {
    if (const Table* table = find_table(name)) return *table;
    const std::vector<std::string_view> names = table_names();
    refuse("--table", in_quotes(name), one_of(names), nearest_hint(name, names));
}

ExportFormat format_of(const ExportOptions& options) {
    return options.format == "json" ? ExportFormat::json : ExportFormat::csv;
}

int export_workbook(const ResultReader& results, const Table& table, const ExportOptions& options) {
    if (options.to.empty()) refuse("--format", "xlsx, which cannot be printed", "--to FILE beside it, or csv or json");
    check_output(options.to, results.file());
    write_workbook(results, table, options.to);
    return done;
}

int export_results(const ExportOptions& options) {
    const Table& table = table_of(options.table);
    const ResultReader results(options.results);
    if (options.format == "xlsx") return export_workbook(results, table, options);
    write_output(options.to, results.file(),
                 [&](std::ostream& out) { export_table(results, table, format_of(options), out); });
    return done;
}

std::string table_help() {
    std::size_t width = 0;
    for (const Table& table : tables()) width = std::max(width, table.name.size());
    std::string text = "Tables:\n";
    for (const Table& table : tables()) {
        const std::string name(table.name);
        text += "  " + name + std::string(width + 2 - name.size(), ' ') + std::string(table.meaning) + "\n";
    }
    return text;
}

}  // namespace

void add_export(CLI::App& program, Action& action) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command =
        program.add_subcommand("export", "Writes a table of results as CSV, JSON or a workbook for Excel");
    command->add_option("RESULTS", options->results, "Folder that a run wrote, or the results.sqlite in it")
        ->required();
    command->add_option("--table", options->table, "Name of the table; dictionary explains the columns of all")
        ->required();
    command->add_option("--format", options->format, "csv (default), json, or xlsx with --to")
        ->check(CLI::IsMember({"csv", "json", "xlsx"}));
    command->add_option("--to", options->to, "File to write; without it, the table is printed")->type_name("FILE");
    command->footer(
        table_help() +
        "Everything is exported as it is stored, cells of few people too; summaries and reports hide those.\n"
        "Example:\n  ubumwe export results/my_plan --table series --to series.csv\n"
        "  ubumwe export results/my_plan --table delivery --format xlsx --to delivery.xlsx");
    command->callback([options, &action] { action = [options] { return export_results(*options); }; });
}

}  // namespace ubumwe::sim
