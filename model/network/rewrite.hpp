#pragma once

#include <algorithm>
#include <vector>

#include "model/network/row_blocks.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

struct TrustNetwork::BlockOfTies {
    std::vector<std::uint32_t> alters;
    std::vector<TieClass> classes;
    std::vector<float> trust;
    std::uint32_t ties = 0;

    /// No ties, and room for so many.
    void open(std::size_t room) {
        ties = 0;
        if (alters.size() >= room) return;
        alters.resize(room);
        classes.resize(room);
        trust.resize(room);
    }

    void add(std::uint32_t alter, TieClass tie_class, float held) {
        alters[ties] = alter;
        classes[ties] = tie_class;
        trust[ties] = held;
        ++ties;
    }
};

template <class Build, class Place>
void TrustNetwork::rewrite(Towards towards, const Parallel& parallel, Build build, Place place) {
    constexpr std::size_t blocks_of_wave = 16;
    const std::size_t blocks = row_blocks(people());
    std::vector<BlockOfTies> wave(std::min(blocks_of_wave, blocks));
    std::vector<std::size_t> first_tie(wave.size());
    for (std::size_t first = 0; first < blocks; first += wave.size()) {
        const std::size_t count = std::min(wave.size(), blocks - first);
        const auto block = [&](std::size_t i) {
            return towards == Towards::front ? first + i : blocks - 1 - first - i;
        };
        parallel.for_each(count, [&](std::size_t i) { build(block(i), wave[i]); });
        for (std::size_t i = 0; i < count; ++i) first_tie[i] = place(block(i), wave[i].ties);
        parallel.for_each(count, [&](std::size_t i) {
            std::copy_n(wave[i].alters.begin(), wave[i].ties, graph_.m_forward.m_column.data() + first_tie[i]);
            std::copy_n(wave[i].classes.begin(), wave[i].ties, classes_.data() + first_tie[i]);
            std::copy_n(wave[i].trust.begin(), wave[i].ties, trust_.data() + first_tie[i]);
        });
    }
}

}  // namespace ubumwe::model
