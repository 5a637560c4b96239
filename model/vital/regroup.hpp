#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/pieces.hpp"
#include "model/base/room.hpp"
#include "model/state/places.hpp"

namespace ubumwe::model {

/// Brings columns into the order of the rows after, by way of memory for one of them.
class Regrouper {
public:
    /// `before` gives the row before of each row after, nobody for those that are new; it outlives this.
    Regrouper(std::span<const std::uint32_t> before, const Parallel& parallel)
        : before_(before),
          parallel_(parallel),
          spare_(std::make_unique_for_overwrite<std::byte[]>(before.size() * largest_entry)) {}

    /// `missing` stands in rows that are new.
    template <class T>
    void regroup(std::vector<T>& column, T missing) {
        static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= largest_entry);
        const auto spare_of = [this](std::size_t row) { return spare_.get() + row * sizeof(T); };
        for_pieces(before_, parallel_, [&](std::span<const std::uint32_t> piece) {
            std::byte* const to = spare_of(static_cast<std::size_t>(piece.data() - before_.data()));
            for (std::size_t row = 0; row < piece.size(); ++row) {
                const T was_there = column[piece[row] == nobody ? 0 : piece[row]];  // without a branch
                const T entry = piece[row] == nobody ? missing : was_there;
                std::memcpy(to + row * sizeof(T), &entry, sizeof(T));
            }
        });
        make_room(column, before_.size());
        column.resize(before_.size());
        for_pieces(column, parallel_, [&](std::span<T> piece) {
            std::memcpy(piece.data(), spare_of(static_cast<std::size_t>(piece.data() - column.data())),
                        piece.size_bytes());
        });
    }

private:
    static constexpr std::size_t largest_entry = 8;

    std::span<const std::uint32_t> before_;
    const Parallel& parallel_;
    std::unique_ptr<std::byte[]> spare_;
};

}  // namespace ubumwe::model
