#include "sim/study/evidence_row.hpp"

#include <algorithm>

#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr double any = 1e12;

std::optional<MarginalShape> shape_of(const std::string& text) {
    const auto found = std::ranges::find(marginal_shape_names, text);
    // A register states no standard deviation.
    if (found == marginal_shape_names.end() || text == "normal") return std::nullopt;
    return static_cast<MarginalShape>(found - marginal_shape_names.begin());
}

}  // namespace

EvidenceRegister::EvidenceRegister(const std::filesystem::path& folder, Issues& issues) : file_(evidence_file(folder)) {
    const auto table = read_evidence_table(file_, issues);
    if (!table) return;
    const CsvReader reader(*table, issues);
    if (!reader.has({"id", "parameter", "value", "low", "high", "distribution", "quality"})) return;
    for (const CsvRow& row : reader.rows()) {
        const std::string& id = reader.cell(row, "id");
        const std::string& key = reader.cell(row, "parameter");
        const std::string& distribution = reader.cell(row, "distribution");
        const auto shape = shape_of(distribution);
        if (!shape || is_data_file(key)) {
            fixed_.push_back({id, shape ? "a parameter in the data file " + in_quotes(key)
                                        : "a parameter whose distribution is " + in_quotes(distribution)});
            continue;
        }
        const auto value = reader.number(row, "value", -any, any);
        const auto low = reader.number(row, "low", -any, any);
        const auto high = reader.number(row, "high", -any, any);
        if (!value || !low || !high) continue;
        if (!(*low < *high)) reader.refuse(row, "high", to_text(*high), "a number above low");
        if (*shape == MarginalShape::log_uniform && !(*low > 0.0))
            reader.refuse(row, "low", to_text(*low), "a number above 0 for log_uniform");
        if (*shape == MarginalShape::triangular && (*value < *low || *value > *high))
            reader.refuse(row, "value", to_text(*value), "a number from low to high, the mode of triangular");
        rows_.push_back({id, key, *value, {*shape, *low, *high, *value}, reader.cell(row, "quality")});
    }
}

std::optional<EvidenceRow> EvidenceRegister::find(const std::string& id, const Place& named, Issues& issues) const {
    const auto row = std::ranges::find(rows_, id, &EvidenceRow::id);
    if (row != rows_.end()) return *row;
    const std::string allowed = "the id of a row of " + file_.string() +
                                " with the distribution uniform, log_uniform or triangular of a key of the scenario";
    if (const auto fixed = std::ranges::find(fixed_, id, &Fixed::id); fixed != fixed_.end()) {
        issues.add({named, in_quotes(id) + ", " + fixed->why, allowed, {}});
        return std::nullopt;
    }
    std::vector<std::string> ids;
    for (const EvidenceRow& known : rows_) ids.push_back(known.id);
    issues.add({named, in_quotes(id), allowed, nearest_hint(id, ids)});
    return std::nullopt;
}

}  // namespace ubumwe::sim
