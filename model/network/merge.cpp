#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <utility>

#include "model/base/require.hpp"
#include "model/network/row_blocks.hpp"
#include "model/network/trust_network.hpp"

namespace ubumwe::model {

namespace {

std::ptrdiff_t at(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

bool same_ends(const NewTie& a, const NewTie& b) {
    return a.ego == b.ego && a.alter == b.alter;
}

/// The ties that join the rows of a block in the order of their ends, and the tie that each is to stand before.
struct Joining {
    std::vector<NewTie> ties;
    std::vector<std::uint32_t> before;
};

/// The ties of each block of egos, in the order in which they came.
std::vector<std::vector<NewTie>> by_block(const std::vector<NewTie>& ties, std::uint32_t people) {
    std::vector<std::vector<NewTie>> blocks(row_blocks(people));
    std::vector<std::uint32_t> counts(blocks.size(), 0);
    for (const NewTie& tie : ties) ++counts[tie.ego / rows_of_block];
    for (std::size_t b = 0; b < blocks.size(); ++b) blocks[b].reserve(counts[b]);
    for (const NewTie& tie : ties) blocks[tie.ego / rows_of_block].push_back(tie);
    return blocks;
}

/// The ties of a block in the order of their ends; those with the same ends in the order in which they came. Counts how
/// many each ego has, and sorts the few of one ego.
std::vector<NewTie> in_order(const std::vector<NewTie>& ties, RowBlock block) {
    std::vector<std::uint32_t> next(std::size_t{block.end} - block.begin + 1, 0);
    for (const NewTie& tie : ties) ++next[tie.ego - block.begin + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<NewTie> ordered(ties.size());
    for (const NewTie& tie : ties) ordered[next[tie.ego - block.begin]++] = tie;
    const auto before = [](const NewTie& a, const NewTie& b) { return a.ego == b.ego && a.alter < b.alter; };
    for (std::size_t i = 1; i < ordered.size(); ++i) {
        for (std::size_t j = i; j > 0 && before(ordered[j], ordered[j - 1]); --j) std::swap(ordered[j], ordered[j - 1]);
    }
    return ordered;
}

/// Those of a block's new ties that the network does not have.
Joining joining_of(const TrustNetwork& network, const std::vector<NewTie>& ties, RowBlock block) {
    Joining joining;
    std::uint32_t tie = network.starts()[block.begin];
    for (const NewTie& added : in_order(ties, block)) {
        const std::uint32_t end = network.starts()[added.ego + 1];
        tie = std::max(tie, network.starts()[added.ego]);
        while (tie < end && network.alters()[tie] < added.alter) ++tie;
        const bool is_there = tie < end && network.alters()[tie] == added.alter;
        const bool came_before = !joining.ties.empty() && same_ends(joining.ties.back(), added);
        if (is_there || came_before) continue;
        joining.ties.push_back(added);
        joining.before.push_back(tie);
    }
    return joining;
}

/// Lets the new values stand between those of a column that has room for them at its end: backwards and in place, whole
/// stretches at a time.
template <class Column, class ValueOf>
void join_column(const std::vector<Joining>& blocks, std::size_t joined, Column& column, ValueOf value_of) {
    std::size_t from = column.size() - joined;
    std::size_t to = column.size();
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        for (std::size_t i = block->ties.size(); i > 0; --i) {
            const std::size_t first = block->before[i - 1];
            std::copy_backward(column.begin() + at(first), column.begin() + at(from), column.begin() + at(to));
            to -= from - first + 1;
            from = first;
            column[to] = value_of(block->ties[i - 1]);
        }
    }
}

/// Where the rows of a block start when its ties have joined, and `shift` more before it.
void shift_starts(const Joining& joining, RowBlock block, std::uint32_t shift, std::span<std::uint32_t> starts) {
    std::uint32_t joined = 0;
    for (std::uint32_t ego = block.begin; ego < block.end; ++ego) {
        starts[ego] += shift + joined;
        while (joined < joining.ties.size() && joining.ties[joined].ego == ego) ++joined;
    }
}

}  // namespace

void TrustNetwork::merge(const std::vector<NewTie>& added, const Parallel& parallel) {
    const auto joins_people = [this](const NewTie& tie) { return tie.ego < people() && tie.alter < people(); };
    require(std::all_of(added.begin(), added.end(), joins_people), "both ends of a new tie are people of the network");
    const auto ties_of = by_block(added, people());
    std::vector<Joining> blocks(ties_of.size());
    parallel.for_each(blocks.size(),
                      [&](std::size_t b) { blocks[b] = joining_of(*this, ties_of[b], row_block(b, people())); });
    std::vector<std::uint32_t> shift{0};
    for (const Joining& block : blocks) shift.push_back(shift.back() + static_cast<std::uint32_t>(block.ties.size()));
    const std::uint32_t joined = shift.back();
    if (joined == 0) return;

    resize_ties(std::size_t{ties()} + joined);
    const std::array<std::function<void()>, columns> join{
        [&] { join_column(blocks, joined, graph_.m_forward.m_column, [](const NewTie& tie) { return tie.alter; }); },
        [&] { join_column(blocks, joined, trust_, [](const NewTie& tie) { return tie.trust; }); },
        [&] { join_column(blocks, joined, classes_, [](const NewTie& tie) { return tie.tie_class; }); }};
    parallel.for_each(columns, [&](std::size_t column) { join[column](); });
    auto& starts = graph_.m_forward.m_rowstart;
    parallel.for_each(blocks.size(),
                      [&](std::size_t b) { shift_starts(blocks[b], row_block(b, people()), shift[b], starts); });
    starts.back() += joined;
}

}  // namespace ubumwe::model
