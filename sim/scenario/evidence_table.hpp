#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/csv.hpp"
#include "sim/scenario/grid.hpp"
#include "sim/scenario/parameters.hpp"

namespace ubumwe::sim {

/// Where the register of evidence stands that is shared by the scenarios of a folder.
std::filesystem::path evidence_file(const std::filesystem::path& folder);

/// The register as it is written; nothing and issues where it cannot be read.
std::optional<CsvTable> read_evidence_table(const std::filesystem::path& file, Issues& issues);

/// True where a register speaks of columns of a data file, not of a key: the parameter has a slash.
inline bool is_data_file(std::string_view parameter) {
    return parameter.find('/') != std::string_view::npos;
}

/// What a register says of one parameter: the texts of its row, empty where it says nothing.
struct RegisterRow {
    std::string id = {};
    std::string parameter = {};  ///< dotted key in which * stands for any element, or a data file
    std::string value = {};
    std::string unit = {};
    std::string low = {};
    std::string high = {};
    std::string distribution = {};
    std::string source = {};
    std::string quality = {};  ///< measured, derived or assumed
    std::string note = {};

    bool is_about_data() const { return is_data_file(parameter); }
    /// True where the row's value is this number.
    bool states(double number) const;
};

/// The rows of the register beside a scenario. Throws InputError where there is none, or columns are missing.
std::vector<RegisterRow> read_register(const std::filesystem::path& folder);

/// The row that is said of a parameter: of those that cover its key, one that states its value before one that does
/// not, and then the one that names most; null where none covers it.
const RegisterRow* row_of(const std::vector<RegisterRow>& rows, const ScenarioParameter& parameter);

/// Every parameter of a scenario with what is known of it. Where the register has another value than the scenario, the
/// column `register` says so.
Grid evidence_grid(const std::vector<RegisterRow>& rows, const std::vector<ScenarioParameter>& parameters);

}  // namespace ubumwe::sim
