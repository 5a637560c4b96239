#pragma once

#include <algorithm>
#include <utility>

#include "model/base/room.hpp"
#include "model/network/row_blocks.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

inline void TrustNetwork::BlockOfRows::open(std::size_t room) {
    starts.clear();
    ties = 0;
    if (alters.size() >= room) return;
    const std::size_t with_growth = room + room / 8;
    alters.resize(with_growth);
    classes.resize(with_growth);
    trust.resize(with_growth);
}

inline void TrustNetwork::BlockOfRows::keep(const TrustNetwork& network, RowBlock rows) {
    const std::uint32_t first = network.starts()[rows.begin];
    const std::uint32_t count = network.starts()[rows.end] - first;
    for (std::uint32_t row = rows.begin; row < rows.end; ++row) starts.push_back(ties + network.starts()[row] - first);
    std::copy_n(network.alters().begin() + first, count, alters.begin() + ties);
    std::copy_n(network.classes().begin() + first, count, classes.begin() + ties);
    std::copy_n(network.trust().begin() + first, count, trust.begin() + ties);
    ties += count;
}

inline void TrustNetwork::BlockOfRows::join(const NewTie& tie) {
    std::uint32_t place = ties;
    while (place > starts.back() && alters[place - 1] > tie.alter) --place;
    if (place > starts.back() && alters[place - 1] == tie.alter) return;
    for (std::uint32_t behind = ties; behind > place; --behind) {
        alters[behind] = alters[behind - 1];
        classes[behind] = classes[behind - 1];
        trust[behind] = trust[behind - 1];
    }
    alters[place] = tie.alter;
    classes[place] = tie.tie_class;
    trust[place] = tie.trust;
    ++ties;
}

template <class Build>
void TrustNetwork::rewrite(std::uint32_t rows, const Parallel& parallel, Build build) {
    constexpr std::size_t blocks_of_wave = 16;
    const std::size_t blocks = row_blocks(rows);
    std::size_t placed = 0;
    std::size_t built = 0;
    std::size_t ties = 0;
    const auto place_while = [&](auto fits) {
        std::size_t ready = 0;
        for (; placed + ready < built; ++ready) {
            const std::size_t end = ties + built_[ready].ties;
            if (!fits(row_block(placed + ready, rows).end, end)) break;
            built_[ready].first_tie = std::exchange(ties, end);
        }
        parallel.for_each(ready, [&](std::size_t i) { place(row_block(placed + i, rows), built_[i]); });
        std::rotate(built_.begin(), built_.begin() + static_cast<std::ptrdiff_t>(ready), built_.end());
        placed += ready;
    };
    while (built < blocks) {
        const std::size_t waiting = built - placed;
        const std::size_t count = std::min(blocks_of_wave, blocks - built);
        built_.resize(std::max(built_.size(), waiting + count));
        parallel.for_each(count, [&](std::size_t i) { build(row_block(built + i, rows), built_[waiting + i]); });
        built += count;
        const std::uint32_t rows_read = built_[waiting + count - 1].rows_read;
        const std::uint32_t ties_read = starts()[rows_read];
        place_while([&](std::uint32_t row, std::size_t tie) { return row <= rows_read && tie <= ties_read; });
    }
    std::size_t all = ties;
    for (std::size_t i = 0; i < built - placed; ++i) all += built_[i].ties;
    auto& starts = graph_.m_forward.m_rowstart;
    make_room(starts, std::size_t{rows} + 1);
    starts.resize(std::size_t{rows} + 1);
    resize_ties(all, parallel);
    place_while([](std::uint32_t, std::size_t) { return true; });
    starts.back() = static_cast<std::uint32_t>(all);
}

}  // namespace ubumwe::model
