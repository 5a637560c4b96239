#include <utility>

#include <fmt/format.h>

#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/summary_sections.hpp"

namespace ubumwe::sim {

namespace {

std::string programmes_word(Variant variant) {
    return variant == Variant::with ? "with" : "without";
}

std::string or_dash(const std::optional<Figure>& figure, std::string (*text)(const Figure&)) {
    return figure ? text(*figure) : "-";
}

}  // namespace

Section releases_section(const RunSummary& summary) {
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
    Section section{"releases", "Releases after serving a sentence, in this model", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    section.add(counts.note());
    section.add("The end of a sentence is no lever of policy: releases are varied to plan the support around them.");
    return section;
}

Section reintegration_section(const RunSummary& summary) {
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
    Section section{"reintegration", "Reintegration of released people, in this model", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    section.add(counts.note());
    section.add(
        "Of people home so long after their release; whoever settles elsewhere is not followed. Acceptance is trust "
        "received, from 0 to 100. Thresholds are assumed: compare lines, not levels.");
    return section;
}

Section incidents_section(const RunSummary& summary) {
    PeopleCounts counts(summary.smallest_cell);
    for (const IncidentLine& line : summary.incidents) counts.add({line.incidents});
    std::vector<std::string> targeted;
    for (const std::string& position : summary.targeted) targeted.push_back(words(position));
    TextTable table({"", "programmes", "drawn", "expected"}, 2);
    for (const IncidentLine& line : summary.incidents) {
        table.add(
            {line.year, programmes_word(line.variant), counts.text(line.incidents), with_one_digit(line.expected)});
    }
    Section section{"incidents", "Incidents, in this model", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    section.add(counts.note());
    section.add(fmt::format(
        "Attacks on or intimidation of people of the position {}, all districts together. Reported cases are not "
        "incidence, and what raises and lowers the rate is assumed.",
        fmt::join(targeted, " and ")));
    return section;
}

Section anxiety_section(const RunSummary& summary) {
    TextTable table({"", "programmes", summary.first_month, "peak", "in"}, 2);
    for (const StrainLine& line : summary.strain) {
        if (line.people < summary.smallest_cell) continue;
        const std::string months =
            line.earliest_peak + (line.earliest_peak == line.latest_peak ? "" : " to " + line.latest_peak);
        table.add({words(line.position), programmes_word(line.variant), or_dash(line.anxiety_first, score_text),
                   score_text(line.anxiety_peak), months});
    }
    Section section{"anxiety", "Anxiety from returns, in this model", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    section.add(
        "Mean of everyone of the position, from 0 to 100. Height and month of a peak follow from assumed shocks and an "
        "assumed half-life: nobody has measured them.");
    return section;
}

}  // namespace ubumwe::sim
