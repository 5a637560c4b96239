#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "model/base/parallel.hpp"
#include "model/base/room.hpp"
#include "model/state/places.hpp"

namespace ubumwe::model {

/// Where the rows of a sector end. Those after come from those before of the same sector.
struct SectorEnd {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

/// Brings columns into the order of the rows after, each in place and by one thread: rows wait in a ring until those
/// have been read that stand where they are to stand.
class Regrouper {
public:
    /// `before` gives the row before of each row after, nobody for those that are new; it outlives this.
    Regrouper(std::span<const std::uint32_t> before, std::vector<SectorEnd> sectors)
        : before_(before), sectors_(std::move(sectors)) {
        std::uint32_t placed = 0;
        std::uint32_t waiting = 0;
        for (const SectorEnd& sector : sectors_) {
            waiting = std::max(waiting, sector.after - placed);
            placed = std::min(sector.before, sector.after);
        }
        ring_ = std::bit_ceil(waiting);
    }

    /// `missing` stands in rows that are new.
    template <class T>
    void add(std::vector<T>& column, T missing) {
        work_.push_back([this, &column, missing] { regroup(column, missing); });
    }
    void perform(const Parallel& parallel) const { parallel.perform(work_); }

private:
    template <class T>
    void regroup(std::vector<T>& column, T missing) const {
        make_room(column, before_.size());
        column.resize(std::max(column.size(), before_.size()));
        std::vector<T> ring(ring_);
        std::uint32_t read = 0;
        std::uint32_t placed = 0;
        for (const SectorEnd& sector : sectors_) {
            for (; read < sector.after; ++read) {
                const std::uint32_t before = before_[read];
                const T was_there = column[before == nobody ? 0 : before];  // without a branch
                ring[read & (ring_ - 1)] = before == nobody ? missing : was_there;
            }
            for (const std::uint32_t end = std::min(sector.before, sector.after); placed < end;)
                placed += place(ring, placed, end, column);
        }
        while (placed < read) placed += place(ring, placed, read, column);
        column.resize(before_.size());
    }

    /// Places rows from one on as far as the ring has them in one piece; how many.
    template <class T>
    std::uint32_t place(const std::vector<T>& ring, std::uint32_t first, std::uint32_t end,
                        std::vector<T>& column) const {
        const std::uint32_t of_ring = first & (ring_ - 1);
        const std::uint32_t count = std::min(end - first, ring_ - of_ring);
        std::copy_n(ring.begin() + of_ring, count, column.begin() + first);
        return count;
    }

    std::span<const std::uint32_t> before_;
    std::vector<SectorEnd> sectors_;
    std::uint32_t ring_ = 1;  ///< entries, a power of two
    std::vector<std::function<void()>> work_;
};

}  // namespace ubumwe::model
