#include "gui/app/screenshot_run.hpp"

#include <algorithm>

#include "sim/results/machine_error.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::gui {

namespace {

constexpr double small_scale = 0.02;

}  // namespace

void run_small(Workspace& work, const std::filesystem::path& results) {
    Draft& draft = *work.draft;
    const double scale = std::min(small_scale, draft.base().scenario.population.scale);
    draft.set("/population/scale", std::to_string(scale));
    draft.settle();
    work.run.results = results;
    work.start_run();
    work.session.wait();
    work.poll();
    const auto run = work.session.snapshot();
    if (run->phase == RunPhase::failed) {
        if (run->input_is_wrong) sim::refuse(draft.file().string(), run->problem, "a scenario that runs");
        throw sim::MachineError(run->problem);
    }
    // The picture shows the scenario as it stands in its file.
    work.draft.emplace(std::filesystem::path(draft.file()));
}

}  // namespace ubumwe::gui
