#pragma once

#include <algorithm>
#include <array>

#include "model/network/row_blocks.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

inline void TrustNetwork::BlockOfTies::open(std::size_t room) {
    ties = 0;
    if (alters.size() >= room) return;
    const std::size_t with_growth = room + room / 8;
    alters.resize(with_growth);
    classes.resize(with_growth);
    trust.resize(with_growth);
}

inline void TrustNetwork::BlockOfTies::add(std::uint32_t alter, TieClass tie_class, float held) {
    alters[ties] = alter;
    classes[ties] = tie_class;
    trust[ties] = held;
    ++ties;
}

template <class Build, class Place>
void TrustNetwork::rewrite(Towards towards, const Parallel& parallel, Build build, Place place) {
    constexpr std::size_t blocks_of_wave = 16;
    const std::size_t blocks = row_blocks(people());
    wave_.resize(blocks_of_wave);
    std::array<std::size_t, blocks_of_wave> first_tie;
    for (std::size_t first = 0; first < blocks; first += blocks_of_wave) {
        const std::size_t count = std::min(blocks_of_wave, blocks - first);
        const auto block = [&](std::size_t i) {
            return towards == Towards::front ? first + i : blocks - 1 - first - i;
        };
        parallel.for_each(count, [&](std::size_t i) { build(block(i), wave_[i]); });
        for (std::size_t i = 0; i < count; ++i) first_tie[i] = place(block(i), wave_[i].ties);
        parallel.for_each(count, [&](std::size_t i) {
            std::copy_n(wave_[i].alters.begin(), wave_[i].ties, graph_.m_forward.m_column.data() + first_tie[i]);
            std::copy_n(wave_[i].classes.begin(), wave_[i].ties, classes_.data() + first_tie[i]);
            std::copy_n(wave_[i].trust.begin(), wave_[i].ties, trust_.data() + first_tie[i]);
        });
    }
}

}  // namespace ubumwe::model
