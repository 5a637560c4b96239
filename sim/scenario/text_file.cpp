#include "sim/scenario/text_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

/// Bytes of the character that starts at `at`, or 0 where they are no UTF-8 (overlong forms, surrogates and values
/// above U+10FFFF are none).
std::size_t character_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    const unsigned first = byte(at);
    if (first < 0x80U) return 1;
    const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
    if (first < 0xC2U || first > 0xF4U || at + length > text.size()) return 0;
    const unsigned second = byte(at + 1);
    const unsigned lowest = first == 0xE0U ? 0xA0U : first == 0xF0U ? 0x90U : 0x80U;
    const unsigned highest = first == 0xEDU ? 0x9FU : first == 0xF4U ? 0x8FU : 0xBFU;
    if (second < lowest || second > highest) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return 0;
    }
    return length;
}

bool is_utf8(const std::string& text, const Place& file, Issues& issues) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = character_length(text, at);
        if (length == 0) {
            const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            issues.add({{file.file, static_cast<std::size_t>(line), {}},
                        "bytes that are no UTF-8",
                        "text in UTF-8",
                        "save the file as UTF-8"});
            return false;
        }
        at += length;
    }
    return true;
}

std::string found_instead(const fs::path& path, const std::error_code& error, fs::file_type type) {
    const std::string name = in_quotes(path.string());
    if (type == fs::file_type::not_found) return name + ", which does not exist";
    if (type == fs::file_type::directory) return name + ", which is a folder";
    if (error) return name + ", which cannot be opened (" + error.message() + ")";
    return name + ", which is no regular file";
}

}  // namespace

std::optional<std::string> read_text_file(const fs::path& path, const Place& named, Issues& issues) {
    std::error_code error;
    const fs::file_type type = fs::status(path, error).type();
    if (type != fs::file_type::regular) {
        issues.add({named, found_instead(path, error, type), "a file", {}});
        return std::nullopt;
    }
    const auto size = fs::file_size(path);
    if (size > largest_file) {
        const std::string found = in_quotes(path.string()) + " of " + std::to_string(size >> 20U) + " MiB";
        issues.add({named, found, "a file of at most " + std::to_string(largest_file >> 20U) + " MiB", {}});
        return std::nullopt;
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        issues.add({named, found_instead(path, {errno, std::generic_category()}, type), "a file that can be read", {}});
        return std::nullopt;
    }
    std::string text(size, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    if (stream.bad()) throw std::runtime_error(path.string() + ": reading failed");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
    if (!is_utf8(text, {path.string(), 0, {}}, issues)) return std::nullopt;
    return text;
}

}  // namespace ubumwe::sim
