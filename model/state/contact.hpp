#pragma once

#include "model/network/tie_class.hpp"
#include "model/state/indicators.hpp"
#include "model/state/population.hpp"

namespace ubumwe::model {

/// How two people with a tie of a kind meet: as usual when both are at home, on visits when one is in custody and they
/// are of one family, else not at all.
constexpr Contact contact_between(TieKind kind, Status one, Status other) {
    const auto at_home = [](Status status) { return status == Status::home || status == Status::released; };
    const auto in_reach = [&](Status status) { return at_home(status) || status == Status::in_custody; };
    if (at_home(one) && at_home(other)) return Contact::usual;
    const bool family = kind == TieKind::household || kind == TieKind::kin;
    return family && in_reach(one) && in_reach(other) ? Contact::visits : Contact::none;
}

}  // namespace ubumwe::model
