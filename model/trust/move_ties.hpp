#pragma once

#include <array>
#include <span>

#include "model/network/trust_network.hpp"
#include "model/trust/alter_view.hpp"
#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

/// What the egos of a run of ties bring to their meetings, one entry a tie.
struct Egos {
    static constexpr std::uint32_t capacity = 1024;
    static constexpr std::uint32_t block = 16;  ///< entries are written in blocks, the last beyond the capacity
    std::array<float, capacity + block> approach;
    std::array<float, capacity + block> openness;
    std::array<float, capacity + block> fear;
};

/// Moves the trust of a run of at most Egos::capacity ties by the rule.
void move_ties(const TieTable& table, std::span<const AlterView> view, std::span<const std::uint32_t> alters,
               std::span<const TieClass> classes, const Egos& egos, std::span<float> trust);

/// Ties in the order of the network that wait to be moved, with what their egos bring.
class TieRun {
public:
    /// Starts at tie `first` of the network.
    TieRun(const TieTable& table, std::span<const AlterView> view, TrustNetwork& network, std::uint32_t first)
        : table_(table), view_(view), network_(network), first_(first) {}

    /// Adds the ties of the next person. Openness and fear count, and are written, only where some ties are out-group.
    void add(std::uint32_t ties, bool some_outgroup, float approach, float openness, float fear);

    /// Moves the ties that wait.
    void move();

private:
    const TieTable& table_;
    std::span<const AlterView> view_;
    TrustNetwork& network_;
    std::uint32_t first_;
    std::uint32_t filled_ = 0;
    Egos egos_{};
};

}  // namespace ubumwe::model
