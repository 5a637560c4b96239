#pragma once

#include <string>

namespace ubumwe::tests {

/// How a run of the program ended.
struct Outcome {
    int code = -1;
    std::string output;  ///< of both streams
};

/// Runs the program with these words of a shell.
Outcome ubumwe(const std::string& arguments);

}  // namespace ubumwe::tests
