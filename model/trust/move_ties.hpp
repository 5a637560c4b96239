#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include "model/base/fetch.hpp"
#include "model/network/trust_network.hpp"
#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

/// What the egos of a run of ties bring to their meetings, one entry a tie.
struct EgoSides {
    static constexpr std::uint32_t capacity = 1024;
    static constexpr std::uint32_t block = 16;  ///< entries are written in blocks, the last beyond the capacity
    std::array<float, capacity + block> side;
};

/// A run of at most EgoSides::capacity ties in the order of the network; `approach` is that of everybody.
struct TiesToMeet {
    const TieTable& table;
    std::span<const float> approach;
    std::span<const std::uint32_t> alters;
    std::span<const TieClass> classes;
    const EgoSides& egos;
};

/// Moves the trust of a run of ties by the rule.
void move_ties(const TiesToMeet& ties, std::span<float> trust);

/// Where the trust of a run of ties settles when the chances of good meetings stay; ties with trust_at_rest start
/// there.
void rest_ties(const TiesToMeet& ties, float gain, float loss, float* rest, std::span<float> trust);

/// Writes what an ego brings to `ties` meetings from `side` on, in whole blocks; the last may reach beyond the ties and
/// is overwritten by the next person: a loop as long as a row would be mispredicted at each row.
inline void bring(std::uint32_t ties, float approach, float* side) {
    for (std::uint32_t first = 0; first < ties; first += EgoSides::block)
        std::fill_n(side + first, EgoSides::block, approach);
}

/// The same for ties of which some are out-group. `classes` begins with those of the ties.
void bring(std::uint32_t ties, float approach, float openness, float fear, const TieTable& table,
           std::span<const TieClass> classes, float* side);

/// Collects ties in the order of the network with what their egos bring, and hands them on run by run:
/// use(first_tie, ties).
template <class Use>
class TieRun {
public:
    /// Starts at tie `first` of the network. Everything outlives the run.
    TieRun(const TieTable& table, std::span<const float> approach, const TrustNetwork& network, std::uint32_t first,
           Use use)
        : table_(table), approach_(approach), network_(network), first_(first), use_(std::move(use)) {}

    /// Adds the ties of the next person, none of whom is out-group.
    void add(std::uint32_t ties, float approach) {
        in_runs(ties, [&](std::uint32_t count, float* side) { bring(count, approach, side); });
    }

    /// Adds the ties of the next person, some of whom are out-group.
    void add(std::uint32_t ties, float approach, float openness, float fear) {
        in_runs(ties, [&](std::uint32_t count, float* side) {
            bring(count, approach, openness, fear, table_, network_.classes().subspan(first_ + filled_), side);
        });
    }

    /// Hands on the ties that wait.
    void finish() {
        use_(first_, TiesToMeet{table_, approach_, network_.alters().subspan(first_, filled_),
                                network_.classes().subspan(first_, filled_), egos_});
        first_ += filled_;
        filled_ = 0;
    }

private:
    template <class Write>
    void in_runs(std::uint32_t ties, Write write) {
        while (ties > 0) {
            if (filled_ == EgoSides::capacity) finish();
            const std::uint32_t count = std::min(ties, EgoSides::capacity - filled_);
            write(count, egos_.side.data() + filled_);
            filled_ += count;
            ties -= count;
        }
    }

    const TieTable& table_;
    std::span<const float> approach_;
    const TrustNetwork& network_;
    std::uint32_t first_;
    Use use_;
    std::uint32_t filled_ = 0;
    EgoSides egos_;
};

}  // namespace ubumwe::model
