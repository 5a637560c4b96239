#include "sim/report/chart/glyphs.hpp"

#include <array>
#include <cstdint>

namespace ubumwe::chart {

namespace {

/// Advances of the characters from space to tilde, in thousandths of the font size.
constexpr std::array<std::uint16_t, 95> advances{
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838};
/// No other character of European languages is wider.
constexpr double widest_advance = 1000.0;
/// No letter gains more when it is bold.
constexpr double bold_factor = 1.13;

constexpr const char* ellipsis = "\u2026";

bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

double advance(char c) {
    const auto code = static_cast<unsigned char>(c);
    return code >= 32 && code < 127 ? advances[code - 32U] : widest_advance;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
    double width = 0.0;
    for (const char c : text) {
        if (begins_character(c)) width += advance(c);
    }
    return width * size * (bold ? bold_factor : 1.0) / 1000.0;
}

std::string fitted(const std::string& text, double width, double size, bool bold) {
    if (text_width(text, size, bold) <= width) return text;
    std::string beginning = text;
    while (!beginning.empty()) {
        while (!begins_character(beginning.back())) beginning.pop_back();
        beginning.pop_back();
        if (text_width(beginning + ellipsis, size, bold) <= width) return beginning + ellipsis;
    }
    return {};
}

std::vector<std::string> text_lines(const std::string& text, double width, double size, bool bold, std::size_t most) {
    std::vector<std::string> lines;
    std::string rest = text;
    while (!rest.empty() && lines.size() + 1 < most && text_width(rest, size, bold) > width) {
        std::size_t end = std::string::npos;
        for (std::size_t space = rest.find(' '); space != std::string::npos; space = rest.find(' ', space + 1)) {
            if (text_width(std::string_view(rest).substr(0, space), size, bold) > width) break;
            end = space;
        }
        if (end == std::string::npos) break;
        lines.push_back(rest.substr(0, end));
        rest.erase(0, end + 1);
    }
    if (!rest.empty()) lines.push_back(fitted(rest, width, size, bold));
    return lines;
}

}  // namespace ubumwe::chart
