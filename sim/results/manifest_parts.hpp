#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/results/manifest.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

using Json = nlohmann::ordered_json;

/// Name, version, commit and compiler of this program.
Json program_json();

Json inputs_json(const std::vector<InputFile>& inputs);
std::vector<InputFile> inputs_from(const Json& json);

/// The files with the hash of their content. Throws MachineError where one cannot be read.
std::vector<InputFile> hashed(std::span<const std::filesystem::path> inputs);

/// Throws InputError where the text is no status; `file` is where it stands.
RunStatus status_from(const std::string& text, const std::filesystem::path& file);

/// Puts a document in the place of a file, whole or not at all. Throws MachineError.
void write_json_file(const std::filesystem::path& file, const Json& json);

/// The document of a file. Throws InputError where it cannot be opened or is none.
Json parse_json_file(const std::filesystem::path& file, const char* allowed);

/// What `read` makes of a file's document. Throws InputError where it is not what `allowed` says.
template <class Read>
auto read_json_file(const std::filesystem::path& file, const char* allowed, Read&& read) {
    try {
        return read(parse_json_file(file, allowed));
    } catch (const Json::exception& error) {
        refuse(file.string(), error.what(), allowed);
    }
}

}  // namespace ubumwe::sim
