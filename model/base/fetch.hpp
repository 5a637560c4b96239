#pragma once

#include <cstddef>

namespace ubumwe::model {

/// Asks for `count` values that will be read soon: the processor guesses what comes next only within a page, and a loop
/// over short rows is through a page before it has guessed. Values beyond the end of an array do no harm.
template <class T>
inline void fetch(const T* values, std::size_t count) {
    constexpr std::size_t line = 64 / sizeof(T);
    for (std::size_t i = 0; i < count; i += line) __builtin_prefetch(values + i);
}

}  // namespace ubumwe::model
