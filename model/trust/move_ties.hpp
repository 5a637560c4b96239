#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "model/network/trust_network.hpp"
#include "model/trust/tie_table.hpp"

namespace ubumwe::model {

/// What the egos of a run of ties bring to their meetings, one entry a tie.
struct EgoSides {
    static constexpr std::uint32_t capacity = 1024;
    static constexpr std::uint32_t block = 16;  ///< entries are written in blocks, the last beyond the capacity
    std::array<float, capacity + block> side;
};

/// Moves the trust of a run of at most EgoSides::capacity ties by the rule; `approach` is that of everybody.
void move_ties(const TieTable& table, std::span<const float> approach, std::span<const std::uint32_t> alters,
               std::span<const TieClass> classes, const EgoSides& egos, std::span<float> trust);

/// Ties in the order of the network that wait to be moved, with what their egos bring.
class TieRun {
public:
    /// Starts at tie `first` of the network. Everything outlives the run.
    TieRun(const TieTable& table, std::span<const float> approach, TrustNetwork& network, std::uint32_t first)
        : table_(table), approach_(approach), network_(network), first_(first) {}

    /// Adds the ties of the next person, none of whom is out-group.
    void add(std::uint32_t ties, float approach);

    /// Adds the ties of the next person, some of whom are out-group.
    void add(std::uint32_t ties, float approach, float openness, float fear);

    /// Moves the ties that wait.
    void move();

private:
    const TieTable& table_;
    std::span<const float> approach_;
    TrustNetwork& network_;
    std::uint32_t first_;
    std::uint32_t filled_ = 0;
    EgoSides egos_{};
};

}  // namespace ubumwe::model
