#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/observation/rows.hpp"
#include "sim/results/run.hpp"

namespace ubumwe::sim {

/// Where a run of many parts is when a step has ended.
struct RunMoment {
    Variant variant = Variant::with;
    std::int64_t replicate = 1;
    std::string part;      ///< variant and replicate in words
    model::Month month;    ///< in which the step closed
    std::uint64_t people;  ///< alive
    std::uint64_t ties;
};

/// Who follows a run from outside. Nothing that it does changes a result, but that it may end the run early.
class RunWatch {
public:
    virtual ~RunWatch() = default;
    /// Says in a sentence what is being done, such as making the population.
    virtual void say(std::string_view sentence) = 0;
    /// A step has ended; `observed` is what was observed if it closed a month, else null.
    virtual void step(const RunMoment& moment, const model::MonthRows* observed) = 0;
    /// Asked before every step; may keep the run waiting.
    virtual bool wants_to_stop() = 0;
};

}  // namespace ubumwe::sim
