#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/typed_file.hpp"
#include "sim/study/allocation/allocate.hpp"
#include "sim/study/design.hpp"
#include "sim/study/study.hpp"

namespace ubumwe::sim {

inline constexpr FileType study_type{"ubumwe/study", 1};

/// A scenario of a study, valid, with the study's changes.
struct LoadedStudyScenario {
    std::string id;
    std::filesystem::path file;
    std::vector<std::string> set;  ///< as of --set: the study's seed and changes, then its own
    LoadedScenario loaded;
};

/// A varied parameter and the keys that take its value in each scenario.
struct ResolvedParameter {
    std::string id;
    std::string key;  ///< as the study or the register states it
    Marginal marginal;
    std::string quality;                         ///< of the evidence; empty where the study states the distribution
    std::vector<std::vector<std::string>> keys;  ///< JSON pointers by scenario
};

/// A valid study and everything that it needs.
struct LoadedStudy {
    std::string name;  ///< of the file, without its extension
    std::filesystem::path file;
    std::string text;  ///< of the file
    Study study;
    std::vector<LoadedStudyScenario> scenarios;
    std::vector<ResolvedParameter> parameters;
    std::vector<std::string> left_out;     ///< ids of rows of the register of whose range a scenario refuses a value
    std::optional<AllocationSpace> space;  ///< of the design pareto, whose parameters are the variables of plans
    std::vector<Sample> samples;           ///< of the parameters; sample n of a run is element n - 1
    std::vector<std::filesystem::path> files_read;  ///< the study, its scenarios and all that they read, each once
};

/// Reads a study, its scenarios and their register of evidence. Throws InputError with every issue.
LoadedStudy load_study(const std::filesystem::path& path);

/// The changes, as of --set, that make a scenario of the study that of a sample; sample 0 is the scenario's own.
std::vector<std::string> changes_of(const LoadedStudy& study, std::size_t scenario, std::int64_t sample);

/// The plan of a sample (from 1) of a study with the design pareto.
Allocation allocation_of(const LoadedStudy& study, std::int64_t sample);

/// Every key of a study file, for the schema and the reference.
Field study_catalogue();

/// The JSON Schema of study files.
std::string study_schema();

}  // namespace ubumwe::sim
