#include "gui/app/validation_view.hpp"

#include <system_error>

#include "sim/results/manifest.hpp"
#include "sim/scenario/issue.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;

namespace {

constexpr const char* patterns_name = "validation.json";
constexpr const char* readings_name = "readings.csv";

std::optional<sim::ValidationManifest> manifest_of(const fs::path& folder) {
    if (!is_validation(folder)) return std::nullopt;
    try {
        return sim::read_validation_manifest(folder);
    } catch (const sim::InputError&) {
        return std::nullopt;
    }
}

}  // namespace

std::optional<fs::path> patterns_beside(const fs::path& scenario) {
    std::error_code ignored;
    fs::path file = scenario.parent_path() / patterns_name;
    return fs::exists(file, ignored) ? std::optional(std::move(file)) : std::nullopt;
}

bool is_validation(const fs::path& folder) {
    std::error_code ignored;
    return fs::exists(folder / sim::validation_file, ignored) && fs::exists(folder / readings_name, ignored);
}

fs::path latest_validation(const fs::path& results, const fs::path& patterns) {
    std::error_code error;
    fs::path latest;
    std::string begun;
    for (fs::directory_iterator each(results, error), end; !error && each != end; each.increment(error)) {
        const auto manifest = manifest_of(each->path());
        std::error_code ignored;
        if (!manifest || !fs::equivalent(manifest->patterns_file, patterns, ignored) || manifest->start <= begun)
            continue;
        begun = manifest->start;
        latest = each->path();
    }
    return latest;
}

ValidationView view_validation(const fs::path& patterns, const fs::path& folder) {
    ValidationView view;
    sim::PatternChoices choices;
    if (!folder.empty()) {
        view.folder = folder;
        view.run = sim::read_validation_manifest(folder);
        choices = {view.run.scale, view.run.replicates};
    }
    const sim::LoadedPatterns loaded = sim::load_patterns(patterns, choices);
    view.title = loaded.patterns.title;
    // A file that does not exist has no readings.
    sim::KeptReadings kept(folder.empty() ? fs::path() : folder / readings_name);
    view.outcomes = sim::outcomes(loaded, kept);
    if (!folder.empty()) view.differs = sim::difference(view.run, sim::start_validation_manifest(loaded));
    return view;
}

}  // namespace ubumwe::gui
