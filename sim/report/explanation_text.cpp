#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "sim/report/explanation.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

namespace {

using model::ExplanationRow;

Figure people(std::int64_t count) {
    const auto number = static_cast<double>(count);
    return {number, number, number};
}

/// A difference of shares from 0 to 1 as points of 100, with its sign.
std::string points(double difference) {
    const std::string text = fmt::format("{:+.3f}", 100.0 * difference);
    return text == "+0.000" || text == "-0.000" ? "0.000" : text;
}

/// Makes the tables of a report.
class Tables {
public:
    explicit Tables(const ExplanationReport& report) : report_(report), counts_(report.smallest_cell) {
        for (const ExplanationLine& line : report.lines) {
            const ExplanationRow& row = line.with;
            counts_.add({people(row.at_both), people(row.at_start - row.at_both), people(row.at_end - row.at_both)});
            harms_ = harms_ || row.parts[index_of(model::ChangePart::harm)] != 0.0;
        }
    }

    /// A table of the lines for which wanted(line) holds, each named by name(line); nothing where there is none.
    template <class Name, class Wanted>
    std::string text(const std::string& title, Name name, Wanted wanted) const {
        TextTable table(head(), 2);
        for (const ExplanationLine& line : report_.lines)
            if (wanted(line)) add(line, words(std::invoke(name, line)), table);
        return table.empty() ? "" : "\n" + title + "\n" + table.text(page_indent);
    }

    std::string hidden_note() const { return counts_.note(); }

    /// How many of those measured at the start are not at the end, and the other way round.
    std::string comers_and_goers(const ExplanationRow& row) const {
        return fmt::format(
            "Measured at the start: {} people, of whom {} are not measured at the end. Measured at the "
            "end: {}, of whom {} were not at the start.",
            counts_.text(people(row.at_start)), counts_.text(people(row.at_start - row.at_both)),
            counts_.text(people(row.at_end)), counts_.text(people(row.at_end - row.at_both)));
    }

private:
    bool shows(std::size_t part) const { return harms_ || part != index_of(model::ChangePart::harm); }

    std::vector<std::string> head() const {
        std::vector<std::string> names{"", "programmes", "people", "start", "end", "change"};
        for (std::size_t part = 0; part < model::change_part_names.size(); ++part)
            if (shows(part)) names.emplace_back(model::change_part_names[part]);
        names.emplace_back("composition");
        return names;
    }

    void add(const ExplanationLine& line, const std::string& name, TextTable& table) const {
        table.add(cells(line, name, "with", line.with, false));
        if (!line.without || report_.hidden(line)) return;
        table.add(cells(line, "", "without", *line.without, false));
        table.add(cells(line, "", "caused", *line.caused(), true));
    }

    std::vector<std::string> cells(const ExplanationLine& line, const std::string& name, const std::string& programmes,
                                   const ExplanationRow& row, bool difference) const {
        const bool hidden = report_.hidden(line);
        const auto level = [&](double mean) { return difference ? points(mean) : fmt::format("{:.3f}", 100.0 * mean); };
        std::vector<std::string> cells{name,
                                       programmes,
                                       name.empty() ? "" : counts_.text(people(row.at_both)),
                                       level(row.start),
                                       level(row.end),
                                       points(row.change())};
        for (std::size_t part = 0; part < row.parts.size(); ++part)
            if (shows(part)) cells.push_back(points(row.parts[part]));
        cells.push_back(points(row.composition));
        if (hidden) std::fill(cells.begin() + 3, cells.end(), "hidden");
        return cells;
    }

    const ExplanationReport& report_;
    PeopleCounts counts_;
    bool harms_ = false;
};

std::string heading(const ExplanationReport& report) {
    std::string text = wrapped(fmt::format("Why {} changed in {}, {} to {}, in this model", words(report.measure),
                                           report.scenario, report.first_month, report.last_month),
                               page_width);
    text += wrapped(fmt::format("Replicate {} of {} (seed {}): one draw of luck. Nobody in it is a real person.",
                                report.replicate, report.replicates, report.seed),
                    page_width);
    if (report.scale < 1.0) text += wrapped(fmt::format("The population is at scale {}.", report.scale), page_width);
    return text;
}

double largest_residual(const ExplanationReport& report) {
    double largest = 0.0;
    for (const ExplanationLine& line : report.lines) {
        largest = std::max(largest, std::abs(line.with.residual()));
        if (line.without) largest = std::max(largest, std::abs(line.without->residual()));
    }
    return largest;
}

std::string legend(const ExplanationReport& report) {
    std::string text = note(
        "Means from 0 to 100 and their changes. Everything that moves a person fades as the person returns to the own "
        "set point: each part is what is left of it at the end.");
    text += note(
        "gain: what programmes are meant to do, with what of it lasts. harm: what sessions do to those who go back "
        "over "
        "the past (no column where it is 0). couplings: pulls of other indicators, of the household, of ties and of "
        "the "
        "sector. shocks: releases, incidents, lean seasons, shocks of a district. reversion: the way from where people "
        "stood at first back to their own set point; among people chosen because they stood badly, this is regression "
        "to the mean. noise: luck, with what the ends of the scale throw back. composition: what those who entered, "
        "left or live in another household now moved the mean.");
    text += note(report.lines.front().without
                     ? "caused: with programmes less without them, with the same luck; directly and through couplings."
                     : "Without a counterfactual nobody can say what the programmes caused.");
    text += note(fmt::format("The parts of each line add up to its change; the largest residual is {:.1g}.",
                             largest_residual(report)));
    return text;
}
/// "everyone", "Lakeside, survivor".
std::string name_of_stratum(const ExplanationLine& line) {
    std::string text;
    for (const std::string& name : {line.district, line.position, line.arm})
        if (name != "all") text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "everyone" : text;
}

std::string tables_text(const ExplanationReport& report, const Tables& tables) {
    const char* participants = "Participants, from their first enrolment to the end of the programme's last year";
    const ExplanationLine& whole = report.lines.front();
    const auto is_part = [&](std::string ExplanationLine::*field) {
        return [&, field](const ExplanationLine& line) {
            return line.*field != whole.*field && line.since_enrolment == whole.since_enrolment;
        };
    };
    const auto by = [&](const char* title, std::string ExplanationLine::*field) {
        return tables.text(title, field, is_part(field));
    };
    std::string text = tables.text(whole.since_enrolment ? participants : "Over the whole run", name_of_stratum,
                                   [&](const ExplanationLine& line) { return &line == &whole; });
    text += by("By district", &ExplanationLine::district) + by("By position", &ExplanationLine::position) +
            by("By arm at the end", &ExplanationLine::arm);
    if (whole.since_enrolment) return text;
    return text + tables.text(participants, &ExplanationLine::arm,
                              [](const ExplanationLine& line) { return line.since_enrolment; });
}

}  // namespace

std::string explanation_text(const ExplanationReport& report) {
    const Tables tables(report);
    const std::string text = heading(report);
    if (report.lines.empty()) return text + wrapped("Nobody of this stratum was measured at both ends.", page_width);
    const ExplanationLine& whole = report.lines.front();
    std::string notes;
    if (whole.arm == "all" && !report.hidden(whole)) notes += note(tables.comers_and_goers(whole.with));
    return text + tables_text(report, tables) + "\n" + notes + legend(report) + note(tables.hidden_note());
}

}  // namespace ubumwe::sim
