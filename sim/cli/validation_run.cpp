#include "sim/cli/validation_run.hpp"

#include <algorithm>

#include <unistd.h>

#include "sim/report/trace_documents.hpp"
#include "sim/report/validation_text.hpp"
#include "sim/results/atomic_file.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

/// The patterns of the country, where the working folder has one country with patterns.
fs::path find_patterns(const std::string& named) {
    if (!named.empty()) return named;
    std::vector<std::string> found;
    std::error_code ignored;
    for (const auto& folder : fs::directory_iterator("scenarios", ignored)) {
        const fs::path file = folder.path() / "validation.json";
        if (fs::exists(file, ignored)) found.push_back(file.string());
    }
    if (found.size() == 1) return found.front();
    std::ranges::sort(found);
    refuse("PATTERNS", found.empty() ? "nothing, and no scenarios/*/validation.json here" : "nothing",
           found.empty() ? "a file of patterns" : one_of(found));
}

/// The folder of the documents, which may hold older ones. Throws InputError where it cannot be made or written to.
std::optional<fs::path> document_folder(const ValidationRequest& request) {
    if (!request.trace) return std::nullopt;
    std::error_code error;
    fs::create_directories(*request.trace, error);
    if (error || ::access(request.trace->c_str(), W_OK) != 0)
        refuse("--trace " + *request.trace, "a folder that cannot be written to", "a folder that you may write to");
    return *request.trace;
}

OutputFolder open_folder(const ValidationRequest& request, const ValidationManifest& manifest) {
    FolderRequest folder;
    if (request.out) folder.out = *request.out;
    folder.resume = request.resume;
    const auto held = [&](const fs::path& path) {
        // A validation that has finished is cheap to say again: its runs are all there.
        return HeldResults{difference(read_validation_manifest(path), manifest), FolderState::begun};
    };
    return open_output_folder(folder, FolderOwner{manifest.name, "validation", held});
}

}  // namespace

ValidationRun::ValidationRun(const ValidationRequest& request, ProgressOutput output)
    : patterns_(load_patterns(find_patterns(request.patterns), {request.scale, request.replicates})),
      manifest_(start_validation_manifest(patterns_)),
      progress_(output),
      threads_(request.threads) {
    if (!request.tests.empty()) tests_ = read_test_results(request.tests);
    if (request.trace) evidence_ = read_register(patterns_.scenarios.front().loaded.folder);
    folder_ = open_folder(request, manifest_);
    trace_ = document_folder(request);
    if (request.resume && folder_.state == FolderState::fresh)
        progress_.say("There is nothing to resume: starting from the beginning.");
}

std::vector<PatternOutcome> ValidationRun::perform(const Interrupt& interrupt) {
    write_validation_manifest(folder_.path, manifest_);
    KeptReadings kept(folder_.path / "readings.csv");
    if (kept.size() > 0) progress_.say(std::to_string(kept.size()) + " replicates are there already.");
    const ValidationListener listener{
        [&] { return interrupt.requested(); }, [&](std::size_t runs) { progress_.expect(runs); },
        [&](std::size_t runs) { progress_.begin(runs); }, [&](std::size_t runs) { progress_.end(runs, false); }};
    const bool whole = read_runs(patterns_, threads_, kept, listener);
    auto all = outcomes(patterns_, kept);
    write_atomically(folder_.path / "validation.csv", validation_csv(all));
    write_atomically(folder_.path / "validation.html", validation_page(patterns_, all));
    if (trace_ && whole) write_documents(all);
    manifest_.status = whole ? RunStatus::finished : RunStatus::stopped;
    manifest_.end = utc_now();
    write_validation_manifest(folder_.path, manifest_);
    return all;
}

void ValidationRun::write_documents(const std::vector<PatternOutcome>& outcomes) {
    const TraceSources sources{patterns_, outcomes, evidence_, tests_};
    const auto write = [&](const char* name, const std::string& text) {
        write_atomically(*trace_ / name, text);
        documents_.push_back(*trace_ / name);
    };
    write("TRACE.md", trace_document(sources));
    write("STRESS-ABS.md", stress_document(sources));
    write("model-card.md", model_card(sources));
}

}  // namespace ubumwe::sim
