#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/network/row_blocks.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

/// Lots of ties that join a network, found by the blocks of their egos.
class JoiningTies {
public:
    /// Both ends of each tie are among so many people.
    JoiningTies(TieLots lots, std::uint32_t people, const Parallel& parallel);

    /// Those of a block in the order of their egos; those of one ego in the order in which they came. Good until the
    /// same thread asks again. Blocks are those of row_block().
    std::span<const NewTie> of(RowBlock block) const;

private:
    /// The egos of a lot, from the smallest to the largest.
    struct Span {
        std::uint32_t smallest = 0xFFFFFFFFU;
        std::uint32_t largest = 0;
    };

    void collect(RowBlock block, std::vector<NewTie>& ties) const;

    TieLots lots_;  ///< each in the order of the blocks of egos
    std::vector<Span> egos_;
};

}  // namespace ubumwe::model
