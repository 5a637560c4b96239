#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace ubumwe::sim {

/// How many parameters of a register of evidence are of each quality.
struct EvidenceCounts {
    std::int64_t measured = 0;
    std::int64_t derived = 0;
    std::int64_t assumed = 0;

    std::int64_t all() const { return measured + derived + assumed; }
    bool operator==(const EvidenceCounts&) const = default;
};

/// Counts the column `quality` of `evidence.csv` in the folder of a scenario; nothing where there is no such file.
/// Throws InputError where it cannot be read as one.
std::optional<EvidenceCounts> count_evidence(const std::filesystem::path& scenario_file);

}  // namespace ubumwe::sim
