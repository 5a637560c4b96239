#include "tests/sim/cli/program.hpp"

#include <array>
#include <cstdio>

#include <sys/wait.h>

namespace ubumwe::tests {

Outcome ubumwe(const std::string& arguments) {
    Outcome outcome;
    FILE* pipe = popen((UBUMWE_PROGRAM " " + arguments + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return outcome;
    std::array<char, 4096> buffer{};
    while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe))
        outcome.output.append(buffer.data(), size);
    outcome.code = WEXITSTATUS(pclose(pipe));
    return outcome;
}

}  // namespace ubumwe::tests
