#include "sim/report/summary_sections.hpp"

#include <utility>

#include <fmt/format.h>

#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

Section reach_section(const RunSummary& summary) {
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
    Section section{"reach", "Reach", {}};
    section.add(std::move(table));
    section.add(counts.note());
    return section;
}

std::vector<std::string> cells_of(const ChangeLine& line, std::int64_t smallest_cell) {
    const std::string published = line.published ? (line.lower_bound ? "> " : "") + signed_text(*line.published) : "-";
    if (line.people < smallest_cell)
        return {words(line.measure), fmt::format("< {}", smallest_cell), published, "hidden", "hidden"};
    return {words(line.measure), grouped(static_cast<double>(line.people)), published, change_text(line.percent),
            line.caused ? change_text(*line.caused) : "not known"};
}

Section changes_section(const RunSummary& summary) {
    TextTable table({"", "people", "published", "in this model", "of which caused by programmes"}, 1);
    bool bounds = false;
    for (const ChangeLine& line : summary.changes) {
        bounds = bounds || line.lower_bound;
        table.add(cells_of(line, summary.smallest_cell));
    }
    Section section{"changes", "Changes among participants, %", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    std::string explanation =
        "Percent of the mean at enrolment, at the end of the programme's last year. The published changes are before "
        "and after, without a control group.";
    if (bounds) explanation += " >: the source says \"over\" or \"more than\".";
    if (!summary.counterfactual) explanation += " Without a counterfactual nobody can say what the programmes caused.";
    section.add(std::move(explanation));
    return section;
}

std::vector<std::string> cells_of(const EffectLine& line, std::int64_t smallest_cell) {
    if (line.people < smallest_cell)
        return {words(line.programme), words(line.measure), fmt::format("< {}", smallest_cell), "hidden", "hidden"};
    return {words(line.programme), words(line.measure), grouped(static_cast<double>(line.people)),
            change_text(line.percent), line.caused ? change_text(*line.caused) : "not known"};
}

Section effects_section(const RunSummary& summary) {
    Section section{"effects", "Changes among participants of each programme, %", {}};
    if (summary.effects.empty()) return section;
    TextTable table({"", "", "people", "in this model", "of which caused by programmes"}, 2);
    for (const EffectLine& line : summary.effects) table.add(cells_of(line, summary.smallest_cell));
    section.add(std::move(table));
    section.add(
        "Percent of the mean at enrolment, at the programme's endline, of the measures that the programme acts on. No "
        "published changes stand beside them.");
    return section;
}

TextTable caseness_table(const RunSummary& summary) {
    TextTable table({"cases among, %", "programmes", summary.first_month, summary.last_month}, 2);
    for (const StrainLine& line : summary.strain) {
        if (line.people < summary.smallest_cell || !line.caseness_first) continue;
        table.add({words(line.position), line.variant == Variant::with ? "with" : "without",
                   percent_text(*line.caseness_first), line.caseness_last ? percent_text(*line.caseness_last) : "-"});
    }
    return table;
}

TextTable cases_table(const RunSummary& summary) {
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
    return table;
}

Section harm_section(const RunSummary& summary) {
    Section section{"harm", "Distress and drop-out beside the benefits, in this model", {}};
    section.add(caseness_table(summary));
    if (TextTable cases = cases_table(summary); !cases.empty()) {
        section.add(std::move(cases));
        section.add(
            "Cases: people whose distress is clinical. Caused: by the programmes, against the same people without "
            "them.");
    }
    PeopleCounts counts(summary.smallest_cell);
    for (const HarmLine& line : summary.harm) counts.add({line.enrolled, line.dropped_out});
    TextTable table({"participants of", "enrolled", "dropped out"}, 1);
    for (const HarmLine& line : summary.harm)
        table.add({words(line.programme), counts.text(line.enrolled), counts.text(line.dropped_out)});
    section.add(std::move(table));
    section.add(counts.note());
    return section;
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

Section shortfalls_section(const RunSummary& summary) {
    Section section{"shortfalls", "Missing people and places, in this model", {}};
    if (!summary.finished) return section;
    if (summary.shortfalls.empty())
        section.add("Nothing was missing: every planned place and return found its person.");
    for (const ShortfallLine& line : summary.shortfalls) section.add(count_text(line.missing) + shortfall_text(line));
    return section;
}

Section evidence_section(const RunSummary& summary) {
    Section section{"evidence", "Evidence", {}};
    if (!summary.evidence) {
        section.add(
            "No register of evidence (evidence.csv) stands beside the scenario: take every number behind this as "
            "assumed.");
        return section;
    }
    const EvidenceCounts& counts = *summary.evidence;
    section.add(
        fmt::format("{} of the {} numbers in the register of evidence behind this are assumed, {} derived and {} "
                    "measured. {} Read differences between runs in this model, not forecasts.",
                    counts.assumed, counts.all(), counts.derived, counts.measured,
                    summary.effects_scaled ? "Effects of programmes are scaled to published changes, which had no "
                                             "controls."
                                           : "Effects of programmes are not calibrated."));
    return section;
}

}  // namespace

std::vector<Section> sections_of(const RunSummary& summary) {
    std::vector<Section> sections{goals_section(summary.goals, summary.smallest_cell),
                                  reach_section(summary),
                                  changes_section(summary),
                                  effects_section(summary),
                                  releases_section(summary),
                                  reintegration_section(summary),
                                  incidents_section(summary),
                                  anxiety_section(summary),
                                  receiving_section(summary),
                                  harm_section(summary),
                                  shortfalls_section(summary),
                                  plans_section(summary.delivery),
                                  costs_section(summary.delivery),
                                  coverage_section(summary.delivery, summary.smallest_cell),
                                  evidence_section(summary)};
    std::erase_if(sections, [](const Section& section) { return section.empty(); });
    return sections;
}

}  // namespace ubumwe::sim
