#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <utility>

namespace ubumwe::gui {

/// Work on a thread of its own while the window goes on, one piece at a time. Whoever destroys it waits for the end.
template <class Result>
class Task {
public:
    /// Begins a piece of work. Not while one is busy.
    void start(std::function<Result()> work) {
        problem_.clear();
        future_ = std::async(std::launch::async, std::move(work));
    }

    bool busy() const { return future_.valid(); }

    /// What the work gave, once; nothing while it is busy or where it failed.
    std::optional<Result> poll() {
        if (!future_.valid() || future_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return std::nullopt;
        return take();
    }

    /// The same, waiting for the end.
    std::optional<Result> wait() {
        if (!future_.valid()) return std::nullopt;
        return take();
    }

    /// Why the latest work failed; empty where it did not.
    const std::string& problem() const { return problem_; }

private:
    std::optional<Result> take() {
        try {
            return future_.get();
        } catch (const std::exception& error) {
            problem_ = error.what();
            return std::nullopt;
        }
    }

    std::future<Result> future_;
    std::string problem_;
};

}  // namespace ubumwe::gui
