#pragma once

#include <cstdint>

namespace ubumwe::model {

/// How two people with a tie meet: as often as their kind of tie meets, on visits to a person in custody, or not at
/// all.
enum class Contact : std::uint8_t { usual, visits, none };

/// Everything about a tie that chooses the parameters of its rule, in one byte: an index into tables of 256 entries.
struct TieClass {
    std::uint8_t byte = 0;

    static constexpr TieClass of(std::uint8_t kind, bool out, std::uint8_t stigma_level, Contact contact) {
        return {static_cast<std::uint8_t>(kind | (out ? 0x08U : 0U) | (stigma_level << 4U) |
                                          (static_cast<unsigned>(contact) << 6U))};
    }
    constexpr std::uint8_t kind() const { return byte & 0x07U; }
    constexpr bool out() const { return (byte & 0x08U) != 0; }
    /// Index into the distinct values of stigma of the scenario's positions, 0 to 3.
    constexpr std::uint8_t stigma_level() const { return (byte >> 4U) & 0x03U; }
    constexpr Contact contact() const { return static_cast<Contact>(byte >> 6U); }
    constexpr TieClass with(Contact contact) const { return of(kind(), out(), stigma_level(), contact); }
    constexpr bool operator==(const TieClass&) const = default;
};

}  // namespace ubumwe::model
