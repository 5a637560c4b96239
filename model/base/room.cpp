#include "model/base/room.hpp"

#include <cstdint>

#include <sys/mman.h>

namespace ubumwe::model {

void hold_in_large_pages(void* memory, std::size_t bytes) {
    constexpr std::size_t page = std::size_t{2} << 20U;
    constexpr std::size_t least = 4 * page;
    if (bytes < least) return;
    const auto begin = reinterpret_cast<std::uintptr_t>(memory);
    const std::uintptr_t first = (begin + page - 1) / page * page;
    const std::uintptr_t last = (begin + bytes) / page * page;
    // A system that refuses holds it in small pages: slower, and nothing else.
    (void)::madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
}

}  // namespace ubumwe::model
