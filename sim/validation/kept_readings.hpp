#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "sim/validation/observed_run.hpp"

namespace ubumwe::sim {

/// A replicate of a scenario of the patterns.
using ReadRun = std::pair<std::string, std::int64_t>;

/// What was read off runs, in a CSV file that grows run by run, so that a validation that was stopped goes on where it
/// was.
class KeptReadings {
public:
    /// Reads what the file holds, if it exists; a run whose rows did not all reach the disk is not there. Throws
    /// InputError where it is no such file.
    explicit KeptReadings(std::filesystem::path file);

    /// The values of a run in the order of these names, or null.
    const ReadingValues* find(const ReadRun& run, std::span<const std::string> names);
    /// Adds a run to the file. Throws MachineError.
    void add(const ReadRun& run, std::span<const std::string> names, const ReadingValues& values);
    std::size_t size() const { return held_.size(); }

private:
    std::filesystem::path file_;
    std::map<ReadRun, std::map<std::string, double>> held_;
    std::map<ReadRun, ReadingValues> found_;
};

}  // namespace ubumwe::sim
