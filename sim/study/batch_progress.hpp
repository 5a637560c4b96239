#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "sim/engine/progress.hpp"

namespace ubumwe::sim {

/// Tells how far a batch is: runs done, running and failed, their rate, and the time left. Any thread may call it.
class BatchProgress {
public:
    BatchProgress(ProgressOutput output, Progress::Clock clock = Progress::steady_seconds);
    /// Ends the line of a bar.
    ~BatchProgress();
    BatchProgress(const BatchProgress&) = delete;
    BatchProgress& operator=(const BatchProgress&) = delete;

    /// More runs are to come.
    void expect(std::size_t runs);
    void say(std::string_view sentence);
    void begin(std::size_t runs);
    void end(std::size_t runs, bool failed);

private:
    struct Report;

    Report report() const;
    void show(bool last);
    std::string line() const;
    void end_bar();

    std::mutex mutex_;
    ProgressOutput output_;
    Progress::Clock clock_;
    std::size_t expected_ = 0;
    std::size_t done_ = 0;
    std::size_t running_ = 0;
    std::size_t failed_ = 0;
    double start_;
    double last_shown_;
    bool bar_open_ = false;
};

}  // namespace ubumwe::sim
