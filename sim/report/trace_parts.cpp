#include "sim/report/trace_parts.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "sim/engine/simulation.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/validation_text.hpp"
#include "ubumwe/version.hpp"

namespace ubumwe::sim {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string name_of(PatternType type) {
    return std::string(pattern_type_names.at(static_cast<std::size_t>(type)));
}

std::string name_of(Verdict verdict) {
    return std::string(verdict_names.at(static_cast<std::size_t>(verdict)));
}

std::size_t count_of(const std::vector<RegisterRow>& rows, std::string_view quality) {
    return static_cast<std::size_t>(std::ranges::count(rows, quality, &RegisterRow::quality));
}

}  // namespace

const LoadedScenario& described_scenario(const TraceSources& sources) {
    return sources.patterns.scenarios.front().loaded;
}

void add_origin(const TraceSources& sources, Markdown& document) {
    const Patterns& patterns = sources.patterns.patterns;
    document.paragraph(
        fmt::format("Written by `ubumwe validate --trace` (version {}, commit {}, {}) from the register of evidence, "
                    "the results of "
                    "the tests and the patterns of `{}`; not by hand. Make it again where one of these has changed. "
                    "Runs: scale {}, "
                    "{} draws of luck, seed {}, where a pattern says nothing else.",
                    build::version, build::commit, build::compiler, sources.patterns.file.filename().string(),
                    patterns.scale, patterns.replicates, patterns.seed));
}

void add_evidence_counts(const TraceSources& sources, Markdown& document) {
    const auto& rows = sources.evidence;
    document.paragraph(fmt::format(
        "The register of evidence beside the scenarios (`evidence.csv`) has {} rows: {} measured, {} derived, {} "
        "assumed. "
        "A test fails when a parameter has no row or a row no parameter; `ubumwe reference --evidence` lists them.",
        rows.size(), count_of(rows, "measured"), count_of(rows, "derived"), count_of(rows, "assumed")));
    Rows fitted{{"fitted parameter", "value", "low", "high", "source"}};
    for (const RegisterRow& row : rows) {
        if (row.note.find("ubumwe calibrate") == std::string::npos) continue;
        fitted.push_back({"`" + row.parameter + "`", row.value, row.low, row.high, row.source});
    }
    document.table(fitted);
}

void add_data(const TraceSources& sources, Markdown& document) {
    Rows data{{"data", "file", "unit", "source", "quality"}};
    for (const RegisterRow& row : sources.evidence) {
        if (row.is_about_data())
            data.push_back({words(row.id), "`" + row.parameter + "`", row.unit, row.source, row.quality});
    }
    document.table(data);
}

void add_verdict_counts(const TraceSources& sources, Markdown& document) {
    std::map<PatternType, std::map<Verdict, std::size_t>> counts;
    for (const PatternOutcome& outcome : sources.outcomes) ++counts[outcome.pattern.type][outcome.verdict];
    Rows rows{{"type of pattern", "pass", "fail", "no figure"}};
    for (auto& [type, of_type] : counts)
        rows.push_back({name_of(type), std::to_string(of_type[Verdict::pass]), std::to_string(of_type[Verdict::fail]),
                        std::to_string(of_type[Verdict::no_figure])});
    document.table(rows);
}

void add_patterns(const TraceSources& sources, const std::vector<PatternType>& types, Markdown& document) {
    Rows rows{{"pattern", "type", "observed", "source", "unit", "agrees", "simulated", "verdict"}};
    for (const PatternOutcome& outcome : sources.outcomes) {
        const Pattern& its = outcome.pattern;
        if (std::ranges::find(types, its.type) == types.end()) continue;
        rows.push_back({its.title, name_of(its.type), its.observed, its.source, its.unit, band_text(its),
                        simulated_text(outcome), name_of(outcome.verdict)});
    }
    document.table(rows);
}

void add_failures(const TraceSources& sources, Markdown& document) {
    std::vector<std::string> failures;
    for (const PatternOutcome& outcome : sources.outcomes) {
        if (outcome.verdict == Verdict::pass) continue;
        const std::string unit = outcome.pattern.unit.empty() ? "" : " " + outcome.pattern.unit;
        failures.push_back(fmt::format("**{}** ({}): observed {}; simulated {}{}. {}", outcome.pattern.title,
                                       name_of(outcome.verdict), outcome.pattern.observed, simulated_text(outcome),
                                       unit, reason_text(outcome.pattern)));
    }
    document.list(failures);
}

void add_tests(const TraceSources& sources, Markdown& document) {
    if (sources.tests.empty()) {
        document.paragraph(
            "No results of tests were given: `ctest --output-junit tests.xml`, then `--tests tests.xml`, puts them "
            "here.");
        return;
    }
    std::size_t passed = 0;
    std::vector<std::string> failed;
    Rows rows{{"suite", "passed", "failed"}};
    for (const SuiteResult& suite : sources.tests) {
        passed += suite.passed;
        failed.insert(failed.end(), suite.failed.begin(), suite.failed.end());
        rows.push_back({suite.suite, std::to_string(suite.passed), std::to_string(suite.failed.size())});
    }
    document.paragraph(fmt::format("{} tests passed, {} did not.", passed, failed.size()));
    document.list(failed);
    document.table(rows);
}

std::string stages_text() {
    std::string text;
    for (const std::string_view stage : Simulation::stages())
        text += (text.empty() ? "" : ", ") + words(std::string(stage));
    return text;
}

}  // namespace ubumwe::sim
