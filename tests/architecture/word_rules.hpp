#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::tests {

/// A forbidden word found in a file, its line (from 1) and what to write instead.
struct WordFound {
    std::string word;
    int line = 0;
    std::string instead;
};

/// The forbidden words of a file in the order of the rules. `path`, relative to the checkout, decides which rules hold:
/// words about people, unfinished work and absolute paths everywhere, functions of which the results depend on the
/// machine in model/ and sim/. Line ends and comment marks between the words of a phrase do not hide it; capitals make
/// no difference.
std::vector<WordFound> forbidden_words(std::string_view path, std::string_view text);

}  // namespace ubumwe::tests
