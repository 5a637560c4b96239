#include <algorithm>

#include <fmt/format.h>

#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/summary.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::size_t most_scenarios = 5;

std::string or_dash(const std::optional<Figure>& figure, std::string (*text)(const Figure&)) {
    return figure ? text(*figure) : "-";
}

std::string section(const std::string& title, const std::string& body) {
    return body.empty() ? body : "\n" + title + "\n" + body;
}

std::string names_text(const std::vector<std::string>& names) {
    constexpr std::size_t most_named = 10;
    const std::string count = fmt::format("{} {}", names.size(), names.size() == 1 ? "district" : "districts");
    return names.size() > most_named ? count : fmt::format("{} ({})", count, fmt::join(names, ", "));
}

std::string setting_text(const RunSummary& summary) {
    std::string text =
        "In this model: " + (summary.people.mean > 0.0 ? count_text(summary.people) : std::string("the")) + " people";
    if (!summary.districts.empty()) text += " of " + names_text(summary.districts);
    text += fmt::format(", {} to {}. ", summary.first_month, summary.last_month);
    text += summary.scale >= 1.0
                ? "Nobody in it is a real person."
                : fmt::format("The population is at scale {}: published counts are claimed at scale 1 only.",
                              summary.scale);
    return wrapped(text, page_width);
}

std::string luck_text(const RunSummary& summary) {
    if (!summary.finished) {
        return wrapped(fmt::format("The run did not finish: what follows covers the months up to {}, in this model.",
                                   summary.last_month),
                       page_width);
    }
    if (summary.replicates > 1) {
        return fmt::format("Means over {} draws of luck (seed {}), with the lowest and the highest.\n",
                           summary.replicates, summary.seed);
    }
    return fmt::format(
        "One draw of luck (seed {}). For means over several, with their range:\n{}ubumwe run {} --replicates 10\n",
        summary.seed, page_indent, shell_word(summary.scenario_file));
}

std::string goals_section(const RunSummary& summary) {
    if (summary.goals.empty()) return {};
    return goals_text(summary.goals, summary.smallest_cell) +
           note(
               "Means from 0 to 100. Met since: the month from which the mean has stood on the goal's side without a "
               "break.");
}

std::string reach_text(const RunSummary& summary) {
    const auto of_people = [](const ReachLine& line) { return line.unit == "persons"; };
    PeopleCounts counts(summary.smallest_cell);
    for (const ReachLine& line : summary.reach) {
        if (of_people(line)) counts.add({line.simulated});
    }
    TextTable table({"", "unit", "published", "in this model"}, 2);
    for (const ReachLine& line : summary.reach) {
        table.add({words(line.item), line.unit, line.published ? grouped(*line.published) : "-",
                   of_people(line) ? counts.text(line.simulated) : count_text(line.simulated)});
    }
    return table.empty() ? "" : table.text(page_indent) + note(counts.note());
}

std::string changes_text(const RunSummary& summary) {
    TextTable table({"", "people", "published", "in this model", "of which caused by programmes"}, 1);
    bool bounds = false;
    for (const ChangeLine& line : summary.changes) {
        bounds = bounds || line.lower_bound;
        const std::string published =
            line.published ? (line.lower_bound ? "> " : "") + signed_text(*line.published) : "-";
        if (line.people < summary.smallest_cell) {
            table.add({words(line.measure), fmt::format("< {}", summary.smallest_cell), published, "hidden", "hidden"});
        } else {
            table.add({words(line.measure), grouped(static_cast<double>(line.people)), published,
                       change_text(line.percent), line.caused ? change_text(*line.caused) : "not known"});
        }
    }
    if (table.empty()) return {};
    std::string explanation =
        "Percent of the mean at enrolment, at the end of the programme's last year. The published changes are before "
        "and after, without a control group.";
    if (bounds) explanation += " >: the source says \"over\" or \"more than\".";
    if (!summary.counterfactual) explanation += " Without a counterfactual nobody can say what the programmes caused.";
    return table.text(page_indent) + note(explanation);
}

