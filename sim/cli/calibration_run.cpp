#include "sim/cli/calibration_run.hpp"

#include <algorithm>

#include "sim/calibration/fragment.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::sim {

namespace {

OutputFolder open_folder(const CalibrationRequest& request, const CalibrationManifest& manifest) {
    FolderRequest folder;
    if (request.out) folder.out = *request.out;
    folder.resume = request.resume;
    const auto held = [&](const std::filesystem::path& path) {
        const CalibrationManifest found = read_calibration_manifest(path);
        // A calibration that has finished is cheap to say again: its runs are all there.
        return HeldResults{difference(found, manifest), FolderState::begun};
    };
    return open_output_folder(folder, FolderOwner{manifest.name, "calibration", held});
}

}  // namespace

CalibrationRun::CalibrationRun(const CalibrationRequest& request, ProgressOutput output)
    : targets_(load_targets(request.targets, {request.scale, request.replicates})),
      manifest_(start_calibration_manifest(targets_)),
      folder_(open_folder(request, manifest_)),
      progress_(output),
      threads_(request.threads),
      writes_beside_(request.write) {
    if (request.resume && folder_.state == FolderState::fresh)
        progress_.say("There is nothing to resume: starting from the beginning.");
}

std::vector<BackgroundFit> CalibrationRun::perform(const Interrupt& interrupt) {
    write_calibration_manifest(folder_.path, manifest_);
    Evaluations evaluations(folder_.path / "evaluations.csv");
    if (evaluations.size() > 0) progress_.say(std::to_string(evaluations.size()) + " measured runs are there already.");
    const CalibrationListener listener{
        [&] { return interrupt.requested(); }, [&](std::size_t runs) { progress_.expect(runs); },
        [&](std::size_t runs) { progress_.begin(runs); }, [&](std::size_t runs) { progress_.end(runs, false); },
        [&](const std::string& sentence) { progress_.say(sentence); }};
    auto fits = calibrate(targets_, evaluations, threads_, listener);
    write_files(fits);
    manifest_.status = fits.size() < targets_.targets.backgrounds.size() ? RunStatus::stopped : RunStatus::finished;
    manifest_.end = utc_now();
    write_calibration_manifest(folder_.path, manifest_);
    return fits;
}

void CalibrationRun::write_files(const std::vector<BackgroundFit>& fits) {
    write_atomically(folder_.path / "fits.csv", fits_csv(targets_, fits));
    write_atomically(folder_.path / "rounds.csv", rounds_csv(targets_, fits));
    if (std::ranges::all_of(fits, &BackgroundFit::found))
        write_atomically(folder_.path / "evidence.csv", register_csv(targets_, fits));
    for (const BackgroundFit& fit : fits) {
        if (!fit.found || fit.background.fragment.empty()) continue;
        const auto write = [&](const std::filesystem::path& file) {
            write_atomically(file, fragment_json(targets_, fit));
            written_.push_back(file);
        };
        write(folder_.path / fit.background.fragment);
        if (writes_beside_) write(targets_.file.parent_path() / fit.background.fragment);
    }
}

}  // namespace ubumwe::sim
