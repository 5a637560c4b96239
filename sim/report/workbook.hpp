#pragma once

#include <filesystem>

#include "sim/results/reader.hpp"
#include "sim/results/tables.hpp"

namespace ubumwe::sim {

/// Writes every row of a table as a workbook for Excel and LibreOffice (XLSX), in the place of an older file: the rows
/// on a sheet of the table's name, what its columns mean on the sheet `dictionary`. Throws InputError where the table
/// has more rows than a sheet, MachineError where the file cannot be written whole.
void write_workbook(const ResultReader& results, const Table& table, const std::filesystem::path& file);

}  // namespace ubumwe::sim