std::string releases_text(const RunSummary& summary) {
    PeopleCounts counts(summary.smallest_cell);
    for (const ReleaseLine& line : summary.releases) {
        counts.add({line.released, line.prepared, line.died_in_custody, line.in_custody});
    }
    TextTable table({"", "released", "of whom prepared", "prepared, %", "died in custody", "in custody at year's end"},
                    1);
    for (const ReleaseLine& line : summary.releases) {
        const bool hidden = counts.hidden(line.released) || counts.hidden(line.prepared) || line.released.mean <= 0.0;
        table.add({line.year, counts.text(line.released), counts.text(line.prepared),
                   hidden ? "-" : fmt::format("{:.1f}", 100.0 * line.prepared.mean / line.released.mean),
                   counts.text(line.died_in_custody), counts.text(line.in_custody)});
    }
    if (table.empty()) return {};
    return table.text(page_indent) + note(counts.note()) +
           note("The end of a sentence is no lever of policy: releases are varied to plan the support around them.");
}

std::string programmes_word(Variant variant) {
    return variant == Variant::with ? "with" : "without";
}

std::string reintegration_text(const RunSummary& summary) {
    PeopleCounts counts(summary.smallest_cell);
    for (const ReintegrationLine& line : summary.reintegration) counts.add({line.people});
    TextTable table(
        {"months after", "programmes", "people", "settled, %", "isolated, %", "accepted by family", "by community"}, 2);
    for (const ReintegrationLine& line : summary.reintegration) {
        const auto cell = [&](std::string (*text)(const Figure&), const Figure& figure) {
            return counts.hidden(line.people) ? std::string("hidden") : text(figure);
        };
        table.add({std::to_string(line.months), programmes_word(line.variant), counts.text(line.people),
                   cell(percent_text, line.settled), cell(percent_text, line.isolated),
                   cell(score_text, line.family_acceptance), cell(score_text, line.community_acceptance)});
    }
    if (table.empty()) return {};
    return table.text(page_indent) + note(counts.note()) +
           note(
               "Of people home so long after their release; whoever settles elsewhere is not followed. Acceptance is "
               "trust received, from 0 to 100. Thresholds are assumed: compare lines, not levels.");
}

std::string incidents_text(const RunSummary& summary) {
    PeopleCounts counts(summary.smallest_cell);
    for (const IncidentLine& line : summary.incidents) counts.add({line.incidents});
    std::vector<std::string> targeted;
    for (const std::string& position : summary.targeted) targeted.push_back(words(position));
    TextTable table({"", "programmes", "drawn", "expected"}, 2);
    for (const IncidentLine& line : summary.incidents) {
        table.add(
            {line.year, programmes_word(line.variant), counts.text(line.incidents), with_one_digit(line.expected)});
    }
    if (table.empty()) return {};
    return table.text(page_indent) + note(counts.note()) +
           note(fmt::format("Attacks on or intimidation of people of the position {}, all districts together. Reported "
                            "cases are not incidence, and what raises and lowers the rate is assumed.",
                            fmt::join(targeted, " and ")));
}

std::string anxiety_text(const RunSummary& summary) {
    TextTable table({"", "programmes", summary.first_month, "peak", "in"}, 2);
    for (const StrainLine& line : summary.strain) {
        if (line.people < summary.smallest_cell) continue;
        const std::string months =
            line.earliest_peak + (line.earliest_peak == line.latest_peak ? "" : " to " + line.latest_peak);
        table.add({words(line.position), programmes_word(line.variant), or_dash(line.anxiety_first, score_text),
                   score_text(line.anxiety_peak), months});
    }
    if (table.empty()) return {};
    return table.text(page_indent) + note(
                                         "Mean of everyone of the position, from 0 to 100. Height and month of a peak "
                                         "follow from assumed shocks and an"
                                         " assumed half-life: nobody has measured them.");
}

std::string caseness_text(const RunSummary& summary) {
    TextTable table({"cases among, %", "programmes", summary.first_month, summary.last_month}, 2);
    for (const StrainLine& line : summary.strain) {
        if (line.people < summary.smallest_cell || !line.caseness_first) continue;
        table.add({words(line.position), programmes_word(line.variant), percent_text(*line.caseness_first),
                   or_dash(line.caseness_last, percent_text)});
    }
    return table.empty() ? "" : table.text(page_indent);
}

