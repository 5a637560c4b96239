#include "sim/report/validation_text.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "sim/report/chart/svg.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/html.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/section.hpp"

namespace ubumwe::sim {

namespace {

using chart::escaped;

std::string figure(double x) {
    const double size = std::abs(x);
    if (size >= 1000.0) return grouped(x);
    if (size >= 10.0) return fmt::format("{:.1f}", x);
    return size >= 0.095 || x == 0.0 ? fmt::format("{:.2f}", x) : fmt::format("{:.2g}", x);
}

std::string name_of(PatternType type) {
    return std::string(pattern_type_names.at(static_cast<std::size_t>(type)));
}

std::string name_of(Verdict verdict) {
    return std::string(verdict_names.at(static_cast<std::size_t>(verdict)));
}

std::string counts_text(const std::vector<PatternOutcome>& outcomes) {
    const std::size_t failing = count_of(outcomes, Verdict::fail);
    std::string text =
        fmt::format("{} of {} patterns agree, in this model; {} {} in the table", count_of(outcomes, Verdict::pass),
                    outcomes.size(), failing, failing == 1 ? "fails and stays" : "fail and stay");
    const std::size_t without = count_of(outcomes, Verdict::no_figure);
    if (without > 0)
        text += fmt::format("; {} {} no figure, since nothing could be read", without, without == 1 ? "has" : "have");
    return text + ".";
}

std::string how_run(const LoadedPatterns& patterns) {
    const Patterns& its = patterns.patterns;
    return fmt::format(
        "Scenarios are run at scale {} with {} draw{} of luck (seed {}), the same for all, where the table says "
        "nothing else. Simulated is the mean over draws; behind it stands the half-width of its 95 % interval by luck "
        "alone, not by what is believed of parameters; one draw alone has none. A pattern agrees when the mean lies in "
        "the band that stands with it, which is not fitted.",
        its.scale, its.replicates, its.replicates == 1 ? "" : "s", its.seed);
}

/// What a type of pattern is, in the order of the types.
constexpr std::array<std::string_view, pattern_type_names.size()> type_meanings{
    "a direction that people who know the field expect", "what rules and inputs say",
    "another way of computing the same", "a figure to which nothing was fitted",
    "a later figure than all that the run was given"};

std::string meaning_of(PatternType type) {
    return std::string(type_meanings.at(static_cast<std::size_t>(type)));
}

std::string types_text() {
    std::string text;
    for (std::size_t i = 0; i < type_meanings.size(); ++i)
        text += fmt::format("{}{}, {}", i == 0 ? "Types: " : "; ", pattern_type_names[i], type_meanings[i]);
    return text + ".";
}

TextTable plain_table(const std::vector<PatternOutcome>& outcomes) {
    TextTable table({"pattern", "type", "verdict", "unit", "simulated", "agrees"}, 4);
    for (const PatternOutcome& outcome : outcomes)
        table.add({words(outcome.pattern.id), name_of(outcome.pattern.type), name_of(outcome.verdict),
                   outcome.pattern.unit, simulated_text(outcome), band_text(outcome.pattern)});
    return table;
}

std::string observed_text(const Pattern& pattern) {
    return pattern.date.empty() ? pattern.observed : fmt::format("{} ({})", pattern.observed, pattern.date);
}

std::string with_unit(const std::string& figures, const Pattern& pattern) {
    return pattern.unit.empty() ? figures : figures + " " + pattern.unit;
}

/// The title, with the scale where it is not that of all.
std::string title_text(const LoadedPatterns& patterns, const PatternOutcome& outcome) {
    return outcome.pattern.title +
           (outcome.scale == patterns.patterns.scale ? "" : fmt::format(" (scale {:g})", outcome.scale));
}

/// A table for each type, so that what is left of the width goes to words.
std::string tables_html(const LoadedPatterns& patterns, const std::vector<PatternOutcome>& outcomes) {
    std::string markup;
    for (std::size_t i = 0; i < pattern_type_names.size(); ++i) {
        const auto type = static_cast<PatternType>(i);
        TextTable table({"pattern", "observed", "source", "verdict", "simulated", "agrees"}, 4);
        for (const PatternOutcome& outcome : outcomes) {
            const Pattern& its = outcome.pattern;
            if (its.type != type) continue;
            table.add({title_text(patterns, outcome), observed_text(its), its.source, name_of(outcome.verdict),
                       with_unit(simulated_text(outcome), its), band_text(its)});
        }
        if (!table.empty())
            markup += element("h3", escaped(fmt::format("Of the type {}: {}", name_of(type), meaning_of(type)))) +
                      html(table);
    }
    return markup;
}

std::string notes_html(const std::vector<PatternOutcome>& outcomes, bool of_failures) {
    std::string markup;
    for (const PatternOutcome& outcome : outcomes) {
        const bool fails = outcome.verdict != Verdict::pass;
        const std::string text = fails ? reason_text(outcome.pattern) : outcome.pattern.note;
        if (fails != of_failures || text.empty()) continue;
        markup += element("p", element("b", escaped(outcome.pattern.title + ". ")) + escaped(text));
    }
    return markup;
}

std::string part(const char* title, const std::string& markup) {
    return markup.empty() ? markup : element("section", element("h2", title) + markup);
}

}  // namespace

std::string band_text(const Pattern& pattern) {
    const bool has_low = pattern.low > -Pattern::open;
    const bool has_high = pattern.high < Pattern::open;
    if (has_low && has_high) return figure(pattern.low) + " to " + figure(pattern.high);
    if (has_low) return "from " + figure(pattern.low);
    return has_high ? "up to " + figure(pattern.high) : "anything";
}

std::string reason_text(const Pattern& pattern) {
    return pattern.reason.empty() ? "No reason is stated: it was not expected to fail." : pattern.reason;
}

std::string simulated_text(const PatternOutcome& outcome) {
    if (outcome.verdict == Verdict::no_figure) return "-";
    return figure(outcome.mean) + (outcome.half_width ? " +-" + figure(*outcome.half_width) : "");
}

std::string validation_text(const LoadedPatterns& patterns, const std::vector<PatternOutcome>& outcomes) {
    const Patterns& its = patterns.patterns;
    std::string text = wrapped(its.title, page_width) + wrapped(its.rationale, page_width) + "\n" +
                       wrapped(how_run(patterns), page_width) + "\n" + plain_table(outcomes).text(page_indent) + "\n" +
                       wrapped(counts_text(outcomes), page_width) +
                       note(types_text() +
                            " What was observed, when and by whom stands beside each in validation.csv and "
                            "validation.html.");
    for (const PatternOutcome& outcome : outcomes) {
        if (outcome.verdict == Verdict::pass) continue;
        text += "\n" + words(outcome.pattern.id) + ": " + name_of(outcome.verdict) + "\n" +
                note("Observed: " + observed_text(outcome.pattern) + ". " + reason_text(outcome.pattern));
    }
    return text;
}

std::string validation_page(const LoadedPatterns& patterns, const std::vector<PatternOutcome>& outcomes) {
    const Patterns& its = patterns.patterns;
    const std::string header = element(
        "header", element("p", "A validation of Ubumwe", R"( class="faint")") + element("h1", escaped(its.title)) +
                      element("p", escaped(its.rationale)) + element("p", escaped(counts_text(outcomes))) +
                      element("p", escaped(how_run(patterns)), R"( class="faint")"));
    return html_page(its.title, header + part("Every pattern", tables_html(patterns, outcomes)) +
                                    part("What fails, and why", notes_html(outcomes, true)) +
                                    part("How to read what agrees", notes_html(outcomes, false)));
}

}  // namespace ubumwe::sim
