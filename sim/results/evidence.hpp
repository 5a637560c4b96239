#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ubumwe::sim {

/// How many parameters of a register of evidence are of each quality.
struct EvidenceCounts {
    std::int64_t measured = 0;
    std::int64_t derived = 0;
    std::int64_t assumed = 0;

    std::int64_t all() const { return measured + derived + assumed; }
    bool operator==(const EvidenceCounts&) const = default;
};

/// A parameter whose value nobody has measured, as its register tells it: texts, and empty where it says nothing.
struct Assumption {
    std::string id;
    std::string parameter;  ///< key of the scenario, or a file and its column
    std::string value;
    std::string unit;
    std::string low;
    std::string high;

    bool operator==(const Assumption&) const = default;
};

/// What is told of the register of evidence behind a run.
struct EvidenceSummary {
    EvidenceCounts counts;
    std::vector<Assumption> assumptions;  ///< in the order of the file
};

/// Reads `evidence.csv` in the folder of a scenario; nothing where there is no such file. Throws InputError where it
/// cannot be read as one.
std::optional<EvidenceSummary> read_evidence(const std::filesystem::path& scenario_file);

}  // namespace ubumwe::sim
