#pragma once

#include <string>
#include <vector>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/typed_file.hpp"

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

/// Every key of a scenario, in the order of a canonical file, those of the file itself first.
std::vector<ReferenceRow> reference_rows();

/// The same for a kind of file that extends no other, from the keys that its description names.
std::vector<ReferenceRow> reference_rows(const Field& root, const FileType& type);

/// The numbers among the rows as tables in Markdown, one for each part of a scenario, as model/ODD.md shows them.
std::string reference_markdown(const std::vector<ReferenceRow>& rows = reference_rows());

/// The rows as a table with aligned columns, as CSV (RFC 4180) or as a JSON list.
std::string reference_table(const std::vector<ReferenceRow>& rows = reference_rows());
std::string reference_csv(const std::vector<ReferenceRow>& rows = reference_rows());
std::string reference_json(const std::vector<ReferenceRow>& rows = reference_rows());

}  // namespace ubumwe::sim
