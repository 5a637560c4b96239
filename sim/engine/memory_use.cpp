#include "sim/engine/memory_use.hpp"

#include <fstream>

#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>

namespace ubumwe::sim {

namespace {

constexpr std::uint64_t kibibyte = 1024;

}  // namespace

std::uint64_t peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        std::uint64_t kibibytes = 0;
        if (word == "VmHWM:" && status >> kibibytes) return kibibytes * kibibyte;
    }
    // Where there is no such file; counts what the process that started this one held, too.
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return static_cast<std::uint64_t>(use.ru_maxrss) * kibibyte;
}

void give_large_blocks_back() {
    constexpr int large = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, large);
}

std::string memory_text(std::uint64_t bytes, std::uint64_t people, std::uint64_t ties) {
    std::string text = fmt::format("At most {:.0f} MB of memory were held", static_cast<double>(bytes) / 1e6);
    if (people > 0) text += fmt::format(": {} bytes a person", bytes / people);
    if (people > 0 && ties > 0) text += fmt::format(", {} a tie", bytes / ties);
    return text + ".";
}

}  // namespace ubumwe::sim
