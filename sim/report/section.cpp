#include "sim/report/section.hpp"

#include <utility>

#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

namespace {

struct PlainText {
    std::string operator()(const TextTable& table) const { return table.text(page_indent); }
    std::string operator()(const std::string& sentence) const { return note(sentence); }
};

}  // namespace

void Section::add(Paragraph paragraph) {
    const auto* table = std::get_if<TextTable>(&paragraph);
    const auto* sentence = std::get_if<std::string>(&paragraph);
    if (table != nullptr ? table->empty() : sentence->empty()) return;
    paragraphs.push_back(std::move(paragraph));
}

std::string plain_text(const Section& section) {
    std::string text;
    for (const Paragraph& paragraph : section.paragraphs) {
        if (!text.empty() && std::holds_alternative<TextTable>(paragraph)) text += "\n";
        text += std::visit(PlainText{}, paragraph);
    }
    return text;
}

}  // namespace ubumwe::sim
