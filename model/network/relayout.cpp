#include <numeric>

#include "model/base/require.hpp"
#include "model/network/row_blocks.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

namespace {

constexpr std::uint32_t gone = 0xFFFFFFFFU;

}  // namespace

/// Brings the ties that stay of a block of egos to the front of the block's ties, and counts them by row after.
class TrustNetwork::BlockRenumber {
public:
    BlockRenumber(TrustNetwork& network, std::span<const std::uint32_t> row, std::span<const std::uint8_t> displaced,
                  std::span<std::uint32_t> starts_after)
        : network_(network), row_(row), displaced_(displaced), starts_after_(starts_after) {}

    void keep_ties(RowBlock block) {
        const auto& starts = network_.graph_.m_forward.m_rowstart;
        kept_ = starts[block.begin];
        for (std::uint32_t ego = block.begin; ego < block.end; ++ego) {
            if (row_[ego] == gone) continue;
            const std::uint32_t before = kept_;
            for (std::uint32_t tie = starts[ego]; tie < starts[ego + 1]; ++tie) keep(ego, tie);
            if (displaced_[ego] == 0) starts_after_[row_[ego] + 1] = kept_ - before;
        }
        kept_ -= starts[block.begin];
    }

    std::uint32_t kept() const { return kept_; }
    const std::vector<NewTie>& taken_out() const { return taken_out_; }

private:
    void keep(std::uint32_t ego, std::uint32_t tie) {
        auto& alters = network_.graph_.m_forward.m_column;
        const std::uint32_t alter = alters[tie];
        if (row_[alter] == gone) return;
        if (displaced_[ego] != 0 || displaced_[alter] != 0) {
            taken_out_.push_back({row_[ego], row_[alter], network_.classes_[tie], network_.trust_[tie]});
            return;
        }
        alters[kept_] = row_[alter];
        network_.classes_[kept_] = network_.classes_[tie];
        network_.trust_[kept_] = network_.trust_[tie];
        ++kept_;
    }

    TrustNetwork& network_;
    std::span<const std::uint32_t> row_;
    std::span<const std::uint8_t> displaced_;
    std::span<std::uint32_t> starts_after_;
    std::uint32_t kept_ = 0;
    std::vector<NewTie> taken_out_;
};

std::vector<NewTie> TrustNetwork::renumber(std::span<const std::uint32_t> row, std::span<const std::uint8_t> displaced,
                                           std::uint32_t people_after, const Parallel& parallel) {
    require(row.size() == people() && displaced.size() == people(), "every person has a row after, or none");
    std::vector<std::uint32_t> starts_after(std::size_t{people_after} + 1);
    std::vector<BlockRenumber> blocks(row_blocks(people()), BlockRenumber(*this, row, displaced, starts_after));
    parallel.for_each(blocks.size(), [&](std::size_t b) { blocks[b].keep_ties(row_block(b, people())); });

    std::vector<Stretch> stretches;
    std::uint32_t kept = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        stretches.push_back({starts()[row_block(b, people()).begin], kept, blocks[b].kept()});
        kept += blocks[b].kept();
    }
    parallel.for_each(columns, [&](std::size_t column) {
        for (const Stretch& stretch : stretches) move_stretch(column, stretch);
    });
    std::partial_sum(starts_after.begin(), starts_after.end(), starts_after.begin());
    graph_.m_forward.m_rowstart = std::move(starts_after);
    resize_ties(kept);

    std::vector<NewTie> taken_out;
    for (const BlockRenumber& block : blocks)
        taken_out.insert(taken_out.end(), block.taken_out().begin(), block.taken_out().end());
    return taken_out;
}

}  // namespace ubumwe::model
