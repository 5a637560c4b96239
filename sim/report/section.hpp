#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/report/text_table.hpp"

namespace ubumwe::sim {

/// A table, or a sentence that says how to read it.
using Paragraph = std::variant<TextTable, std::string>;

/// What a summary tells of one matter; the summary of a run and the report show the same.
struct Section {
    std::string id;  ///< a word, for links
    std::string title;
    std::vector<Paragraph> paragraphs;

    bool empty() const { return paragraphs.empty(); }
    /// Adds a table with at least one row, or a sentence that says something.
    void add(Paragraph paragraph);
};

/// The tables and sentences for a terminal of 100 columns, indented; an empty line before every table but the first.
std::string plain_text(const Section& section);

}  // namespace ubumwe::sim
