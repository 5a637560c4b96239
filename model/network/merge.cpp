#include <algorithm>
#include <utility>

#include "model/base/require.hpp"
#include "model/network/row_blocks.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

namespace {

std::ptrdiff_t at(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

bool before_other(const NewTie& a, const NewTie& b) {
    return std::pair(a.ego, a.alter) < std::pair(b.ego, b.alter);
}

bool same_ends(const NewTie& a, const NewTie& b) {
    return a.ego == b.ego && a.alter == b.alter;
}

/// The ties of each block of egos, in the order in which they came.
std::vector<std::vector<NewTie>> by_block(const std::vector<NewTie>& ties, std::uint32_t people) {
    std::vector<std::vector<NewTie>> blocks(row_blocks(people));
    std::vector<std::uint32_t> counts(blocks.size(), 0);
    for (const NewTie& tie : ties) ++counts[tie.ego / rows_of_block];
    for (std::size_t b = 0; b < blocks.size(); ++b) blocks[b].reserve(counts[b]);
    for (const NewTie& tie : ties) blocks[tie.ego / rows_of_block].push_back(tie);
    return blocks;
}

}  // namespace

/// Lets the new ties of a block of egos join, whose ties stand `shift` places further than their rows say and have room
/// behind them.
class TrustNetwork::BlockMerge {
public:
    /// `starts_after` has what is to become of the rows' starts.
    BlockMerge(TrustNetwork& network, RowBlock block, std::size_t shift, std::span<std::uint32_t> starts_after)
        : network_(network),
          shift_(shift),
          starts_after_(starts_after),
          shifted_(block.end),
          from_(shift + network.starts()[block.end]) {}

    /// `ties` are in the order of their ends. Backwards and in place: whole stretches of ties move up by the number of
    /// new ties that come before them.
    void join(RowBlock block, std::span<const NewTie> ties) {
        auto& alters = network_.graph_.m_forward.m_column;
        std::size_t to = from_ + ties.size();
        for (std::size_t next = ties.size(); next > 0; --next) {
            const NewTie& tie = ties[next - 1];
            const auto row = alters.begin() + at(shift_ + network_.starts()[tie.ego]);
            const auto row_end =
                alters.begin() + at(std::min<std::size_t>(shift_ + network_.starts()[tie.ego + 1], from_));
            to = move_up(static_cast<std::size_t>(std::upper_bound(row, row_end, tie.alter) - alters.begin()), to);
            shift_starts(tie.ego, next);
            --to;
            alters[to] = tie.alter;
            network_.classes_[to] = tie.tie_class;
            network_.trust_[to] = tie.trust;
        }
        shift_starts(block.begin, 0);
    }

private:
    /// Moves the ties from `first` up to those that have moved; where the place in front of them is.
    std::size_t move_up(std::size_t first, std::size_t to) {
        const auto count = static_cast<std::uint32_t>(from_ - first);
        const Stretch stretch{first, to - count, count};
        for (std::size_t column = 0; column < columns; ++column) network_.move_stretch(column, stretch);
        from_ = first;
        return stretch.to;
    }

    /// The rows behind `ego` that have no start yet begin behind `joined` ties that join in the block.
    void shift_starts(std::uint32_t ego, std::size_t joined) {
        for (; shifted_ > ego; --shifted_)
            starts_after_[shifted_] = network_.starts()[shifted_] + static_cast<std::uint32_t>(shift_ + joined);
    }

    TrustNetwork& network_;
    std::size_t shift_;
    std::span<std::uint32_t> starts_after_;
    std::uint32_t shifted_;
    std::size_t from_;  ///< ties from here on have moved
};

void TrustNetwork::merge(const std::vector<NewTie>& added, const Parallel& parallel) {
    const auto joins_people = [this](const NewTie& tie) { return tie.ego < people() && tie.alter < people(); };
    require(std::all_of(added.begin(), added.end(), joins_people), "both ends of a new tie are people of the network");
    auto blocks = by_block(added, people());
    parallel.for_each(blocks.size(), [&](std::size_t b) {
        std::stable_sort(blocks[b].begin(), blocks[b].end(), before_other);
        blocks[b].erase(std::unique(blocks[b].begin(), blocks[b].end(), same_ends), blocks[b].end());
        std::erase_if(blocks[b], [this](const NewTie& tie) { return find(tie.ego, tie.alter) != ties(); });
    });

    std::vector<Stretch> stretches;
    std::size_t joined = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const RowBlock block = row_block(b, people());
        const std::uint32_t first = starts()[block.begin];
        stretches.push_back({first, first + joined, starts()[block.end] - first});
        joined += blocks[b].size();
    }
    if (joined == 0) return;
    resize_ties(ties() + joined);
    parallel.for_each(columns, [&](std::size_t column) {
        for (std::size_t b = blocks.size(); b > 0; --b) move_stretch(column, stretches[b - 1]);
    });
    std::vector<std::uint32_t> starts_after(starts().begin(), starts().end());
    parallel.for_each(blocks.size(), [&](std::size_t b) {
        const RowBlock block = row_block(b, people());
        BlockMerge(*this, block, stretches[b].to - stretches[b].from, starts_after).join(block, blocks[b]);
    });
    graph_.m_forward.m_rowstart = std::move(starts_after);
}

}  // namespace ubumwe::model
