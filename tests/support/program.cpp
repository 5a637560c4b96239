#include "tests/support/program.hpp"

#include <array>
#include <cstdio>

#include <sys/wait.h>

namespace ubumwe::tests {

namespace {

Outcome run(const std::string& program, const std::string& arguments) {
    Outcome outcome;
    FILE* pipe = popen((program + " " + arguments + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return outcome;
    std::array<char, 4096> buffer{};
    while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe))
        outcome.output.append(buffer.data(), size);
    outcome.code = WEXITSTATUS(pclose(pipe));
    return outcome;
}

}  // namespace

Outcome ubumwe(const std::string& arguments) {
    return run(UBUMWE_FOLDER "/ubumwe", arguments);
}

Outcome ubumwe_gui(const std::string& arguments) {
    return run(UBUMWE_FOLDER "/ubumwe-gui", arguments);
}

Outcome ubumwe_under(const std::string& launcher, const std::string& arguments) {
    return run(launcher + " " UBUMWE_FOLDER "/ubumwe", arguments);
}

}  // namespace ubumwe::tests
