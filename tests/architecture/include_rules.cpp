#include "tests/architecture/include_rules.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace ubumwe::tests {

namespace {

struct Layer {
    std::string_view folder;
    int rank;
};

// A file includes its own folder and folders of lower rank. Submodels share a rank: they meet in the World. Charts know
// nothing of runs and results.
constexpr std::array layers{
    Layer{"model/base/", 0},       Layer{"model/network/", 1},
    Layer{"model/state/", 2},      Layer{"model/synthesis/", 3},
    Layer{"model/release/", 3},    Layer{"model/interventions/", 3},
    Layer{"model/trust/", 3},      Layer{"model/wellbeing/", 3},
    Layer{"model/family/", 3},     Layer{"model/livelihood/", 3},
    Layer{"model/incident/", 3},   Layer{"model/reintegration/", 3},
    Layer{"model/vital/", 3},      Layer{"model/observation/", 3},
    Layer{"sim/scenario/", 4},     Layer{"sim/engine/", 5},
    Layer{"sim/study/", 6},        Layer{"sim/results/", 7},
    Layer{"sim/calibration/", 8},  Layer{"sim/validation/", 8},
    Layer{"sim/report/chart/", 3}, Layer{"sim/report/", 9},
    Layer{"sim/cli/", 10},         Layer{"gui/app/", 11},
    Layer{"gui/platform/", 12},    Layer{"gui/widgets/", 13},
    Layer{"gui/panels/", 14},      Layer{"gui/", 15},
};

struct Door {
    std::string_view header;
    std::string_view library;
    std::vector<std::string_view> opens_from;
};

// Each library has one door: the only folders or files whose includes it opens for. A name that ends in / stands for
// all below it.
const std::vector<Door>& doors() {
    static const std::vector<Door> table{
        {"tbb/", "TBB", {"model/base/parallel.cpp"}},
        {"oneapi/", "TBB", {"model/base/parallel.cpp"}},
        {"execution", "TBB", {"model/base/parallel.cpp"}},
        {"sanitizer/", "the thread sanitizer", {"model/base/parallel.cpp"}},
        {"boost/math/", "Boost.Math", {"sim/study/paired.cpp", "sim/study/prim.cpp"}},
        {"boost/numeric/", "Boost.odeint", {"sim/validation/mean_field.cpp"}},
        {"boost/graph/", "Boost.Graph", {"model/network/", "gui/app/village_layout.cpp"}},
        {"boost/", "Boost.Graph", {"model/network/"}},
        {"openturns/",
         "OpenTURNS",
         {"sim/study/design.cpp", "sim/study/sobol_indices.cpp", "sim/study/study_draws.cpp",
          "sim/study/pareto/surrogate.cpp", "sim/calibration/bounded_step.cpp"}},
        {"pagmo/", "pagmo", {"sim/study/pareto/search.cpp"}},
        {"mpi.h", "MPI", {"sim/study/spread/"}},
        {"Random123/", "Random123", {"model/base/"}},
        {"random", "std::random (other numbers with other libraries)", {}},
        {"nlohmann/",
         "nlohmann/json",
         {"sim/scenario/", "sim/results/", "sim/calibration/", "sim/validation/", "sim/report/", "gui/app/"}},
        {"SQLiteCpp/", "SQLiteCpp", {"sim/results/"}},
        {"sqlite3.h", "SQLite", {"sim/results/"}},
        {"xlsxwriter.h", "libxlsxwriter", {"sim/report/workbook.cpp"}},
        {"sha2.h", "libmd", {"sim/results/sha256.cpp"}},
        {"fmt/", "fmt", {"sim/"}},
        {"CLI/", "CLI11", {"sim/cli/", "gui/main.cpp"}},
        {"imgui.h", "Dear ImGui", {"gui/platform/", "gui/widgets/", "gui/panels/"}},
        {"imgui_stdlib.h", "Dear ImGui", {"gui/widgets/", "gui/panels/"}},
        {"backends/", "Dear ImGui", {"gui/platform/window.cpp"}},
        {"GLFW/", "GLFW", {"gui/platform/window.cpp"}},
        {"GL/", "OpenGL", {"gui/platform/window.cpp"}},
        {"stb/", "stb", {"gui/platform/picture.cpp"}},
        {"sys/", "POSIX", {"model/base/room.cpp", "sim/", "gui/"}},
        {"fcntl.h", "POSIX", {"sim/", "gui/"}},
        {"malloc.h", "GNU C library", {"sim/engine/memory_use.cpp"}},
        {"signal.h", "POSIX", {"sim/", "gui/"}},
        {"unistd.h", "POSIX", {"sim/", "gui/"}},
    };
    return table;
}

const Layer* layer_of(std::string_view path) {
    const auto* found =
        std::ranges::find_if(layers, [&](const Layer& layer) { return path.starts_with(layer.folder); });
    return found == layers.end() ? nullptr : found;
}

bool matches(std::string_view header, const Door& door) {
    return door.header.ends_with('/') ? header.starts_with(door.header) : header == door.header;
}

std::optional<std::string> broken_door(std::string_view path, std::string_view header) {
    const auto door = std::ranges::find_if(doors(), [&](const Door& each) { return matches(header, each); });
    if (door == doors().end()) {
        if (header.find_first_of("/.") == std::string_view::npos) return std::nullopt;
        return "no library of the table has <" + std::string(header) + ">";
    }
    const bool open =
        std::ranges::any_of(door->opens_from, [&](std::string_view from) { return path.starts_with(from); });
    if (open) return std::nullopt;
    return "<" + std::string(header) + ">: " + std::string(door->library) + " is not for this file";
}

std::optional<std::string> broken_layer(std::string_view path, std::string_view included) {
    if (included == "ubumwe/version.hpp") {
        return path.starts_with("sim/") ? std::nullopt : std::optional<std::string>("the version is for sim only");
    }
    if (included == "ubumwe/folders.hpp") {
        return path.starts_with("gui/app/") ? std::nullopt : std::optional<std::string>("the folders are for gui/app");
    }
    const auto* from = layer_of(path);
    const auto* to = layer_of(included);
    if (from == nullptr) return std::string(path) + " is in no folder of the table";
    if (to == nullptr)
        return "\"" + std::string(included) + "\" is not a path from the checkout into a folder of the table";
    if (from == to || to->rank < from->rank) return std::nullopt;
    return std::string(from->folder) + " may not include " + std::string(to->folder);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

std::optional<Include> include_in(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = trimmed(line.substr(1));
    if (!line.starts_with("include")) return std::nullopt;
    line = trimmed(line.substr(7));
    if (!line.starts_with('<') && !line.starts_with('"')) return std::nullopt;
    const bool angled = line.front() == '<';
    const auto end = line.find(angled ? '>' : '"', 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{std::string(line.substr(1, end - 1)), angled, 0};
}

class CycleSearch {
public:
    explicit CycleSearch(const std::map<std::string, std::vector<std::string>>& includes) : includes_(includes) {}

    std::vector<std::string> from(const std::string& file) {
        if (const auto begin = std::ranges::find(path_, file); begin != path_.end()) {
            std::vector<std::string> cycle(begin, path_.end());
            cycle.push_back(file);
            return cycle;
        }
        const auto found = includes_.find(file);
        if (found == includes_.end() || !done_.insert(file).second) return {};
        path_.push_back(file);
        for (const auto& next : found->second) {
            if (auto cycle = from(next); !cycle.empty()) return cycle;
        }
        path_.pop_back();
        return {};
    }

private:
    const std::map<std::string, std::vector<std::string>>& includes_;
    std::vector<std::string> path_;
    std::set<std::string> done_;
};

}  // namespace

std::vector<Include> includes_of(std::string_view source) {
    std::vector<Include> includes;
    for (int line = 1; !source.empty(); ++line) {
        const auto end = std::min(source.find('\n'), source.size() - 1);
        if (auto include = include_in(source.substr(0, end + 1))) {
            include->line = line;
            includes.push_back(*std::move(include));
        }
        source.remove_prefix(end + 1);
    }
    return includes;
}

std::optional<std::string> broken_include_rule(std::string_view path, const Include& include) {
    if (!include.angled || include.name.starts_with("ubumwe/")) return broken_layer(path, include.name);
    return broken_door(path, include.name);
}

std::vector<std::string> include_cycle(const std::map<std::string, std::vector<std::string>>& includes) {
    CycleSearch search(includes);
    for (const auto& [file, ignored] : includes) {
        if (auto cycle = search.from(file); !cycle.empty()) return cycle;
    }
    return {};
}

}  // namespace ubumwe::tests
