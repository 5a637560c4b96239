#include "sim/results/evidence.hpp"

#include <string>
#include <system_error>

#include "sim/scenario/csv.hpp"
#include "sim/scenario/text_file.hpp"

namespace ubumwe::sim {

namespace {

void read_row(const CsvReader& reader, const CsvRow& row, EvidenceRegister& evidence) {
    const std::string& quality = reader.cell(row, "quality");
    if (quality == "measured") {
        ++evidence.counts.measured;
    } else if (quality == "derived") {
        ++evidence.counts.derived;
    } else if (quality == "assumed") {
        ++evidence.counts.assumed;
        evidence.assumptions.push_back({reader.cell(row, "id"), reader.cell(row, "parameter"),
                                        reader.cell(row, "value"), reader.cell(row, "unit"), reader.cell(row, "low"),
                                        reader.cell(row, "high")});
    } else {
        reader.refuse(row, "quality", '"' + quality + '"', "measured, derived or assumed");
    }
}

}  // namespace

std::optional<EvidenceRegister> read_evidence(const std::filesystem::path& scenario_file) {
    const std::filesystem::path file = scenario_file.parent_path() / "evidence.csv";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::nullopt;
    Issues issues;
    EvidenceRegister evidence;
    if (const auto text = read_text_file(file, {file.string(), 0, {}}, issues)) {
        const CsvTable table = parse_csv(*text, file.string(), issues);
        const CsvReader reader(table, issues);
        if (reader.has({"quality"})) {
            for (const CsvRow& row : reader.rows()) read_row(reader, row, evidence);
        }
    }
    issues.throw_if_any();
    return evidence;
}

}  // namespace ubumwe::sim
