#include "sim/report/text_table.hpp"

#include <algorithm>
#include <utility>

#include "model/base/require.hpp"
#include "sim/report/plain_text.hpp"

namespace ubumwe::sim {

TextTable::TextTable(std::vector<std::string> head, std::size_t left) : left_(left), rows_{std::move(head)} {}

void TextTable::add(std::vector<std::string> cells) {
    model::require(cells.size() == rows_.front().size(), "a row of a text table has a cell for each column");
    rows_.push_back(std::move(cells));
}

std::string TextTable::text(std::string_view indent) const {
    std::vector<std::size_t> widths(rows_.front().size());
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns_of(row[i]));
    }
    std::string text;
    for (const auto& row : rows_) {
        std::string line(indent);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - columns_of(row[i]), ' ');
            line += (i == 0 ? "" : "  ") + (i < left_ ? row[i] + padding : padding + row[i]);
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

}  // namespace ubumwe::sim
