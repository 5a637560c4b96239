#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// What the first keys of a file say of it: `"schema": "ubumwe/scenario", "schema_version": 1`.
struct FileType {
    std::string_view schema;
    int version = 1;
};

/// The schema that a JSON file names, or nothing where it names none or cannot be read.
std::string named_schema(const std::filesystem::path& file);

/// Takes a key out of an object; nothing where it has none.
std::optional<Node> take_key(Node& object, std::string_view key);

/// The object in a JSON file of this type, without the keys that tell its type (`$schema`, `schema`, `schema_version`);
/// or nothing and issues: at `named` where there is no such file.
std::optional<Node> read_typed_file(const std::filesystem::path& file, const Place& named, const FileType& type,
                                    Issues& issues);

/// The same of a text that stands for the file.
std::optional<Node> read_typed_text(std::string_view text, const std::filesystem::path& file, const FileType& type,
                                    Issues& issues);

}  // namespace ubumwe::sim
