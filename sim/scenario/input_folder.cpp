#include "sim/scenario/input_folder.hpp"

#include <algorithm>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

constexpr const char* schema_file = "scenario.schema.json";

fs::path folder_of_schema(const fs::path& folder) {
    std::error_code error;
    for (fs::path ancestor = folder;; ancestor = ancestor.parent_path()) {
        if (fs::exists(ancestor / schema_file, error)) return ancestor;
        if (ancestor == ancestor.parent_path()) return folder;
    }
}

bool stands_below(const fs::path& root, const fs::path& file) {
    return std::mismatch(root.begin(), root.end(), file.begin(), file.end()).first == root.end();
}

bool is_plain(const std::string& name) {
    return !name.empty() &&
           std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
}

}  // namespace

InputFolder::InputFolder(const fs::path& scenario) {
    std::error_code error;
    root_ = folder_of_schema(fs::weakly_canonical(fs::absolute(scenario, error), error).parent_path());
}

std::optional<fs::path> InputFolder::find(const fs::path& from, const std::string& name, const Place& named,
                                          Issues& issues) const {
    const std::string allowed =
        "a file below " + in_quotes(root_.string()) + ", named from the folder of the file that names it";
    if (!is_plain(name) || fs::path(name).is_absolute()) {
        issues.add({named, in_quotes(name), allowed, {}});
        return std::nullopt;
    }
    std::error_code error;
    const fs::path file = from / name;
    const fs::path real = fs::weakly_canonical(fs::absolute(file, error), error);
    if (error || !stands_below(root_, real)) {
        issues.add({named, in_quotes(name) + ", which leads out of it", allowed, {}});
        return std::nullopt;
    }
    return file;
}

}  // namespace ubumwe::sim
