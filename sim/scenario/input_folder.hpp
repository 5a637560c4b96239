#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

/// The folder below which everything that a scenario reads must stand: the nearest ancestor of the scenario that holds
/// `scenario.schema.json`, or the scenario's own folder where there is none. Links that lead out of it are refused.
class InputFolder {
public:
    /// `scenario` may not exist.
    explicit InputFolder(const std::filesystem::path& scenario);

    const std::filesystem::path& root() const { return root_; }

    /// The file that `name` means in a file of folder `from`; or nothing and an issue at `named`. The file may not
    /// exist.
    std::optional<std::filesystem::path> find(const std::filesystem::path& from, const std::string& name,
                                              const Place& named, Issues& issues) const;

private:
    std::filesystem::path root_;
};

}  // namespace ubumwe::sim
