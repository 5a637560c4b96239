#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "gui/app/open_results.hpp"

namespace ubumwe::gui {

/// What is to be written of results, and where.
struct ExportChoice {
    std::filesystem::path folder;  ///< made where it is missing
    bool report = true;
    bool charts = true;
    std::set<std::string, std::less<>> tables;  ///< as CSV, by their names

    bool empty() const { return folder.empty() || (!report && !charts && tables.empty()); }
};

/// A choice of everything that hides small cells, in the folder `export` of the results.
ExportChoice usual_export(const OpenResults& results);

/// Writes report.html, charts/*.svg and a CSV file for each table, in the place of older ones; the files written.
/// Throws InputError where a table cannot be read, and MachineError.
std::vector<std::filesystem::path> export_results(const OpenResults& results, const ExportChoice& choice);

}  // namespace ubumwe::gui
