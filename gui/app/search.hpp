#pragma once

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::gui {

/// The text with the small letters of ASCII.
inline std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The words of a query, in small letters.
inline std::vector<std::string> query_words(std::string_view query) {
    std::vector<std::string> words;
    std::istringstream stream(lower(std::string(query)));
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

/// Whether a text in small letters holds every word.
inline bool holds_all(const std::string& text, const std::vector<std::string>& words) {
    return std::ranges::all_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace ubumwe::gui
