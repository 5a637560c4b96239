#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/calibration/calibration.hpp"
#include "sim/calibration/calibration_files.hpp"
#include "sim/engine/interrupt.hpp"
#include "sim/engine/progress.hpp"
#include "sim/results/folder.hpp"
#include "sim/study/batch_progress.hpp"

namespace ubumwe::sim {

/// What `ubumwe calibrate` is asked to do.
struct CalibrationRequest {
    std::filesystem::path targets;
    std::optional<std::string> out;
    bool resume = false;
    bool write = false;  ///< puts the fitted values beside the targets too
    std::optional<double> scale;
    std::optional<std::int64_t> replicates;
    int threads = 0;
};

/// A calibration in its folder.
class CalibrationRun {
public:
    /// Reads the targets and opens the folder. Throws InputError.
    CalibrationRun(const CalibrationRequest& request, ProgressOutput output);

    const LoadedTargets& targets() const { return targets_; }
    const std::filesystem::path& folder() const { return folder_.path; }

    /// Fits what is not yet fitted and writes the files; fewer fits than backgrounds where it was stopped.
    std::vector<BackgroundFit> perform(const Interrupt& interrupt);
    /// Files of fitted values that perform() wrote.
    const std::vector<std::filesystem::path>& written() const { return written_; }

private:
    void write_files(const std::vector<BackgroundFit>& fits);

    LoadedTargets targets_;
    CalibrationManifest manifest_;
    OutputFolder folder_;
    BatchProgress progress_;
    int threads_;
    bool writes_beside_;
    std::vector<std::filesystem::path> written_;
};

}  // namespace ubumwe::sim
