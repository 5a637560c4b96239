#include "sim/results/stored_run.hpp"

#include <algorithm>

#include "sim/results/reader.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

Manifest finished_manifest(const fs::path& folder) {
    Manifest manifest = read_manifest(folder);
    if (manifest.status != RunStatus::finished)
        refuse((folder / manifest_file).string(), "a run that is " + std::string(to_text(manifest.status)),
               "a finished run", "ubumwe run --resume continues one that was stopped");
    return manifest;
}

/// The scenario file as it was named for the run, or where it stands now.
fs::path scenario_path(const fs::path& folder, const Manifest& manifest, const std::optional<fs::path>& moved) {
    const fs::path path = moved.value_or(fs::path(manifest.scenario_file));
    std::error_code ignored;
    const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (fs::is_directory(parent, ignored)) return path;
    refuse(moved ? "--scenario" : (folder / manifest_file).string() + ", /scenario_file",
           in_quotes(path.string()) + ", whose folder does not exist", "a file beside whose data the scenario was run",
           moved ? "" : "go to the folder in which the run was started, or name the file with --scenario FILE");
}

void check_unchanged(const fs::path& folder, const Manifest& stored, const LoadedScenario& loaded) {
    const Manifest now = start_manifest(stored.scenario_file, loaded.effective_json, loaded.files_read);
    for (const InputFile& file : now.inputs) {
        if (std::ranges::find(stored.inputs, file.sha256, &InputFile::sha256) == stored.inputs.end())
            refuse(file.file, "other data than when the run was made", "the file that was run",
                   "put it back, or run the scenario again");
    }
    if (now.scenario_sha256 != stored.scenario_sha256)
        refuse((folder / manifest_file).string() + ", /resolved_scenario",
               "a scenario that this program reads in another way than the one that ran it",
               "the scenario that was run", "run the scenario again");
}

}  // namespace

StoredRun::StoredRun(const fs::path& results, const std::optional<fs::path>& scenario) {
    store_ = ResultReader(results).file();
    const fs::path folder = store_.has_parent_path() ? store_.parent_path() : fs::path(".");
    manifest_ = finished_manifest(folder);
    scenario_ = load_scenario_text(manifest_.resolved_scenario, scenario_path(folder, manifest_, scenario));
    check_unchanged(folder, manifest_, scenario_);
}

void StoredRun::check_digest(Variant variant, std::int64_t replicate, std::uint64_t digest) const {
    const auto found = ResultReader(store_).rows("SELECT digest FROM run WHERE variant = ? AND replicate = ?",
                                                 {std::string(to_text(variant)), replicate});
    const auto* stored = found.empty() ? nullptr : std::get_if<std::string>(&found.front().front());
    if (stored != nullptr && *stored == digest_text(digest)) return;
    refuse(store_.string(),
           "digest " + (stored == nullptr ? "nothing" : *stored) + " of the variant " + std::string(to_text(variant)),
           "results of this very program, which gives " + digest_text(digest),
           "use the program that manifest.json names, or run the scenario again");
}

}  // namespace ubumwe::sim
