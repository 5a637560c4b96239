#pragma once

#include <cstddef>

namespace ubumwe::tests {

/// Bytes that this program has asked for since it started: it counts every allocation.
std::size_t bytes_allocated();

}  // namespace ubumwe::tests
