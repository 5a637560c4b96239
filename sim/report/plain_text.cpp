#include "sim/report/plain_text.hpp"

#include <algorithm>
#include <cctype>

namespace ubumwe::sim {

std::size_t columns_of(std::string_view text) {
    const auto starts_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::ranges::count_if(text, starts_character));
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
    std::string lines;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        if (!line.empty() && columns_of(indent) + columns_of(line) + 1 + columns_of(word) > width) {
            lines += std::string(indent) + line + '\n';
            line.clear();
        }
        line += (line.empty() ? "" : " ") + std::string(word);
    }
    return line.empty() ? lines : lines + std::string(indent) + line + '\n';
}

std::string note(std::string_view text) {
    return wrapped(text, page_width, page_indent);
}

std::string words(std::string name) {
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string counted(std::int64_t number, std::string_view word) {
    return std::to_string(number) + " " + std::string(word) + (number == 1 ? "" : "s");
}

std::string shell_word(const std::string& path) {
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("/._-+=:,@%").find(c) != std::string_view::npos;
    };
    if (!path.empty() && std::ranges::all_of(path, plain)) return path;
    std::string word = "'";
    for (const char c : path) word += c == '\'' ? "'\\''" : std::string(1, c);
    return word + "'";
}

}  // namespace ubumwe::sim
