#include "sim/results/evidence.hpp"

#include <string>
#include <system_error>

#include "sim/scenario/evidence_table.hpp"

namespace ubumwe::sim {

namespace {

void read_row(const CsvReader& reader, const CsvRow& row, EvidenceSummary& evidence) {
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

std::optional<EvidenceSummary> read_evidence(const std::filesystem::path& scenario_file) {
    const std::filesystem::path file = evidence_file(scenario_file.parent_path());
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::nullopt;
    Issues issues;
    EvidenceSummary evidence;
    if (const auto table = read_evidence_table(file, issues)) {
        const CsvReader reader(*table, issues);
        if (reader.has({"quality"})) {
            for (const CsvRow& row : reader.rows()) read_row(reader, row, evidence);
        }
    }
    issues.throw_if_any();
    return evidence;
}

}  // namespace ubumwe::sim
