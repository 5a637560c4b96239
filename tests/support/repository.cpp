#include "tests/support/repository.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace ubumwe::tests {

std::filesystem::path repository() {
    return UBUMWE_REPOSITORY;
}

std::string golden(const std::string& name, const std::string& found) {
    const std::filesystem::path kept = repository() / "tests/golden" / name;
    if (std::getenv("UBUMWE_UPDATE_GOLDEN") != nullptr) std::ofstream(kept, std::ios::binary) << found;
    std::ifstream stream(kept, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::filesystem::path> shipped_scenarios() {
    static const std::set<std::string> others{"scenario.schema.json", "calibration.json", "calibrated.json",
                                              "validation.json"};
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(repository() / "scenarios")) {
        const auto& file = entry.path();
        const bool study = file.parent_path().filename() == "studies";
        if (file.extension() == ".json" && !study && !others.contains(file.filename().string())) files.push_back(file);
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace ubumwe::tests
