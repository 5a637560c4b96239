#include "sim/calibration/evaluations.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <utility>

#include <fmt/format.h>

#include "sim/results/atomic_file.hpp"
#include "sim/results/machine_error.hpp"
#include "sim/scenario/csv.hpp"
#include "sim/scenario/text_file.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::string_view head =
    "scenario_sha256,replicate,counterfactual,programme,measure,change_percent,attributable_percent\n";
/// In the place of a measure: all rows of the run are above.
constexpr std::string_view end_of_run = "end";
constexpr std::string_view caseness_of = "caseness of ";
constexpr double any = 1e9;

std::string rows_of(const EvaluationKey& key, const Measurement& measurement) {
    const std::string start = fmt::format("{},{},{},", key.scenario_sha256, key.replicate, key.counterfactual ? 1 : 0);
    std::string rows;
    for (const MeasuredChange& each : measurement.changes) {
        if (!std::isfinite(each.percent)) continue;
        const std::string attributable =
            std::isnan(each.attributable) ? std::string() : fmt::format("{}", each.attributable);
        rows += fmt::format("{}{},{},{},{}\n", start, each.programme, each.measure, each.percent, attributable);
    }
    for (const auto& [position, percent] : measurement.caseness)
        rows += fmt::format("{},{}{},{},\n", start, caseness_of, position, percent);
    return rows + fmt::format("{},{},,\n", start, end_of_run);
}

/// The text without a last line that did not reach the disk whole.
std::string whole_lines(std::string text) {
    text.erase(text.rfind('\n') + 1);
    return text;
}

void read_row(const CsvReader& reader, const CsvRow& row, Measurement& measurement) {
    const auto percent = reader.number(row, "change_percent", -any, any);
    const std::string& measure = reader.cell(row, "measure");
    if (!percent) return;
    if (measure.starts_with(caseness_of)) {
        measurement.caseness[measure.substr(caseness_of.size())] = *percent;
        return;
    }
    MeasuredChange& change =
        measurement.changes.emplace_back(MeasuredChange{reader.cell(row, "programme"), measure, *percent});
    if (reader.cell(row, "attributable_percent").empty()) return;
    change.attributable = reader.number(row, "attributable_percent", -any, any).value_or(change.attributable);
}

}  // namespace

Evaluations::Evaluations(std::filesystem::path file) : file_(std::move(file)) {
    if (!std::filesystem::exists(file_)) return;
    Issues issues;
    const auto text = read_text_file(file_, {file_.string(), 0, {}}, issues);
    const CsvTable table = parse_csv(text ? whole_lines(*text) : std::string(head), file_.string(), issues);
    const CsvReader reader(table, issues);
    reader.has({"scenario_sha256", "replicate", "counterfactual", "programme", "measure", "change_percent"});
    issues.throw_if_any();
    std::map<EvaluationKey, Measurement> begun;
    for (const CsvRow& row : reader.rows()) {
        const auto replicate = reader.whole(row, "replicate", 1, std::numeric_limits<std::int32_t>::max());
        const auto counterfactual = reader.whole(row, "counterfactual", 0, 1);
        if (!replicate || !counterfactual) continue;
        const EvaluationKey key{reader.cell(row, "scenario_sha256"), *replicate, *counterfactual == 1};
        if (reader.cell(row, "measure") == end_of_run) {
            held_[key] = std::move(begun[key]);
            begun.erase(key);
            order_.push_back(key);
        } else {
            read_row(reader, row, begun[key]);
        }
    }
    issues.throw_if_any();
}

const Measurement* Evaluations::find(const EvaluationKey& key) const {
    const auto found = held_.find(key);
    return found == held_.end() ? nullptr : &found->second;
}

const Measurement& Evaluations::add(const EvaluationKey& key, Measurement measurement) {
    const bool is_new = !std::filesystem::exists(file_);
    std::ofstream stream(file_, std::ios::binary | std::ios::app);
    if (is_new) stream << head;
    stream << rows_of(key, measurement) << std::flush;
    if (!stream) throw MachineError(file_.string() + " could not be written: is the disk full?");
    order_.push_back(key);
    return held_.insert_or_assign(key, std::move(measurement)).first->second;
}

void Evaluations::arrange(const std::vector<EvaluationKey>& keys) {
    std::vector<EvaluationKey> order;
    std::ranges::copy_if(order_, std::back_inserter(order),
                         [&](const EvaluationKey& key) { return std::ranges::find(keys, key) == keys.end(); });
    order.insert(order.end(), keys.begin(), keys.end());
    if (order == order_) return;
    std::string text(head);
    for (const EvaluationKey& key : order) text += rows_of(key, held_.at(key));
    write_atomically(file_, text);
    order_ = std::move(order);
}

}  // namespace ubumwe::sim
