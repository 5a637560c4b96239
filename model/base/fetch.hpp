#pragma once

#include <cstddef>
#include <cstdint>

namespace ubumwe::model {

/// Asks for the line that holds a value which will be read soon: the processor guesses what comes next only within a
/// page, and a loop over short rows is through a page before it has guessed. A value beyond the end of an array does no
/// harm. A loop asks for one line at a time, far enough ahead: it waits when it asks for more than a dozen at once.
/// Inlined always, as is what calls it and does nothing else: to GCC 12 a function that only asks has no effect, and it
/// leaves calls of it out of loops that have versions.
template <class T>
[[gnu::always_inline]] inline void fetch_line(const T* value) {
    __builtin_prefetch(value);
}

/// Asks for the lines of `count` values.
template <class T>
[[gnu::always_inline]] inline void fetch(const T* values, std::size_t count) {
    constexpr std::size_t line = 64 / sizeof(T);
    for (std::size_t i = 0; i < count; i += line) fetch_line(values + i);
}

/// Visits rows that are far apart in the columns: ask(row) asks for the lines of a row some rows before use(row).
template <class List, class Ask, class Use>
[[gnu::always_inline]] inline void visit_far_rows(const List& rows, Ask ask, Use use) {
    constexpr std::size_t ahead = 16;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i + ahead < rows.size()) ask(rows[i + ahead]);
        use(rows[i]);
    }
}

/// Ties whose alters, or whose trust, are in one line, and how many ties ahead a sweep asks for them.
constexpr std::uint32_t ties_of_line = 16;
constexpr std::uint32_t ties_ahead = 512;

}  // namespace ubumwe::model
