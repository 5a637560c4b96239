#include "sim/validation/kept_readings.hpp"

#include <fstream>
#include <limits>

#include <fmt/format.h>

#include "sim/results/machine_error.hpp"
#include "sim/scenario/csv.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::string_view head = "scenario,replicate,reading,value\n";
/// In the place of a reading: all rows of the run are above.
constexpr std::string_view end_of_run = "end";

/// The text without a last line that did not reach the disk whole.
std::string whole_lines(std::string text) {
    text.erase(text.rfind('\n') + 1);
    return text;
}

}  // namespace

KeptReadings::KeptReadings(std::filesystem::path file) : file_(std::move(file)) {
    if (!std::filesystem::exists(file_)) return;
    Issues issues;
    const auto text = read_text_file(file_, {file_.string(), 0, {}}, issues);
    const CsvTable table = parse_csv(text ? whole_lines(*text) : std::string(head), file_.string(), issues);
    const CsvReader reader(table, issues);
    reader.has({"scenario", "replicate", "reading", "value"});
    issues.throw_if_any();
    std::map<ReadRun, std::map<std::string, double>> begun;
    constexpr double any = std::numeric_limits<double>::max();
    for (const CsvRow& row : reader.rows()) {
        const auto replicate = reader.whole(row, "replicate", 1, std::numeric_limits<std::int32_t>::max());
        if (!replicate) continue;
        const ReadRun run{reader.cell(row, "scenario"), *replicate};
        if (reader.cell(row, "reading") == end_of_run) {
            held_[run] = std::move(begun[run]);
            begun.erase(run);
        } else if (const auto value = reader.number(row, "value", -any, any)) {
            begun[run][reader.cell(row, "reading")] = *value;
        }
    }
    issues.throw_if_any();
}

const ReadingValues* KeptReadings::find(const ReadRun& run, std::span<const std::string> names) {
    const auto held = held_.find(run);
    if (held == held_.end()) return nullptr;
    ReadingValues values;
    for (const std::string& name : names) {
        const auto value = held->second.find(name);
        values.push_back(value == held->second.end() ? std::nullopt : std::optional(value->second));
    }
    return &found_.insert_or_assign(run, std::move(values)).first->second;
}

void KeptReadings::add(const ReadRun& run, std::span<const std::string> names, const ReadingValues& values) {
    const bool is_new = !std::filesystem::exists(file_);
    std::ofstream stream(file_, std::ios::binary | std::ios::app);
    std::string rows;
    auto& held = held_[run];
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!values[i]) continue;
        rows += fmt::format("{},{},{},{}\n", run.first, run.second, names[i], to_text(*values[i]));
        held[names[i]] = *values[i];
    }
    stream << (is_new ? head : "") << rows << fmt::format("{},{},{},\n", run.first, run.second, end_of_run)
           << std::flush;
    if (!stream) throw MachineError(file_.string() + " could not be written: is the disk full?");
}

}  // namespace ubumwe::sim
