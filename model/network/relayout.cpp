#include <algorithm>
#include <iterator>
#include <utility>

#include "model/base/require.hpp"
#include "model/network/joining_ties.hpp"
#include "model/network/rewrite.hpp"

namespace ubumwe::model {

/// Builds rows after from rows before.
class TrustNetwork::RowsAfter {
public:
    RowsAfter(const TrustNetwork& network, const Renumbering& rows, const std::function<bool(NewTie&)>& fit)
        : network_(network), rows_(rows), fit_(fit) {}

    /// The ties of the displaced of a block of rows before: their rows will not be found there when their turn comes.
    std::vector<NewTie> of_displaced(RowBlock before) const {
        std::vector<NewTie> ties;
        for (std::uint32_t ego = before.begin; ego < before.end; ++ego) {
            if (rows_.displaced[ego] == 0 || rows_.after[ego] == no_row) continue;
            for (std::uint32_t tie = network_.starts()[ego]; tie < network_.starts()[ego + 1]; ++tie)
                move(ego, tie, ties);
        }
        return ties;
    }

    void build(RowBlock rows, std::span<const NewTie> joining, BlockOfRows& block) const {
        open(rows, joining.size(), block);
        auto next = joining.begin();
        for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
            block.begin_row();
            if (stays(rows_.before[row])) keep(rows_.before[row], block);
            for (; next != joining.end() && next->ego == row; ++next) block.join(*next);
        }
    }

private:
    bool stays(std::uint32_t before) const { return before != no_row && rows_.displaced[before] == 0; }

    /// Those who stay are in one order before and after.
    void open(RowBlock rows, std::size_t joining, BlockOfRows& block) const {
        std::size_t room = joining;
        block.rows_read = 0;
        for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
            const std::uint32_t before = rows_.before[row];
            if (!stays(before)) continue;
            room += network_.degree(before);
            block.rows_read = before + 1;
        }
        block.open(room);
    }

    /// Adds the ties that stay to the last row of the block: in their order, but for those of displaced alters.
    void keep(std::uint32_t ego, BlockOfRows& block) const {
        thread_local std::vector<NewTie> moved;
        moved.clear();
        // Copies, which the compiler keeps in registers: to it, classes that are written could be one of the members.
        const std::uint32_t* const after = rows_.after.data();
        const std::uint8_t* const displaced = rows_.displaced.data();
        const std::uint32_t* const alters = network_.alters().data();
        const TieClass* const classes = network_.classes_.data();
        const float* const trust = network_.trust_.data();
        std::uint32_t* const kept_alters = block.alters.data();
        TieClass* const kept_classes = block.classes.data();
        float* const kept_trust = block.trust.data();
        std::uint32_t kept = block.ties;
        const std::uint32_t end = network_.starts()[ego + 1];
        for (std::uint32_t tie = network_.starts()[ego]; tie < end; ++tie) {
            const std::uint32_t alter = alters[tie];
            if (displaced[alter] != 0) {
                move(ego, tie, moved);
                continue;
            }
            kept_alters[kept] = after[alter];
            kept_classes[kept] = classes[tie];
            kept_trust[kept] = trust[tie];
            kept += after[alter] != no_row ? 1 : 0;
        }
        block.ties = kept;
        for (const NewTie& tie : moved) block.join(tie);
    }

    /// Adds a tie of which one end is displaced to a list, if it fits.
    void move(std::uint32_t ego, std::uint32_t tie, std::vector<NewTie>& ties) const {
        const std::uint32_t alter = rows_.after[network_.alters()[tie]];
        NewTie moved{rows_.after[ego], alter, network_.classes_[tie], network_.trust_[tie]};
        if (alter != no_row && fit_(moved)) ties.push_back(moved);
    }

    const TrustNetwork& network_;
    const Renumbering& rows_;
    const std::function<bool(NewTie&)>& fit_;
};

void TrustNetwork::renumber(const Renumbering& rows, const std::function<bool(NewTie&)>& fit, TieLots joining,
                            const Parallel& parallel) {
    require(rows.after.size() == people() && rows.displaced.size() == people(),
            "every person has a row after, or none");
    const RowsAfter after(*this, rows, fit);
    TieLots lots(row_blocks(people()));
    parallel.for_each(lots.size(),
                      [&](std::size_t block) { lots[block] = after.of_displaced(row_block(block, people())); });
    std::ranges::move(joining, std::back_inserter(lots));
    const auto people_after = static_cast<std::uint32_t>(rows.before.size());
    const JoiningTies all(std::move(lots), people_after, parallel);
    rewrite(people_after, parallel,
            [&](RowBlock block, BlockOfRows& built) { after.build(block, all.of(block), built); });
}

}  // namespace ubumwe::model
