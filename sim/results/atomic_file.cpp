#include "sim/results/atomic_file.hpp"

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "sim/results/machine_error.hpp"

namespace ubumwe::sim {

namespace {

int open_to_write(const std::filesystem::path& file, int further_flags) {
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | further_flags, 0666);
}

bool fits_disk_pages(std::span<const std::byte> bytes) {
    return reinterpret_cast<std::uintptr_t>(bytes.data()) % AtomicFile::disk_page == 0 &&
           bytes.size() % AtomicFile::disk_page == 0;
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path file, Way way)
    : file_(std::move(file)), draft_(file_.string() + ".new"), way_(way) {
    if (way_ == Way::past_cache) descriptor_ = open_to_write(draft_, O_DIRECT);
    if (descriptor_ >= 0) return;
    way_ = Way::through_cache;
    descriptor_ = open_to_write(draft_, 0);
    if (descriptor_ < 0) fail(errno);
}

AtomicFile::~AtomicFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(draft_.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes) {
    if (way_ == Way::past_cache && !fits_disk_pages(bytes)) go_through_cache();
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        if (way_ == Way::past_cache && !fits_disk_pages(bytes)) go_through_cache();
    }
}

void AtomicFile::go_through_cache() {
    way_ = Way::through_cache;
    const int flags = ::fcntl(descriptor_, F_GETFL);
    if (flags < 0 || ::fcntl(descriptor_, F_SETFL, flags & ~O_DIRECT) != 0) fail(errno);
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
