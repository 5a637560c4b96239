#include <algorithm>

#include <fmt/format.h>

#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/summary.hpp"
#include "sim/report/summary_sections.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::size_t most_scenarios = 5;

std::string names_text(const std::vector<std::string>& names) {
    constexpr std::size_t most_named = 10;
    const std::string count = fmt::format("{} {}", names.size(), names.size() == 1 ? "district" : "districts");
    return names.size() > most_named ? count : fmt::format("{} ({})", count, fmt::join(names, ", "));
}

std::string luck_text(const RunSummary& summary) {
    const std::string text = wrapped(luck_of(summary), page_width);
    if (!summary.finished || summary.replicates > 1) return text;
    return text + fmt::format("{}ubumwe run {} --replicates 10\n", page_indent, shell_word(summary.scenario_file));
}

std::string step(int number, const std::string& what, const std::string& command) {
    return note(fmt::format("{}. {}", number, what)) + "     " + command + "\n";
}

std::string next_text(const RunSummary& summary) {
    std::string text = step(1, "Open every month in a spreadsheet:",
                            fmt::format("ubumwe export {} --table series --to series.csv", shell_word(summary.folder)));
    if (summary.counterfactual) {
        text += step(2, "Look at the counterfactual; the same table has its months, under the runs that this lists:",
                     fmt::format("ubumwe export {} --table run", shell_word(summary.folder)));
    } else {
        text += step(
            2, "See what would have happened without programmes:", "ubumwe run " + shell_word(summary.scenario_file));
    }
    if (summary.other_scenarios.empty()) {
        return text + step(3, "Change the scenario; `ubumwe reference` lists every key:",
                           "ubumwe run " + shell_word(summary.scenario_file) + " --set KEY=VALUE");
    }
    std::vector<std::string> commands;
    for (const std::string& file : summary.other_scenarios) commands.push_back("ubumwe run " + shell_word(file));
    commands.resize(std::min(commands.size(), most_scenarios));
    return text + step(3, "Ask another question:", fmt::to_string(fmt::join(commands, "\n     ")));
}

}  // namespace

std::string setting_of(const RunSummary& summary) {
    std::string text =
        "In this model: " + (summary.people.mean > 0.0 ? count_text(summary.people) : std::string("the")) + " people";
    if (!summary.districts.empty()) text += " of " + names_text(summary.districts);
    text += fmt::format(", {} to {}. ", summary.first_month, summary.last_month);
    return text + (summary.scale >= 1.0
                       ? "Nobody in it is a real person."
                       : fmt::format("The population is at scale {}: published counts are claimed at scale 1 only.",
                                     summary.scale));
}

std::string luck_of(const RunSummary& summary) {
    if (!summary.finished) {
        return fmt::format("The run did not finish: what follows covers the months up to {}, in this model.",
                           summary.last_month);
    }
    if (summary.replicates > 1) {
        return fmt::format("Means over {} draws of luck (seed {}), with the lowest and the highest.",
                           summary.replicates, summary.seed);
    }
    return fmt::format("One draw of luck (seed {}). For means over several, with their range:", summary.seed);
}

std::string summary_text(const RunSummary& summary) {
    std::string text = wrapped(summary.title, page_width) + wrapped(summary.question, page_width) + "\n";
    text += wrapped(setting_of(summary), page_width) + luck_text(summary);
    for (const Section& section : sections_of(summary)) text += "\n" + section.title + "\n" + plain_text(section);
    text += fmt::format("\nResults are in {} (results.sqlite, manifest.json). What to do next:\n", summary.folder);
    return text + next_text(summary);
}

}  // namespace ubumwe::sim
