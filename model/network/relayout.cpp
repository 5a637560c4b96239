#include <numeric>
#include <utility>

#include "model/base/require.hpp"
#include "model/network/rewrite.hpp"

namespace ubumwe::model {

namespace {

constexpr std::uint32_t gone = 0xFFFFFFFFU;

}  // namespace

/// Collects the ties that stay of a block of egos, counts them by row after, and keeps those that are taken out.
class TrustNetwork::BlockRenumber {
public:
    BlockRenumber(const TrustNetwork& network, std::span<const std::uint32_t> row,
                  std::span<const std::uint8_t> displaced, std::vector<NewTie>& taken_out, BlockOfTies& kept)
        : network_(network), row_(row), displaced_(displaced), taken_out_(taken_out), kept_(kept) {}

    void keep_ties(RowBlock block, std::span<std::uint32_t> starts_after) {
        const auto starts = network_.starts();
        kept_.open(starts[block.end] - starts[block.begin]);
        for (std::uint32_t ego = block.begin; ego < block.end; ++ego) {
            if (row_[ego] == gone) continue;
            const std::uint32_t before = kept_.ties;
            for (std::uint32_t tie = starts[ego]; tie < starts[ego + 1]; ++tie) keep(ego, tie);
            if (displaced_[ego] == 0) starts_after[row_[ego] + 1] = kept_.ties - before;
        }
    }

private:
    void keep(std::uint32_t ego, std::uint32_t tie) {
        const std::uint32_t alter = network_.alters()[tie];
        if (row_[alter] == gone) return;
        if (displaced_[ego] != 0 || displaced_[alter] != 0) {
            taken_out_.push_back({row_[ego], row_[alter], network_.classes_[tie], network_.trust_[tie]});
        } else {
            kept_.add(row_[alter], network_.classes_[tie], network_.trust_[tie]);
        }
    }

    const TrustNetwork& network_;
    std::span<const std::uint32_t> row_;
    std::span<const std::uint8_t> displaced_;
    std::vector<NewTie>& taken_out_;
    BlockOfTies& kept_;
};

TieLots TrustNetwork::renumber(std::span<const std::uint32_t> row, std::span<const std::uint8_t> displaced,
                               std::uint32_t people_after, const Parallel& parallel) {
    require(row.size() == people() && displaced.size() == people(), "every person has a row after, or none");
    std::vector<std::uint32_t> starts_after(std::size_t{people_after} + 1);
    TieLots taken_out(row_blocks(people()));
    std::size_t kept = 0;
    rewrite(
        Towards::front, parallel,
        [&](std::size_t block, BlockOfTies& ties) {
            BlockRenumber(*this, row, displaced, taken_out[block], ties)
                .keep_ties(row_block(block, people()), starts_after);
        },
        [&](std::size_t, std::uint32_t ties) { return std::exchange(kept, kept + ties); });
    std::partial_sum(starts_after.begin(), starts_after.end(), starts_after.begin());
    graph_.m_forward.m_rowstart = std::move(starts_after);
    resize_ties(kept);
    return taken_out;
}

}  // namespace ubumwe::model
