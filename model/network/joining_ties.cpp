#include "model/network/joining_ties.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

/// Brings ties into the order of key(tie) < keys; those of one key stay in their order.
template <class Key>
void put_in_order(std::span<const NewTie> ties, std::size_t keys, Key key, std::vector<NewTie>& ordered) {
    thread_local std::vector<std::uint32_t> next;
    next.assign(keys + 1, 0);
    for (const NewTie& tie : ties) ++next[key(tie) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    ordered.resize(ties.size());
    for (const NewTie& tie : ties) ordered[next[key(tie)]++] = tie;
}

}  // namespace

JoiningTies::JoiningTies(TieLots lots, std::uint32_t people, const Parallel& parallel)
    : lots_(std::move(lots)), egos_(lots_.size()) {
    parallel.for_each(lots_.size(), [&](std::size_t lot) {
        Span& span = egos_[lot];
        std::uint32_t largest_alter = 0;
        for (const NewTie& tie : lots_[lot]) {
            span.smallest = std::min(span.smallest, tie.ego);
            span.largest = std::max(span.largest, tie.ego);
            largest_alter = std::max(largest_alter, tie.alter);
        }
        if (lots_[lot].empty()) return;
        require(std::max(span.largest, largest_alter) < people, "both ends of a new tie are people of the network");
        const std::uint32_t first = span.smallest / rows_of_block;
        std::vector<NewTie> by_block;
        put_in_order(
            lots_[lot], span.largest / rows_of_block - first + 1,
            [first](const NewTie& tie) { return tie.ego / rows_of_block - first; }, by_block);
        lots_[lot] = std::move(by_block);
    });
}

std::span<const NewTie> JoiningTies::of(RowBlock block) const {
    thread_local std::vector<NewTie> as_they_came;
    collect(block, as_they_came);
    thread_local std::vector<NewTie> by_ego;
    put_in_order(
        as_they_came, block.end - block.begin, [block](const NewTie& tie) { return tie.ego - block.begin; }, by_ego);
    return by_ego;
}

void JoiningTies::collect(RowBlock block, std::vector<NewTie>& ties) const {
    ties.clear();
    const auto before = [](std::uint32_t row) { return [row](const NewTie& tie) { return tie.ego < row; }; };
    for (std::size_t lot = 0; lot < lots_.size(); ++lot) {
        if (egos_[lot].largest < block.begin || egos_[lot].smallest >= block.end) continue;
        const auto begin = std::ranges::partition_point(lots_[lot], before(block.begin));
        const auto end = std::partition_point(begin, lots_[lot].end(), before(block.end));
        ties.insert(ties.end(), begin, end);
    }
}

}  // namespace ubumwe::model
