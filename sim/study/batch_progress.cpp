#include "sim/study/batch_progress.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "sim/engine/progress_text.hpp"

namespace ubumwe::sim {

namespace {

constexpr double bar_every = 0.1;
constexpr double line_every = 5.0;

}  // namespace

struct BatchProgress::Report {
    std::size_t ended = 0;
    double per_minute = 0.0;
    double left = 0.0;  ///< seconds
};

BatchProgress::BatchProgress(ProgressOutput output, Progress::Clock clock)
    : output_(output), clock_(std::move(clock)), start_(clock_()), last_shown_(start_) {}

BatchProgress::~BatchProgress() {
    end_bar();
}

void BatchProgress::expect(std::size_t runs) {
    const std::lock_guard lock(mutex_);
    expected_ += runs;
}

void BatchProgress::say(std::string_view sentence) {
    const std::lock_guard lock(mutex_);
    if (output_.style == ProgressStyle::none) return;
    end_bar();
    if (output_.style == ProgressStyle::json) {
        output_.out << R"({"event":"message","text":)" << json_text(sentence) << "}\n" << std::flush;
    } else {
        output_.out << sentence << '\n' << std::flush;
    }
}

void BatchProgress::begin(std::size_t runs) {
    const std::lock_guard lock(mutex_);
    running_ += runs;
    show(false);
}

void BatchProgress::end(std::size_t runs, bool failed) {
    const std::lock_guard lock(mutex_);
    running_ -= std::min(running_, runs);
    (failed ? failed_ : done_) += runs;
    const bool last = done_ + failed_ == expected_;
    if (last || output_.style == ProgressStyle::json) show(last);
}

BatchProgress::Report BatchProgress::report() const {
    const std::size_t ended = done_ + failed_;
    const double seconds = clock_() - start_;
    if (ended == 0 || !(seconds > 0.0)) return {ended, 0.0, 0.0};
    constexpr double seconds_a_minute = 60.0;
    const double rate = static_cast<double>(ended) / seconds;
    return {ended, rate * seconds_a_minute, static_cast<double>(expected_ - std::min(ended, expected_)) / rate};
}

/// "12 of 96 runs  2 running  1 failed  34.2 runs/min  2 min 27 s left".
std::string BatchProgress::line() const {
    const Report now = report();
    std::string text = fmt::format("{} of {} runs  {} running", done_, expected_, running_);
    if (failed_ > 0) text += fmt::format("  {} failed", failed_);
    if (now.ended > 0) text += fmt::format("  {:.1f} runs/min  {} left", now.per_minute, duration_text(now.left));
    return text;
}

void BatchProgress::show(bool last) {
    const double now = clock_();
    switch (output_.style) {
        case ProgressStyle::none:
            return;
        case ProgressStyle::json: {
            const Report at = report();
            output_.out
                << fmt::format(
                       R"({{"event":"batch","done":{},"running":{},"failed":{},"runs":{},"runs_per_minute":{:.1f},"seconds_left":{:.1f}}})",
                       done_, running_, failed_, expected_, at.per_minute, at.left)
                << '\n'
                << std::flush;
            return;
        }
        case ProgressStyle::bar:
            if (bar_open_ && !last && now - last_shown_ < bar_every) return;
            // \033[K clears what a longer text left behind.
            output_.out << "\r" << line().substr(0, static_cast<std::size_t>(std::max(output_.columns - 1, 1)))
                        << "\033[K" << std::flush;
            bar_open_ = true;
            break;
        case ProgressStyle::lines:
            if (!last && now - last_shown_ < line_every) return;
            output_.out << line() << '\n' << std::flush;
            break;
    }
    last_shown_ = now;
}

void BatchProgress::end_bar() {
    if (bar_open_) output_.out << '\n' << std::flush;
    bar_open_ = false;
}

}  // namespace ubumwe::sim
