#pragma once

#include <cstddef>
#include <functional>

namespace ubumwe::model {

/// Runs blocks of work on a fixed number of threads. Blocks are independent, so their order and the number of threads
/// do not matter.
class Parallel {
public:
    /// `threads` >= 1; 0 takes every core of the machine.
    explicit Parallel(int threads);

    /// Calls work(block) once for each block in [0, blocks); an exception of any call is thrown again here.
    void for_each(std::size_t blocks, const std::function<void(std::size_t)>& work) const;

    int threads() const { return threads_; }

private:
    int threads_;
};

}  // namespace ubumwe::model
