#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "model/state/scenario.hpp"

namespace ubumwe::sim {

/// How runs share a machine.
struct Lanes {
    int at_once = 1;
    int threads_each = 1;
    bool operator==(const Lanes&) const = default;
};

/// People whom a scenario starts with, about.
double people_of(const model::Scenario& scenario);

/// Runs of `people` each: as many at once, on one thread each, as threads, runs and memory (bytes) allow, since that
/// wastes no thread; runs of millions one after the other on all threads, so that a stop loses little.
Lanes lanes_for(double people, int threads, std::uint64_t memory, std::size_t runs);

/// The same for runs that must all end before anything goes on: those of millions at once too.
Lanes side_by_side(double people, int threads, std::uint64_t memory, std::size_t runs);

/// Memory in bytes that the machine could give now; 0 where it does not tell.
std::uint64_t available_memory();

/// Calls work(task) once for each task in [0, tasks), in order of beginning, `at_once` at a time. Stops beginning tasks
/// when `work` gives false; an exception of any call is thrown again here when the others have ended.
void perform_at_once(std::size_t tasks, int at_once, const std::function<bool(std::size_t)>& work);

/// The same for tasks that `next` gives, on any thread, until it gives none.
void perform_at_once(const std::function<std::optional<std::size_t>()>& next, int at_once,
                     const std::function<bool(std::size_t)>& work);

}  // namespace ubumwe::sim
