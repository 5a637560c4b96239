#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/base/random.hpp"
#include "model/synthesis/pyramid.hpp"

namespace ubumwe::model {

/// A person with a place in a family of the village.
struct FamilyMember {
    SexAge sex_age;
    std::uint32_t household = 0;         ///< within the village
    std::uint32_t mother = 0xFFFFFFFFU;  ///< index into the same list, or none
};

/// Groups the people of a village into `households` families whose sizes follow `size_shares`: heads (about 72 % men),
/// spouses of near age, children with a woman who is 15 to 45 years older where one has room, then everyone else.
/// Members are returned in household order, heads first. The head's sex, the share of couples (85 % of male heads) and
/// the age gaps are assumed.
std::vector<FamilyMember> form_families(std::span<const SexAge> people, std::uint32_t households,
                                        std::span<const double> size_shares, const Luck& luck,
                                        std::uint64_t village_key);

}  // namespace ubumwe::model
