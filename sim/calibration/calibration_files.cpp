#include "sim/calibration/calibration_files.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "sim/calibration/fragment.hpp"
#include "sim/results/folder.hpp"
#include "sim/results/manifest_parts.hpp"
#include "sim/results/sha256.hpp"
#include "sim/scenario/grid.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

std::string number(double x) {
    return std::isfinite(x) ? fmt::format("{:.6g}", x) : std::string();
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
    return all;
}

CalibrationManifest from_json(const Json& json, const std::filesystem::path& file) {
    CalibrationManifest manifest;
    json.at("name").get_to(manifest.name);
    json.at("targets_file").get_to(manifest.targets_file);
    json.at("scenario_sha256").get_to(manifest.scenario_sha256);
    manifest.inputs = inputs_from(json.at("inputs"));
    json.at("start").get_to(manifest.start);
    if (const Json& end = json.at("end"); !end.is_null()) end.get_to(manifest.end);
    manifest.status = status_from(json.at("status"), file);
    return manifest;
}

/// Without the fitted values of an earlier calibration, of which a fit takes nothing.
std::vector<std::filesystem::path> inputs_of(const LoadedTargets& targets) {
    std::vector<std::filesystem::path> inputs;
    std::ranges::copy_if(targets.files_read, std::back_inserter(inputs), [&](const std::filesystem::path& file) {
        return std::ranges::none_of(targets.targets.backgrounds, [&](const BackgroundShare& background) {
            const auto fragment = targets.file.parent_path() / background.fragment;
            return file.lexically_normal() == fragment.lexically_normal();
        });
    });
    return inputs;
}

/// From the lowest to the highest value of the fits, each with what luck leaves in doubt.
std::pair<double, double> range_of(const CalibrationTarget& target, const std::vector<BackgroundFit>& fits,
                                   std::size_t i) {
    double low = target.high;
    double high = target.low;
    for (const BackgroundFit& fit : fits) {
        const double doubt = fit.targets[i].half_width.value_or(0.0);
        low = std::min(low, fit.targets[i].factor - doubt);
        high = std::max(high, fit.targets[i].factor + doubt);
    }
    return {std::max(low, target.low), std::min(high, target.high)};
}

std::string note_of(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits, std::size_t i) {
    std::string note = fmt::format("fitted by ubumwe calibrate ({}) to {}{} %:", targets.file.filename().string(),
                                   targets.lower_bounds[i] ? "over " : "", number(targets.published[i]));
    for (const BackgroundFit& fit : fits) {
        const FittedTarget& its = fit.targets[i];
        note +=
            fmt::format("{} {:.4f}{} with a background share of {}", &fit == &fits.front() ? "" : ",", its.factor,
                        its.half_width ? fmt::format(" +- {:.4f}", *its.half_width) : "", number(fit.background.share));
    }
    return note + "; the range holds these intervals, which are by luck alone";
}

}  // namespace

CalibrationManifest start_calibration_manifest(const LoadedTargets& targets) {
    return {targets.name,
            targets.file.string(),
            sha256(targets.scenario.effective_json),
            hashed(inputs_of(targets)),
            utc_now(),
            {},
            RunStatus::running};
}

void write_calibration_manifest(const std::filesystem::path& folder, const CalibrationManifest& manifest) {
    write_json_file(folder / calibration_file, {{"program", program_json()},
                                                {"name", manifest.name},
                                                {"targets_file", manifest.targets_file},
                                                {"scenario_sha256", manifest.scenario_sha256},
                                                {"inputs", inputs_json(manifest.inputs)},
                                                {"start", manifest.start},
                                                {"end", manifest.end.empty() ? Json(nullptr) : Json(manifest.end)},
                                                {"status", to_text(manifest.status)}});
}

CalibrationManifest read_calibration_manifest(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / calibration_file;
    return read_json_file(file, "a calibration.json that ubumwe calibrate wrote",
                          [&](const Json& json) { return from_json(json, file); });
}

std::string difference(const CalibrationManifest& a, const CalibrationManifest& b) {
    if (!same_content(a.inputs, b.inputs)) return "content of the input files";
    return a.scenario_sha256 == b.scenario_sha256 ? "" : "scenario, scale or seed";
}

std::string fits_csv(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits) {
    Grid grid{{"background", "background_share", "target", "published", "lower_bound", "goal", "simulated", "met",
               "attributable", "anyway", "keys", "factor", "half_width_95", "low", "high", "draws", "paired_draws"}};
    for (const BackgroundFit& fit : fits) {
        for (std::size_t i = 0; i < fit.targets.size(); ++i) {
            const CalibrationTarget& target = targets.targets.targets[i];
            const FittedTarget& its = fit.targets[i];
            grid.push_back({fit.background.id, number(fit.background.share), target.id, number(targets.published[i]),
                            targets.lower_bounds[i] ? "true" : "false", number(its.goal), number(its.output),
                            its.met ? "true" : "false", number(its.attributable), number(its.anyway),
                            joined(target.keys), number(its.factor), its.half_width ? number(*its.half_width) : "",
                            number(target.low), number(target.high), std::to_string(targets.targets.replicates),
                            target.kind == TargetKind::change ? std::to_string(targets.paired_draws()) : ""});
        }
    }
    return grid_csv(grid);
}

std::string rounds_csv(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits) {
    Grid grid{{"background", "draws", "round", "target", "factor", "simulated", "goal"}};
    const auto add = [&](const BackgroundFit& fit, const std::vector<FitRound>& rounds, std::int64_t draws) {
        for (std::size_t round = 0; round < rounds.size(); ++round) {
            for (std::size_t i = 0; i < fit.targets.size(); ++i)
                grid.push_back({fit.background.id, std::to_string(draws), std::to_string(round + 1),
                                targets.targets.targets[i].id, number(rounds[round].factors[i]),
                                number(rounds[round].outputs[i]), number(fit.targets[i].goal)});
        }
    };
    for (const BackgroundFit& fit : fits) {
        add(fit, fit.pilot_rounds, targets.targets.pilot);
        add(fit, fit.rounds, targets.targets.replicates);
    }
    return grid_csv(grid);
}

std::string register_csv(const LoadedTargets& targets, const std::vector<BackgroundFit>& fits) {
    Grid grid{{"id", "parameter", "value", "unit", "low", "high", "distribution", "source", "quality", "note"}};
    for (std::size_t i = 0; i < targets.targets.targets.size() && !fits.empty(); ++i) {
        const CalibrationTarget& target = targets.targets.targets[i];
        const bool change = target.kind == TargetKind::change;
        const auto [low, high] = range_of(target, fits, i);
        for (const std::string& key : target.keys)
            grid.push_back({(change ? "effect_scale_" : "") + target.id, key,
                            to_text(stated_value(fits.front().targets[i])), change ? "1" : "0-1",
                            fmt::format("{:.4f}", low), fmt::format("{:.4f}", high), "uniform", target.source,
                            "derived", note_of(targets, fits, i)});
    }
    return grid_csv(grid);
}

}  // namespace ubumwe::sim
