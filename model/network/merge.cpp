#include <utility>

#include "model/network/joining_ties.hpp"
#include "model/network/rewrite.hpp"

namespace ubumwe::model {

void TrustNetwork::merge(const std::vector<NewTie>& added, const Parallel& parallel) {
    if (added.empty()) return;
    const JoiningTies joining({added}, people(), parallel);
    rewrite(people(), parallel, [&](RowBlock rows, BlockOfRows& block) {
        const std::span<const NewTie> ties = joining.of(rows);
        block.open(starts()[rows.end] - starts()[rows.begin] + ties.size());
        std::uint32_t kept = rows.begin;
        for (const NewTie& tie : ties) {
            if (tie.ego >= kept) block.keep(*this, {std::exchange(kept, tie.ego + 1), tie.ego + 1});
            block.join(tie);
        }
        block.keep(*this, {kept, rows.end});
        block.rows_read = rows.end;
    });
}

}  // namespace ubumwe::model
