#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "gui/app/live_curves.hpp"
#include "gui/app/open_results.hpp"
#include "sim/results/scenario_run.hpp"

namespace ubumwe::gui {

enum class RunPhase : std::uint8_t { idle, running, paused, finished, stopped, failed };

/// What is known of a run at a moment. It never changes: the worker makes another one.
struct RunSnapshot {
    RunPhase phase = RunPhase::idle;
    std::string doing;                          ///< a sentence, such as making the population
    sim::Variant variant = sim::Variant::with;  ///< that runs
    std::uint64_t steps_done = 0;
    std::uint64_t steps = 0;
    model::Month month;
    std::uint64_t people = 0;
    double seconds = 0.0;       ///< since the start, pauses left out
    double seconds_left = 0.0;  ///< as the steps so far go; 0 where that is not known
    LiveCurves curves;
    std::string folder;   ///< of the results; empty before it is open
    std::string problem;  ///< why it failed
    bool input_is_wrong = false;
    std::shared_ptr<const OpenResults> results = {};  ///< once it has ended with some months
};

/// Owns the thread on which a run happens, one at a time, so that the window never waits.
class Session {
public:
    Session();
    /// Asks a run to stop and waits for the end of its step.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Starts a run; 0 threads take every core. Not while one is busy.
    void start(const sim::ScenarioRunRequest& request, int threads);
    void pause();
    void go_on();
    /// Ends the run after its step; what was done until then is kept.
    void cancel();
    /// Waits until the run has ended.
    void wait();

    bool busy() const;
    std::shared_ptr<const RunSnapshot> snapshot() const;

private:
    class Watch;

    void perform(const sim::ScenarioRunRequest& request, int threads);
    void fail(const std::string& problem, bool input_is_wrong);
    void publish(const RunSnapshot& snapshot);
    bool wait_while_paused();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::shared_ptr<const RunSnapshot> snapshot_;
    bool pause_ = false;
    bool cancel_ = false;
    std::thread worker_;
};

}  // namespace ubumwe::gui
