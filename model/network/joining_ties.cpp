#include "model/network/joining_ties.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "model/base/require.hpp"

namespace ubumwe::model {

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
        require(lots_[lot].empty() || std::max(span.largest, largest_alter) < people,
                "both ends of a new tie are people of the network");
    });
}

std::span<const NewTie> JoiningTies::of(RowBlock block) const {
    thread_local std::vector<NewTie> as_they_came;
    collect(block, as_they_came);
    thread_local std::vector<std::uint32_t> next;
    next.assign(std::size_t{block.end} - block.begin + 1, 0);
    for (const NewTie& tie : as_they_came) ++next[tie.ego - block.begin + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    thread_local std::vector<NewTie> by_ego;
    by_ego.resize(as_they_came.size());
    for (const NewTie& tie : as_they_came) by_ego[next[tie.ego - block.begin]++] = tie;
    return by_ego;
}

void JoiningTies::collect(RowBlock block, std::vector<NewTie>& ties) const {
    ties.clear();
    for (std::size_t lot = 0; lot < lots_.size(); ++lot) {
        if (egos_[lot].largest < block.begin || egos_[lot].smallest >= block.end) continue;
        std::ranges::copy_if(lots_[lot], std::back_inserter(ties),
                             [block](const NewTie& tie) { return tie.ego >= block.begin && tie.ego < block.end; });
    }
}

}  // namespace ubumwe::model
