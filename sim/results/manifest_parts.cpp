#include "sim/results/manifest_parts.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iterator>

#include "sim/results/atomic_file.hpp"
#include "sim/results/machine_error.hpp"
#include "sim/results/sha256.hpp"
#include "ubumwe/version.hpp"

namespace ubumwe::sim {

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad()) throw MachineError(file.string() + ": cannot be read any more");
    return bytes;
}

}  // namespace

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::string text(20, ' ');
    std::strftime(text.data(), text.size() + 1, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

Json program_json() {
    return {{"name", "ubumwe"},
            {"version", build::version},
            {"commit", build::commit},
            {"compiler", build::compiler},
            {"build", build::type}};
}

Json inputs_json(const std::vector<InputFile>& inputs) {
    Json files = Json::array();
    for (const InputFile& input : inputs) files.push_back({{"file", input.file}, {"sha256", input.sha256}});
    return files;
}

std::vector<InputFile> inputs_from(const Json& json) {
    std::vector<InputFile> inputs;
    for (const Json& input : json) inputs.push_back({input.at("file"), input.at("sha256")});
    return inputs;
}

std::vector<InputFile> hashed(std::span<const std::filesystem::path> inputs) {
    std::vector<InputFile> files;
    for (const auto& input : inputs) files.push_back({input.string(), sha256(bytes_of(input))});
    return files;
}

RunStatus status_from(const std::string& text, const std::filesystem::path& file) {
    const auto found = std::ranges::find(run_status_names, text);
    if (found == run_status_names.end())
        refuse(file.string(), "status \"" + text + "\"", "running, finished, stopped or failed");
    return static_cast<RunStatus>(found - run_status_names.begin());
}

void write_json_file(const std::filesystem::path& file, const Json& json) {
    // A path of the user may hold bytes that are no UTF-8.
    write_atomically(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

Json parse_json_file(const std::filesystem::path& file, const char* allowed) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) refuse(file.string(), "no file that can be opened", allowed);
    return Json::parse(std::string{std::istreambuf_iterator<char>(stream), {}});
}

}  // namespace ubumwe::sim
