#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results/evidence.hpp"
#include "sim/results/run.hpp"
#include "sim/scenario/district_map.hpp"

namespace ubumwe::sim {

inline constexpr std::string_view manifest_file = "manifest.json";
/// What a batch writes in the place of a manifest.
inline constexpr std::string_view batch_file = "study.json";
/// What a calibration writes in the place of a manifest.
inline constexpr std::string_view calibration_file = "calibration.json";
/// What a validation writes in the place of a manifest.
inline constexpr std::string_view validation_file = "validation.json";

/// A file that a run read.
struct InputFile {
    std::string file;
    std::string sha256;
};

/// What a results folder holds and how it came to be.
struct Manifest {
    std::string scenario;           ///< name: that of the file without its extension
    std::string scenario_file;      ///< as the user gave it
    std::string resolved_scenario;  ///< JSON, after `extends` and `--set`
    std::string scenario_sha256;    ///< of the text of resolved_scenario, 64 hexadecimal digits
    std::vector<InputFile> inputs;  ///< the scenario file, what it extends and its data
    std::int64_t seed = 0;
    std::int64_t replicates = 1;
    bool counterfactual = true;  ///< whether it runs beside
    std::int64_t threads = 1;
    std::vector<std::string> set;  ///< KEY=VALUE texts of `--set`
    std::optional<EvidenceCounts> evidence;
    std::vector<Assumption> assumptions;
    std::vector<DistrictTile> map;
    std::string version;  ///< of the program that wrote it, with its commit; only read
    std::string start;    ///< UTC, "2024-04-07T08:15:30Z"
    std::string end;      ///< empty while it runs
    RunStatus status = RunStatus::running;
};

/// The manifest of a run that starts now. Throws MachineError where an input file cannot be read.
Manifest start_manifest(std::string scenario_file, std::string resolved_scenario,
                        std::span<const std::filesystem::path> inputs);

/// Now, in UTC: "2024-04-07T08:15:30Z".
std::string utc_now();

/// Writes manifest.json with the program's version, commit and compiler. Whoever reads it meanwhile finds the one
/// before or this one, never a part. Throws MachineError.
void write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

/// The manifest of a results folder; `resolved_scenario` in other white space. Throws InputError where there is none
/// that can be read.
Manifest read_manifest(const std::filesystem::path& folder);

}  // namespace ubumwe::sim
