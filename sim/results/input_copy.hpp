#pragma once

#include <filesystem>

namespace ubumwe::sim {

/// Copies files of a scenario to the same places below another folder.
class InputCopy {
public:
    InputCopy(const std::filesystem::path& scenario, std::filesystem::path to);

    /// Where the copy of a file of the scenario stands.
    std::filesystem::path place_of(const std::filesystem::path& file) const;
    /// In the place of whatever stands there. Throws MachineError.
    void copy(const std::filesystem::path& file) const;

private:
    std::filesystem::path root_;
    std::filesystem::path to_;
};

}  // namespace ubumwe::sim
