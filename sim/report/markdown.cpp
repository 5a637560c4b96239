#include "sim/report/markdown.hpp"

#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::size_t line_width = 140;

std::string cell(const std::string& text) {
    std::string escaped;
    for (const char c : text) escaped += c == '|' ? std::string("\\|") : std::string(1, c == '\n' ? ' ' : c);
    return escaped;
}

std::string row_text(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& text : cells) line += " " + cell(text) + " |";
    return line + "\n";
}

}  // namespace

Markdown::Markdown(std::string_view title) : text_("# " + std::string(title) + "\n") {}

void Markdown::heading(std::string_view title) {
    text_ += "\n## " + std::string(title) + "\n";
}

void Markdown::subheading(std::string_view title) {
    text_ += "\n### " + std::string(title) + "\n";
}

void Markdown::paragraph(std::string_view text) {
    if (!text.empty()) text_ += "\n" + wrapped(text, line_width);
}

void Markdown::list(const std::vector<std::string>& items) {
    if (items.empty()) return;
    text_ += "\n";
    for (const std::string& item : items) text_ += "- " + wrapped(item, line_width, "  ").substr(2);
}

void Markdown::table(const std::vector<std::vector<std::string>>& rows) {
    if (rows.size() < 2) return;
    text_ += "\n" + row_text(rows.front()) + "|";
    for (std::size_t i = 0; i < rows.front().size(); ++i) text_ += "---|";
    text_ += "\n";
    for (std::size_t i = 1; i < rows.size(); ++i) text_ += row_text(rows[i]);
}

}  // namespace ubumwe::sim
