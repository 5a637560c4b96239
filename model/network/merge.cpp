#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "model/base/require.hpp"
#include "model/network/rewrite.hpp"

namespace ubumwe::model {

namespace {

bool same_ends(const NewTie& a, const NewTie& b) {
    return a.ego == b.ego && a.alter == b.alter;
}

/// The ties that join the rows of a block in the order of their ends, and the tie that each is to stand before.
struct Joining {
    std::vector<NewTie> ties;
    std::vector<std::uint32_t> before;
};

/// The egos of a lot, from the smallest to the largest.
struct Span {
    std::uint32_t smallest = 0xFFFFFFFFU;
    std::uint32_t largest = 0;
};

Span egos_of(const std::vector<NewTie>& lot) {
    Span span;
    for (const NewTie& tie : lot) {
        span.smallest = std::min(span.smallest, tie.ego);
        span.largest = std::max(span.largest, tie.ego);
    }
    return span;
}

/// The ties of a block of egos, in the order in which they came.
void collect(const TieLots& lots, std::span<const Span> egos, RowBlock block, std::vector<NewTie>& ties) {
    ties.clear();
    for (std::size_t lot = 0; lot < lots.size(); ++lot) {
        if (egos[lot].largest < block.begin || egos[lot].smallest >= block.end) continue;
        std::ranges::copy_if(lots[lot], std::back_inserter(ties),
                             [block](const NewTie& tie) { return tie.ego >= block.begin && tie.ego < block.end; });
    }
}

/// The ties of a block in the order of their ends; those with the same ends in the order in which they came. Counts how
/// many each ego has, and sorts the few of one ego.
std::vector<NewTie> in_order(const std::vector<NewTie>& ties, RowBlock block) {
    thread_local std::vector<std::uint32_t> next;
    next.assign(std::size_t{block.end} - block.begin + 1, 0);
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
    Joining joining{in_order(ties, block), std::vector<std::uint32_t>(ties.size())};
    std::uint32_t tie = network.starts()[block.begin];
    std::size_t joined = 0;
    for (const NewTie& added : joining.ties) {
        const std::uint32_t end = network.starts()[added.ego + 1];
        tie = std::max(tie, network.starts()[added.ego]);
        while (tie < end && network.alters()[tie] < added.alter) ++tie;
        const bool is_there = tie < end && network.alters()[tie] == added.alter;
        const bool came_before = joined > 0 && same_ends(joining.ties[joined - 1], added);
        if (is_there || came_before) continue;
        joining.before[joined] = tie;
        joining.ties[joined++] = added;
    }
    joining.ties.resize(joined);
    joining.before.resize(joined);
    return joining;
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
    merge_lots(TieLots{added}, parallel);
}

void TrustNetwork::merge_lots(const TieLots& lots, const Parallel& parallel) {
    std::vector<Span> egos(lots.size());
    parallel.for_each(lots.size(), [&](std::size_t lot) {
        const auto joins_people = [this](const NewTie& tie) { return tie.ego < people() && tie.alter < people(); };
        require(std::ranges::all_of(lots[lot], joins_people), "both ends of a new tie are people of the network");
        egos[lot] = egos_of(lots[lot]);
    });
    std::vector<Joining> blocks(row_blocks(people()));
    parallel.for_each(blocks.size(), [&](std::size_t b) {
        const RowBlock block = row_block(b, people());
        thread_local std::vector<NewTie> ties;
        collect(lots, egos, block, ties);
        if (!ties.empty()) blocks[b] = joining_of(*this, ties, block);
    });
    std::vector<std::uint32_t> shift{0};
    for (const Joining& block : blocks) shift.push_back(shift.back() + static_cast<std::uint32_t>(block.ties.size()));
    const std::uint32_t joined = shift.back();
    if (joined == 0) return;

    resize_ties(std::size_t{ties()} + joined);
    const auto first_tie = [this](std::size_t b) { return starts()[row_block(b, people()).begin]; };
    rewrite(
        Towards::end, parallel,
        [&](std::size_t b, BlockOfTies& ties) {
            const std::uint32_t end = starts()[row_block(b, people()).end];
            ties.open(end - first_tie(b) + blocks[b].ties.size());
            std::uint32_t from = first_tie(b);
            const auto copy_to = [&](std::uint32_t tie) {
                for (; from < tie; ++from) ties.add(alters()[from], classes_[from], trust_[from]);
            };
            for (std::size_t i = 0; i < blocks[b].ties.size(); ++i) {
                const NewTie& tie = blocks[b].ties[i];
                copy_to(blocks[b].before[i]);
                ties.add(tie.alter, tie.tie_class, tie.trust);
            }
            copy_to(end);
        },
        [&](std::size_t b, std::uint32_t) { return first_tie(b) + shift[b]; });
    auto& starts = graph_.m_forward.m_rowstart;
    parallel.for_each(blocks.size(),
                      [&](std::size_t b) { shift_starts(blocks[b], row_block(b, people()), shift[b], starts); });
    starts.back() += joined;
}

}  // namespace ubumwe::model
