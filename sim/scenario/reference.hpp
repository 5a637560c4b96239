#pragma once

#include <string>
#include <vector>

namespace ubumwe::sim {

/// One key of a scenario file as users read it.
struct ReferenceRow {
    std::string key;  ///< dotted; elements of lists as "programmes[].retention", free keys as "mix.*"
    std::string allowed;
    std::string unit;
    std::string fallback;  ///< default, or "required", or empty
    std::string meaning;
    std::string source;
};

/// Every key, in the order of a canonical file, those of the file itself first.
std::vector<ReferenceRow> reference_rows();

/// The numbers among the rows as tables in Markdown, one for each part of a scenario, as model/ODD.md shows them.
std::string reference_markdown();

/// The rows as a table with aligned columns, as CSV (RFC 4180) or as a JSON list.
std::string reference_table();
std::string reference_csv();
std::string reference_json();

}  // namespace ubumwe::sim
