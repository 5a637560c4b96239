#include "sim/results/atomic_file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "sim/results/machine_error.hpp"

namespace ubumwe::sim {

namespace {

/// Writes everything to the disk; 0, or the number of the error.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

[[noreturn]] void fail(const std::filesystem::path& file, int error) {
    throw MachineError(file.string() + ": cannot be written (" + std::generic_category().message(error) + ")");
}

}  // namespace

void write_atomically(const std::filesystem::path& file, std::string_view text) {
    const std::filesystem::path draft = file.string() + ".new";
    const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) fail(file, errno);
    int error = write_all(descriptor, text);
    if (::close(descriptor) != 0 && error == 0) error = errno;
    if (error == 0 && ::rename(draft.c_str(), file.c_str()) != 0) error = errno;
    if (error == 0) return;
    ::unlink(draft.c_str());
    fail(file, error);
}

}  // namespace ubumwe::sim
