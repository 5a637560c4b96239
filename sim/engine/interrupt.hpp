#pragma once

#include <signal.h>

namespace ubumwe::sim {

/// While it lives, Ctrl-C and the request to terminate are noted instead of ending the process; a second one ends it at
/// once. One at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// True once somebody has asked to stop.
    bool requested() const;

private:
    struct sigaction before_int_;
    struct sigaction before_term_;
};

}  // namespace ubumwe::sim
