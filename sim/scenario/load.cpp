#include "sim/scenario/load.hpp"

#include <utility>

#include "sim/scenario/annotation.hpp"
#include "sim/scenario/cross_checks.hpp"
#include "sim/scenario/extends.hpp"
#include "sim/scenario/margins_reader.hpp"
#include "sim/scenario/reader.hpp"
#include "sim/scenario/set_option.hpp"
#include "sim/scenario/writer.hpp"

namespace ubumwe::sim {

namespace {

LoadedScenario load(std::optional<MergedFile> file, const std::filesystem::path& path, std::span<const std::string> set,
                    const InputFolder& folder, Issues& issues) {
    if (!file) throw InputError(issues);
    apply_set(file->root, set, issues);
    Annotations annotations;
    model::Scenario scenario = read_parameters(file->root, annotations, issues);
    MarginSources sources = read_margins(scenario, file->root, path, folder, issues);
    cross_check(scenario, file->root, sources, issues);
    issues.throw_if_any();
    std::vector<std::filesystem::path> files = std::move(file->files);
    files.insert(files.end(), sources.files.begin(), sources.files.end());
    std::string json = write_scenario(scenario, annotations);
    return {path.stem().string(), std::move(scenario), std::move(json),
            path.parent_path(),   std::move(files),    std::move(sources.map)};
}

}  // namespace

LoadedScenario load_scenario(const std::filesystem::path& path, std::span<const std::string> set) {
    Issues issues;
    const InputFolder folder(path);
    return load(read_extended(path, folder, issues), path, set, folder, issues);
}

LoadedScenario load_scenario_text(std::string_view text, const std::filesystem::path& path) {
    Issues issues;
    const InputFolder folder(path);
    return load(read_extended_text(text, path, folder, issues), path, {}, folder, issues);
}

std::vector<Issue> check_scenario(const std::filesystem::path& path, std::span<const std::string> set) {
    try {
        load_scenario(path, set);
        return {};
    } catch (const InputError& error) {
        return error.issues();
    }
}

}  // namespace ubumwe::sim
