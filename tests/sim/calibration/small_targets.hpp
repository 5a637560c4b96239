#pragma once

#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {

/// A copy of the small country whose plan reaches many people, with a file of targets for two of its changes and the
/// caseness of survivors.
class SmallTargets {
public:
    SmallTargets();

    /// Writes the scenario: the scale of the effects on out-group trust and communication, and what is published of
    /// them.
    void write_scenario(double trust_scale, double communication_scale, double trust_change,
                        double communication_change) const;
    /// Writes a file of targets with the published caseness; gives its path.
    std::filesystem::path targets(double caseness, int rounds = 12, double above_bounds = 0.0) const;
    /// The same with six draws, of which two are a pilot.
    std::filesystem::path targets_with_pilot(double caseness) const;

    /// What a file of the folder holds.
    std::string text_of(const std::filesystem::path& name) const;

    TemporaryFolder folder;

private:
    std::filesystem::path write_targets(const std::string& draws, double caseness, int rounds,
                                        double above_bounds) const;
};

}  // namespace ubumwe::tests
