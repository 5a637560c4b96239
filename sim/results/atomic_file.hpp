#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace ubumwe::sim {

/// A file that is written piece by piece and takes its name only when it is whole: readers, and a machine that loses
/// power, find what stood there before or the new file. Throws MachineError.
class AtomicFile {
public:
    /// How the bytes reach the disk. `past_cache` is for large files that nobody reads soon: for them the system would
    /// find memory page by page, which takes longer than the disk. It works for bytes at a multiple of `disk_page` and
    /// of that many; what else is written, and a file system that cannot, go through the cache.
    enum class Way { through_cache, past_cache };
    static constexpr std::size_t disk_page = 4096;

    explicit AtomicFile(std::filesystem::path file, Way way = Way::through_cache);
    /// What was not put in its place is thrown away.
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> bytes);
    /// Writes everything to the disk and puts the file in its place.
    void commit();

private:
    void go_through_cache();
    [[noreturn]] void fail(int error) const;

    std::filesystem::path file_;
    std::filesystem::path draft_;
    int descriptor_ = -1;
    Way way_;
};

/// Puts a file with this text in the place of whatever stands there. Throws MachineError.
void write_atomically(const std::filesystem::path& file, std::string_view text);

}  // namespace ubumwe::sim
