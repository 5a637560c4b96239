#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// A number of a scenario and where it stands.
struct KeyedNumber {
    std::string pointer;
    double value = 0.0;
};

/// The numbers of a resolved scenario that a key means: a JSON pointer or dotted path, in which * stands for every
/// element. A key of an object of numbers means all of them. Where `only` is given, numbers with another value are left
/// out: they have evidence of their own. Nothing, and an issue at `named`, where the key means no number.
std::vector<KeyedNumber> numbers_of_key(const Node& scenario, const std::string& key, std::optional<double> only,
                                        const Place& named, Issues& issues);

}  // namespace ubumwe::sim
