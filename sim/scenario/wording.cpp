#include "sim/scenario/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

namespace ubumwe::sim {

namespace {

constexpr std::size_t longest_quote = 60;
constexpr std::size_t longest_list = 12;
constexpr std::size_t longest_word = 64;
constexpr std::size_t most_names = 2000;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::vector<std::string_view> views(std::span<const std::string> names) {
    return {names.begin(), names.end()};
}

std::string escaped(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    return {'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

/// Fewest insertions, deletions, substitutions and swaps of neighbours that make `a` into `b`.
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, changed});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

}  // namespace

std::string to_text(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::string printable(std::string_view text, std::size_t longest) {
    std::size_t length = std::min(text.size(), longest);
    while (length < text.size() && length > 0 && continues_character(text[length])) --length;
    std::string result;
    for (const char c : text.substr(0, length)) {
        const bool control = static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
        result += control ? escaped(c) : std::string(1, c);
    }
    return length < text.size() ? result + "…" : result;
}

std::string in_quotes(std::string_view text) {
    return "\"" + printable(text, longest_quote) + "\"";
}

std::string range_text(const model::Number& number, bool whole) {
    const bool plain = number.unit.empty() || number.unit == "1" || number.unit == "0-1";
    return std::string(whole ? "a whole number" : "a number") + " from " + to_text(number.low) + " to " +
           to_text(number.high) + (plain ? "" : " (" + std::string(number.unit) + ")");
}

std::string one_of(std::span<const std::string_view> names) {
    if (names.empty()) return "none is declared";
    const std::size_t shown = std::min(names.size(), longest_list);
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == names.size();
        text += (i == 0 ? "" : last ? " or " : ", ") + std::string(names[i]);
    }
    return shown < names.size() ? text + " and " + std::to_string(names.size() - shown) + " more" : text;
}

std::string one_of(std::span<const std::string> names) {
    return one_of(views(names));
}

std::string nearest_hint(std::string_view word, std::span<const std::string_view> names) {
    if (word.empty() || word.size() > longest_word || names.size() > most_names) return {};
    std::size_t fewest = std::max<std::size_t>(2, word.size() / 3) + 1;
    std::string_view nearest;
    for (const std::string_view name : names) {
        if (name.size() > longest_word) continue;
        const std::size_t distance = edits(word, name);
        if (distance < fewest && distance < std::max(word.size(), name.size())) {
            fewest = distance;
            nearest = name;
        }
    }
    return nearest.empty() ? std::string{} : "did you mean `" + std::string(nearest) + "`?";
}

std::string nearest_hint(std::string_view word, std::span<const std::string> names) {
    return nearest_hint(word, views(names));
}

}  // namespace ubumwe::sim
