#pragma once

#include <stdexcept>
#include <string>

namespace ubumwe::model {

/// A fault of the program itself: a promise between its parts that was not kept.
struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};

/// Throws BrokenPromise with the sentence that should have been true.
inline void require(bool holds, const char* promise) {
    if (!holds) throw BrokenPromise(std::string("broken promise: ") + promise);
}

}  // namespace ubumwe::model
