#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ubumwe::sim {

/// A table of plain text: every column as wide as its widest cell, the first `left` columns aligned to the left, the
/// others, with their heads, to the right.
class TextTable {
public:
    TextTable(std::vector<std::string> head, std::size_t left);

    /// Adds a row with a cell for each column.
    void add(std::vector<std::string> cells);
    /// The head, then every row; each has a cell for each column.
    const std::vector<std::vector<std::string>>& rows() const { return rows_; }
    /// How many of the first columns are aligned to the left.
    std::size_t left() const { return left_; }
    bool empty() const { return rows_.size() == 1; }
    std::string text(std::string_view indent) const;

private:
    std::size_t left_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace ubumwe::sim
