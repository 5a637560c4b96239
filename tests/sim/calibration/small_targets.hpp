#pragma once

#include <filesystem>

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

    TemporaryFolder folder;
};

}  // namespace ubumwe::tests
