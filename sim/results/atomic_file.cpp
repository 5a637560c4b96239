#include "sim/results/atomic_file.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "sim/results/machine_error.hpp"

namespace ubumwe::sim {

AtomicFile::AtomicFile(std::filesystem::path file)
    : file_(std::move(file)),
      draft_(file_.string() + ".new"),
      descriptor_(::open(draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) fail(errno);
}

AtomicFile::~AtomicFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(draft_.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::commit() {
    if (::fsync(descriptor_) != 0) fail(errno);
    if (::close(std::exchange(descriptor_, -1)) != 0 || ::rename(draft_.c_str(), file_.c_str()) != 0) {
        const int error = errno;
        ::unlink(draft_.c_str());
        fail(error);
    }
}

void AtomicFile::fail(int error) const {
    throw MachineError(file_.string() + ": cannot be written (" + std::generic_category().message(error) + ")");
}

void write_atomically(const std::filesystem::path& file, std::string_view text) {
    AtomicFile draft(file);
    draft.write(std::as_bytes(std::span(text)));
    draft.commit();
}

}  // namespace ubumwe::sim