std::string cases_text(const RunSummary& summary) {
    TextTable table({"participants of", "cases at enrolment, %", "at endline, %", "caused, points"}, 1);
    for (const HarmLine& line : summary.harm) {
        if (line.people == 0) continue;
        if (line.people < summary.smallest_cell) {
            table.add({words(line.programme), "hidden", "hidden", "hidden"});
            continue;
        }
        table.add({words(line.programme), percent_text(line.caseness_at_enrolment),
                   percent_text(line.caseness_at_endline), line.caused ? points_text(*line.caused) : "not known"});
    }
    if (table.empty()) return {};
    return table.text(page_indent) +
           note(
               "Cases: people whose distress is clinical. Caused: by the programmes, against the "
               "same people without them.");
}

std::string drop_out_text(const RunSummary& summary) {
    PeopleCounts counts(summary.smallest_cell);
    for (const HarmLine& line : summary.harm) counts.add({line.enrolled, line.dropped_out});
    TextTable table({"participants of", "enrolled", "dropped out"}, 1);
    for (const HarmLine& line : summary.harm)
        table.add({words(line.programme), counts.text(line.enrolled), counts.text(line.dropped_out)});
    return table.empty() ? "" : table.text(page_indent) + note(counts.note());
}

std::string shortfall_text(const ShortfallLine& line) {
    if (line.programme == "releases") return " planned returns for which nobody was left in custody.";
    const std::string places = " places of " + words(line.programme) + " ";
    if (line.limit == "budget") return places + "for which the budget of the year was spent.";
    if (line.limit == "facilitators") return places + "for which there were too few facilitators.";
    if (line.limit == "venues") return places + "for which no venue had room.";
    if (line.limit == "equipment") return places + "for which tablets or motorcycles were missing.";
    if (line.limit == "group_size") return places + "that do not fit into groups of the sizes allowed.";
    return places + "for which nobody was eligible.";
}

std::string shortfalls_text(const RunSummary& summary) {
    if (!summary.finished) return {};
    if (summary.shortfalls.empty())
        return note("Nothing was missing: every planned place and return found its person.");
    std::string text;
    for (const ShortfallLine& line : summary.shortfalls) {
        text += note(count_text(line.missing) + shortfall_text(line));
    }
    return text;
}

std::string harm_text(const RunSummary& summary) {
    std::string text;
    for (const std::string& part : {caseness_text(summary), cases_text(summary), drop_out_text(summary)}) {
        text += (text.empty() || part.empty() ? "" : "\n") + part;
    }
    return text;
}

std::string evidence_text(const RunSummary& summary) {
    if (!summary.evidence) {
        return note(
            "No register of evidence (evidence.csv) stands beside the scenario: take every number behind this as "
            "assumed.");
    }
    const EvidenceCounts& counts = *summary.evidence;
    return note(
        fmt::format("{} of the {} numbers in the register of evidence behind this are assumed, {} derived and {} "
                    "measured. Effects of"
                    " programmes are not calibrated. Read differences between runs in this model, not forecasts.",
                    counts.assumed, counts.all(), counts.derived, counts.measured));
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

std::string summary_text(const RunSummary& summary) {
    std::string text = wrapped(summary.title, page_width) + wrapped(summary.question, page_width) + "\n";
    text += setting_text(summary) + luck_text(summary);
    text += section("Goals, in this model", goals_section(summary));
    text += section("Reach", reach_text(summary));
    text += section("Changes among participants, %", changes_text(summary));
    text += section("Releases after serving a sentence, in this model", releases_text(summary));
    text += section("Reintegration of released people, in this model", reintegration_text(summary));
    text += section("Incidents, in this model", incidents_text(summary));
    text += section("Anxiety from returns, in this model", anxiety_text(summary));
    text += section("Distress and drop-out beside the benefits, in this model", harm_text(summary));
    text += section("Missing people and places, in this model", shortfalls_text(summary));
    text += section("Plans, in this model", plans_text(summary.delivery));
    text += section("Costs, in this model", costs_text(summary.delivery));
    text += section("Need and duplication at the end, in this model",
                    coverage_text(summary.delivery, summary.smallest_cell));
    text += section("Evidence", evidence_text(summary));
    text += fmt::format("\nResults are in {} (results.sqlite, manifest.json). What to do next:\n", summary.folder);
    return text + next_text(summary);
}

}  // namespace ubumwe::sim
