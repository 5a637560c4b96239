#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::gui {

/// Languages that have a file of words, by the name of the file; the first stands in for what the others lack.
inline constexpr std::array<std::string_view, 3> language_ids{"en", "fr", "rw"};

/// The words of the window in one language.
class Words {
public:
    /// Reads the words of `language` in `folder`, with the first language for those that are missing. Throws InputError
    /// where a file cannot be read.
    Words(const std::filesystem::path& folder, std::string_view language);

    /// The text of a key; the key itself where no language has it.
    const char* operator()(std::string_view key) const;
    /// A text in which each "{name}" gives way to the value of that name.
    std::string filled(std::string_view key,
                       std::initializer_list<std::pair<std::string_view, std::string>> values) const;
    /// Whether any language has the key.
    bool has(std::string_view key) const { return texts_.contains(key); }

private:
    mutable std::map<std::string, std::string, std::less<>> texts_;
};

/// The keys and texts of one file of words. Throws InputError where it is not an object of texts.
std::map<std::string, std::string, std::less<>> read_words(const std::filesystem::path& file);

/// How a language names itself, in the order of language_ids.
std::vector<std::string> language_names(const std::filesystem::path& folder);

}  // namespace ubumwe::gui
