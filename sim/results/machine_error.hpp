#pragma once

#include <stdexcept>

namespace ubumwe::sim {

/// The machine failed: a full disk, a locked or read-only file. `what()` is a plain sentence that names the file and
/// what to do.
class MachineError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace ubumwe::sim
