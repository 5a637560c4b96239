#pragma once

#include <memory>

#include "gui/app/open_results.hpp"
#include "sim/results/scenario_run.hpp"
#include "tests/gui/app/small_country.hpp"

namespace ubumwe::gui {

/// Follows nobody and never stops: a run as the command makes it.
class NoWatch final : public sim::RunWatch {
public:
    void say(std::string_view /*sentence*/) override {}
    void step(const sim::RunMoment& /*moment*/, const model::MonthRows* /*observed*/) override {}
    bool wants_to_stop() override { return false; }
};

/// Runs a scenario of the invented country once with programmes and once without, into a folder of that name beside it.
inline void run_small(const SmallCountry& country, const std::string& name, std::vector<std::string> set = {},
                      std::int64_t replicates = 1) {
    sim::ScenarioRunRequest request;
    request.scenario = country.scenario().string();
    request.set = std::move(set);
    request.replicates = replicates;
    request.out = (country.folder() / name).string();
    sim::ScenarioRun run(request, 1);
    NoWatch watch;
    run.perform(watch);
}

/// The invented country of the tests and results of it.
struct SmallResults {
    SmallCountry country;
    std::shared_ptr<const OpenResults> results;

    SmallResults() {
        run_small(country, "small");
        results = std::make_shared<const OpenResults>(country.folder() / "small");
    }
};

}  // namespace ubumwe::gui
