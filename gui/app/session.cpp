#include "gui/app/session.hpp"

#include <exception>
#include <utility>

#include <unistd.h>

#include "sim/engine/progress.hpp"
#include "sim/scenario/issue.hpp"

namespace ubumwe::gui {

namespace {

/// This thread, and those that it starts, take the processor that the window leaves; alone they have all of it.
void give_way_to_the_window() {
    constexpr int steps = 10;
    [[maybe_unused]] const int priority = ::nice(steps);
}

}  // namespace

/// Follows a run on the worker and makes its snapshots.
class Session::Watch final : public sim::RunWatch {
public:
    Watch(Session& session, const sim::ScenarioRun& run) : session_(session) {
        now_.phase = RunPhase::running;
        now_.steps = run.steps();
        now_.folder = run.folder().string();
        now_.curves = LiveCurves(run.loaded().scenario);
        session_.publish(now_);
    }

    void say(std::string_view sentence) override {
        now_.doing = sentence;
        session_.publish(now_);
        last_ = sim::Progress::steady_seconds();
    }

    void step(const sim::RunMoment& moment, const model::MonthRows* observed) override {
        if (moment.replicate != now_.curves.replicate()) now_.curves.begin(moment.replicate);
        if (observed != nullptr) now_.curves.add(moment.variant, *observed);
        now_.doing.clear();
        now_.variant = moment.variant;
        now_.month = moment.month;
        now_.people = moment.people;
        ++now_.steps_done;
        note_time();
        session_.publish(now_);
    }

    bool wants_to_stop() override {
        if (session_.wait_while_paused()) last_ = sim::Progress::steady_seconds();
        const std::lock_guard lock(session_.mutex_);
        return session_.cancel_;
    }

    void end(bool finished) {
        now_.phase = finished ? RunPhase::finished : RunPhase::stopped;
        now_.doing.clear();
        if (now_.steps_done > 0) now_.results = std::make_shared<const OpenResults>(now_.folder);
        session_.publish(now_);
    }

private:
    void note_time() {
        const double now = sim::Progress::steady_seconds();
        stepping_ += now - last_;
        now_.seconds += now - last_;
        last_ = now;
        now_.seconds_left =
            stepping_ / static_cast<double>(now_.steps_done) * static_cast<double>(now_.steps - now_.steps_done);
    }

    Session& session_;
    RunSnapshot now_;
    double last_ = sim::Progress::steady_seconds();
    double stepping_ = 0.0;
};

Session::Session() : snapshot_(std::make_shared<const RunSnapshot>()) {}

Session::~Session() {
    cancel();
    wait();
}

void Session::start(const sim::ScenarioRunRequest& request, int threads) {
    if (busy()) return;
    wait();
    pause_ = false;
    cancel_ = false;
    RunSnapshot starting;
    starting.phase = RunPhase::running;
    publish(starting);
    worker_ = std::thread([this, request, threads] {
        give_way_to_the_window();
        perform(request, threads);
    });
}

void Session::perform(const sim::ScenarioRunRequest& request, int threads) {
    try {
        sim::ScenarioRun run(request, threads);
        Watch watch(*this, run);
        const bool finished = run.perform(watch);
        watch.end(finished);
    } catch (const sim::InputError& error) {
        fail(error.what(), true);
    } catch (const std::bad_alloc&) {
        fail("out of memory", false);
    } catch (const std::exception& error) {
        fail(error.what(), false);
    }
}

void Session::fail(const std::string& problem, bool input_is_wrong) {
    RunSnapshot failed = *snapshot();
    failed.phase = RunPhase::failed;
    failed.doing.clear();
    failed.problem = problem;
    failed.input_is_wrong = input_is_wrong;
    publish(failed);
}

void Session::publish(const RunSnapshot& snapshot) {
    auto copy = std::make_shared<const RunSnapshot>(snapshot);
    const std::lock_guard lock(mutex_);
    snapshot_ = std::move(copy);
}

bool Session::wait_while_paused() {
    std::unique_lock lock(mutex_);
    if (!pause_ || cancel_) return false;
    RunSnapshot paused = *snapshot_;
    paused.phase = RunPhase::paused;
    snapshot_ = std::make_shared<const RunSnapshot>(std::move(paused));
    changed_.wait(lock, [this] { return !pause_ || cancel_; });
    RunSnapshot running = *snapshot_;
    running.phase = RunPhase::running;
    snapshot_ = std::make_shared<const RunSnapshot>(std::move(running));
    return true;
}

void Session::pause() {
    const std::lock_guard lock(mutex_);
    pause_ = true;
}

void Session::go_on() {
    const std::lock_guard lock(mutex_);
    pause_ = false;
    changed_.notify_all();
}

void Session::cancel() {
    const std::lock_guard lock(mutex_);
    cancel_ = true;
    changed_.notify_all();
}

void Session::wait() {
    if (worker_.joinable()) worker_.join();
}

bool Session::busy() const {
    const RunPhase phase = snapshot()->phase;
    return phase == RunPhase::running || phase == RunPhase::paused;
}

std::shared_ptr<const RunSnapshot> Session::snapshot() const {
    const std::lock_guard lock(mutex_);
    return snapshot_;
}

}  // namespace ubumwe::gui
