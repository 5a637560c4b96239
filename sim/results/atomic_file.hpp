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
    explicit AtomicFile(std::filesystem::path file);
    /// What was not put in its place is thrown away.
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> bytes);
    /// Writes everything to the disk and puts the file in its place.
    void commit();

private:
    [[noreturn]] void fail(int error) const;

    std::filesystem::path file_;
    std::filesystem::path draft_;
    int descriptor_;
};

/// Puts a file with this text in the place of whatever stands there. Throws MachineError.
void write_atomically(const std::filesystem::path& file, std::string_view text);

}  // namespace ubumwe::sim
