#include "sim/validation/validation_files.hpp"

#include <cmath>

#include <fmt/format.h>

#include "sim/results/folder.hpp"
#include "sim/results/manifest_parts.hpp"
#include "sim/scenario/grid.hpp"

namespace ubumwe::sim {

namespace {

std::string number(double x) {
    return fmt::format("{:.6g}", x);
}

/// A bound of a band; empty where it is none.
std::string bound(double x) {
    return std::abs(x) < Pattern::open ? number(x) : std::string();
}

ValidationManifest from_json(const Json& json, const std::filesystem::path& file) {
    ValidationManifest manifest;
    json.at("name").get_to(manifest.name);
    json.at("patterns_file").get_to(manifest.patterns_file);
    manifest.inputs = inputs_from(json.at("inputs"));
    json.at("scale").get_to(manifest.scale);
    json.at("replicates").get_to(manifest.replicates);
    json.at("seed").get_to(manifest.seed);
    json.at("start").get_to(manifest.start);
    if (const Json& end = json.at("end"); !end.is_null()) end.get_to(manifest.end);
    manifest.status = status_from(json.at("status"), file);
    return manifest;
}

}  // namespace

ValidationManifest start_validation_manifest(const LoadedPatterns& patterns) {
    ValidationManifest manifest;
    manifest.name = patterns.name;
    manifest.patterns_file = patterns.file.string();
    manifest.inputs = hashed(patterns.files_read);
    manifest.scale = patterns.patterns.scale;
    manifest.replicates = patterns.patterns.replicates;
    manifest.seed = patterns.patterns.seed;
    manifest.start = utc_now();
    return manifest;
}

void write_validation_manifest(const std::filesystem::path& folder, const ValidationManifest& manifest) {
    write_json_file(folder / validation_file, {{"program", program_json()},
                                               {"name", manifest.name},
                                               {"patterns_file", manifest.patterns_file},
                                               {"inputs", inputs_json(manifest.inputs)},
                                               {"scale", manifest.scale},
                                               {"replicates", manifest.replicates},
                                               {"seed", manifest.seed},
                                               {"start", manifest.start},
                                               {"end", manifest.end.empty() ? Json(nullptr) : Json(manifest.end)},
                                               {"status", to_text(manifest.status)}});
}

ValidationManifest read_validation_manifest(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / validation_file;
    return read_json_file(file, "a validation.json that ubumwe validate wrote",
                          [&](const Json& json) { return from_json(json, file); });
}

std::string difference(const ValidationManifest& a, const ValidationManifest& b) {
    if (!same_content(a.inputs, b.inputs)) return "content of the input files";
    if (a.scale != b.scale) return "scale";
    if (a.replicates != b.replicates) return "number of replicates";
    return a.seed == b.seed ? "" : "seed";
}

std::string validation_csv(const std::vector<PatternOutcome>& outcomes) {
    Grid grid{{"pattern", "title", "type", "source", "date", "observed", "unit", "agrees_from", "agrees_to",
               "simulated", "low_95", "high_95", "replicates", "scale", "verdict", "note", "reason"}};
    for (const PatternOutcome& outcome : outcomes) {
        const Pattern& its = outcome.pattern;
        const bool has_figure = outcome.verdict != Verdict::no_figure;
        const auto end = [&](double sign) {
            return outcome.half_width ? number(outcome.mean + sign * *outcome.half_width) : std::string();
        };
        grid.push_back({its.id, its.title, std::string(pattern_type_names.at(static_cast<std::size_t>(its.type))),
                        its.source, its.date, its.observed, its.unit, bound(its.low), bound(its.high),
                        has_figure ? number(outcome.mean) : "", end(-1.0), end(1.0),
                        std::to_string(outcome.values.size()), number(outcome.scale),
                        std::string(verdict_names.at(static_cast<std::size_t>(outcome.verdict))), its.note,
                        outcome.verdict == Verdict::fail ? its.reason : ""});
    }
    return grid_csv(grid);
}

}  // namespace ubumwe::sim
