#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/scenario/input_folder.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

inline constexpr std::string_view schema_name = "ubumwe/scenario";
constexpr int schema_version = 1;
/// A file extends a file that extends a file … at most this often.
constexpr std::size_t longest_chain = 16;

/// A scenario file laid over those that it extends, without the keys that belong to files (`$schema`, `schema`,
/// `schema_version`, `extends`).
struct MergedFile {
    Node root;
    std::vector<std::filesystem::path> files;  ///< the scenario first, then what it extends
};

/// Reads a scenario file and what it extends; nothing where one of them cannot be read, with issues.
std::optional<MergedFile> read_extended(const std::filesystem::path& scenario, const InputFolder& folder,
                                        Issues& issues);

/// The same of a text that stands for the scenario file, which need not exist and is not among the files then.
std::optional<MergedFile> read_extended_text(std::string_view text, const std::filesystem::path& scenario,
                                             const InputFolder& folder, Issues& issues);

}  // namespace ubumwe::sim
