#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace ubumwe::sim {

/// A 64-bit hash of a sequence of numbers, the same on every little-endian machine. It tells results apart, it is no
/// seal.
class Digest {
public:
    /// Adds raw bytes; their number counts too.
    void add_bytes(std::span<const std::byte> bytes);

    /// Adds the numbers of a column.
    template <class T>
    requires std::is_trivially_copyable_v<T>
    void add(std::span<const T> column) { add_bytes(std::as_bytes(column)); }

    /// Adds one number.
    template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void add(T number) { add(std::span<const T>(&number, 1)); }

    std::uint64_t value() const { return state_; }

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(state_);
    }

private:
    std::uint64_t state_ = 0x9e3779b97f4a7c15ULL;
};

}  // namespace ubumwe::sim
