#pragma once

#include <string>

namespace ubumwe::tests {

/// How a run of a program ended.
struct Outcome {
    int code = -1;
    std::string output;  ///< of both streams
};

/// Runs the command line, or the program of the window, with these words of a shell.
Outcome ubumwe(const std::string& arguments);
Outcome ubumwe_gui(const std::string& arguments);
/// The command line after the words of a launcher.
Outcome ubumwe_under(const std::string& launcher, const std::string& arguments);

}  // namespace ubumwe::tests
