#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "model/base/random.hpp"

namespace ubumwe::model {

/// Random numbers of one subject, drawn one after the other, for building something that has no natural subject for
/// each draw.
class Draws {
public:
    Draws(const Luck& luck, Purpose purpose, std::uint64_t subject)
        : luck_(luck), purpose_(purpose), subject_(subject) {}

    /// 32 random bits.
    std::uint32_t bits() {
        if (used_ == bits_.size()) {
            bits_ = luck_.bits(purpose_, call_++, subject_);
            used_ = 0;
        }
        return bits_[used_++];
    }

    /// A whole number below `bound` >= 1.
    std::size_t below(std::size_t bound) {
        return static_cast<std::size_t>((static_cast<std::uint64_t>(bits()) * bound) >> 32U);
    }

    /// True in a share of draws.
    bool happens(double share) { return bits() < share * 0x1.0p32; }

    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }

private:
    Luck luck_;
    Purpose purpose_;
    std::uint64_t subject_;
    std::uint32_t call_ = 0;
    std::size_t used_ = 4;
    std::array<std::uint32_t, 4> bits_{};
};

}  // namespace ubumwe::model
