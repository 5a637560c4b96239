#pragma once

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <span>

#include "model/base/parallel.hpp"

namespace ubumwe::model {

/// Calls work(piece) for pieces of a list, each piece by one thread.
template <std::ranges::contiguous_range List, class Work>
void for_pieces(List&& list, const Parallel& parallel, Work work) {
    constexpr std::size_t entries = 4096;
    const std::span all(list);
    parallel.for_each((all.size() + entries - 1) / entries, [&](std::size_t piece) {
        work(all.subspan(piece * entries, std::min(entries, all.size() - piece * entries)));
    });
}

}  // namespace ubumwe::model
