#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/summary_sections.hpp"

namespace ubumwe::sim {

namespace {

std::string programmes_word(Variant variant) {
    return variant == Variant::with ? "with" : "without";
}

/// Of the months around a return, those in the table.
constexpr std::int64_t months_between_lines = 3;

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

Section receiving_section(const RunSummary& summary) {
    const std::array sorts{&ReceivingLine::without, &ReceivingLine::not_prepared, &ReceivingLine::prepared};
    PeopleCounts counts(summary.smallest_cell);
    const auto row_of = [&](std::string label, const ReceivingLine& line, const auto& text) {
        std::vector<std::string> cells{std::move(label)};
        for (const auto sort : sorts) cells.push_back(line.*sort ? text(*(line.*sort)) : "-");
        return cells;
    };
    for (const ReceivingLine& line : summary.receiving) {
        for (const auto sort : sorts)
            if (line.months == 0 && line.*sort) counts.add({(line.*sort)->returns});
    }
    TextTable table({"months since the return", "without programmes", "with, not prepared", "with, prepared"}, 1);
    for (const ReceivingLine& line : summary.receiving) {
        if (line.months % months_between_lines == 0) {
            table.add(row_of(std::to_string(line.months), line, [&](const Receiving& each) {
                const bool hidden = counts.hidden(each.returns) || counts.hidden(each.people);
                return hidden ? std::string("hidden") : score_text(each.anxiety);
            }));
        }
    }
    for (const ReceivingLine& line : summary.receiving) {
        if (line.months == 0)
            table.add(row_of("returns", line, [&](const Receiving& each) { return counts.text(each.returns); }));
    }
    Section section{"receiving", "Anxiety where people return, in this model", {}};
    if (table.empty()) return section;
    section.add(std::move(table));
    section.add(counts.note());
    section.add(
        "Mean of adults on whom returns weigh, from 0 to 100, in the villages that receive: before the return, at the "
        "end of its month (0) and after it. With programmes, by whether the released person was prepared. Shocks, how "
        "long they last and what preparation takes of them are assumed.");
    return section;
}

}  // namespace ubumwe::sim
