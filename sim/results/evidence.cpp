#include "sim/results/evidence.hpp"

#include <string>
#include <system_error>

#include "sim/scenario/csv.hpp"
#include "sim/scenario/text_file.hpp"

namespace ubumwe::sim {

std::optional<EvidenceCounts> count_evidence(const std::filesystem::path& scenario_file) {
    const std::filesystem::path file = scenario_file.parent_path() / "evidence.csv";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::nullopt;
    Issues issues;
    EvidenceCounts counts;
    if (const auto text = read_text_file(file, {file.string(), 0, {}}, issues)) {
        const CsvTable table = parse_csv(*text, file.string(), issues);
        const CsvReader reader(table, issues);
        const bool complete = reader.has({"quality"});
        for (const CsvRow& row : reader.rows()) {
            if (!complete) break;
            const std::string& quality = reader.cell(row, "quality");
            if (quality == "measured")
                ++counts.measured;
            else if (quality == "derived")
                ++counts.derived;
            else if (quality == "assumed")
                ++counts.assumed;
            else
                reader.refuse(row, "quality", '"' + quality + '"', "measured, derived or assumed");
        }
    }
    issues.throw_if_any();
    return counts;
}

}  // namespace ubumwe::sim
