#include "sim/cli/output_file.hpp"

#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>

#include "sim/results/machine_error.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

void write_output(const std::string& to, const std::filesystem::path& store,
                  const std::function<void(std::ostream&)>& write) {
    if (to.empty()) return write(std::cout);
    std::error_code ignored;
    if (std::filesystem::equivalent(to, store, ignored))
        refuse("--to " + to, "the store of results itself", "another file");
    std::ofstream out(to, std::ios::binary);
    if (!out) {
        const std::string reason = std::generic_category().message(errno);
        refuse("--to " + to, "a file that cannot be written to (" + reason + ")",
               "a file in a folder that you may write to");
    }
    write(out);
    if (!out.flush()) throw MachineError(to + ": cannot be written whole; is the disk full?");
}

}  // namespace ubumwe::sim
