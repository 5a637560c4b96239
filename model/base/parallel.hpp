#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace ubumwe::model {

/// Runs blocks of work on a fixed number of threads. Blocks are independent, so their order and the number of threads
/// do not matter.
class Parallel {
public:
    /// `threads` >= 1; 0 takes every core of the machine.
    explicit Parallel(int threads);

    /// Calls work(block) once for each block in [0, blocks); an exception of any call is thrown again here.
    void for_each(std::size_t blocks, const std::function<void(std::size_t)>& work) const;

    /// Does each piece of work once, by one thread.
    void perform(const std::vector<std::function<void()>>& work) const;

    /// Calls make(block, slot) once for each block in [0, blocks), and then take(block, slot) for one block after the
    /// other, in their order, while others are made. What is made waits in a slot of `slots()`, which one block uses at
    /// a time.
    void in_order(std::size_t blocks, const std::function<void(std::size_t, std::size_t)>& make,
                  const std::function<void(std::size_t, std::size_t)>& take) const;
    std::size_t slots() const { return threads_ == 1 ? 1 : 4 * static_cast<std::size_t>(threads_); }

    int threads() const { return threads_; }

private:
    void execute(const std::function<void()>& work) const;

    int threads_;
};

}  // namespace ubumwe::model
