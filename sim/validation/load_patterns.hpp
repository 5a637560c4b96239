#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/typed_file.hpp"
#include "sim/validation/patterns.hpp"

namespace ubumwe::sim {

inline constexpr FileType patterns_type{"ubumwe/patterns", 1};

/// A scenario of a file of patterns, valid, with its seed, scale and changes.
struct LoadedValidationScenario {
    std::string id;
    bool counterfactual = false;
    std::int64_t replicates = 1;
    LoadedScenario loaded;
};

/// A valid file of patterns and its scenarios.
struct LoadedPatterns {
    std::string name;  ///< of the file, without its extension
    std::filesystem::path file;
    Patterns patterns;
    std::vector<LoadedValidationScenario> scenarios;
    std::vector<std::filesystem::path> files_read;  ///< each once
};

/// What a user asks for in the place of what a file of patterns says for all scenarios.
struct PatternChoices {
    std::optional<double> scale = {};
    std::optional<std::int64_t> replicates = {};
};

/// Reads a file of patterns and its scenarios. Throws InputError with every issue.
LoadedPatterns load_patterns(const std::filesystem::path& path, const PatternChoices& choices = {});

/// Every key of a file of patterns, for the schema and the reference.
Field patterns_catalogue();

/// The JSON Schema of files of patterns.
std::string patterns_schema();

}  // namespace ubumwe::sim
