#include "sim/cli/output.hpp"

#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>

#include <unistd.h>

#include "sim/results/machine_error.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_unwritable(const std::string& to, int error) {
    refuse("--to " + to, "a file that cannot be written to (" + std::generic_category().message(error) + ")",
           "a file in a folder that you may write to");
}

}  // namespace

void check_output(const std::string& to, const fs::path& store) {
    if (to.empty()) return;
    std::error_code ignored;
    if (fs::equivalent(to, store, ignored)) refuse("--to " + to, "the store of results itself", "another file");
    if (fs::is_directory(to, ignored)) refuse_unwritable(to, EISDIR);
    const fs::path folder = fs::path(to).has_parent_path() ? fs::path(to).parent_path() : fs::path(".");
    const fs::path written = fs::exists(to, ignored) ? fs::path(to) : folder;
    if (::access(written.c_str(), W_OK) != 0) refuse_unwritable(to, errno);
}

void write_output(const std::string& to, const fs::path& store, const std::function<void(std::ostream&)>& write) {
    if (to.empty()) return write(std::cout);
    check_output(to, store);
    std::ofstream out(to, std::ios::binary);
    if (!out) refuse_unwritable(to, errno);
    write(out);
    if (!out.flush()) throw MachineError(to + ": cannot be written whole; is the disk full?");
}

}  // namespace ubumwe::sim
