#include "sim/scenario/schedule_margins.hpp"

#include <algorithm>
#include <set>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::int64_t most_groups = 100'000;
constexpr std::int64_t most_participants = 10'000'000;

/// An empty cell counts people who enrol.
std::optional<model::CountBasis> read_count_basis(const CsvReader& table, const CsvRow& row) {
    const std::string& text = table.cell(row, "count_basis");
    if (text.empty()) return model::CountBasis::enrolled;
    const auto name = std::find(model::count_basis_names.begin(), model::count_basis_names.end(), text);
    if (name != model::count_basis_names.end())
        return static_cast<model::CountBasis>(name - model::count_basis_names.begin());
    table.refuse(row, "count_basis", in_quotes(text), one_of(model::count_basis_names) + ", or an empty cell");
    return std::nullopt;
}

std::string id_of(const model::ScheduledStart& scheduled) {
    const model::ProgrammeStart& start = scheduled.start;
    std::string id = scheduled.programme + "." + start.stream + "." + to_string(start.date) + "." + start.district;
    for (const std::string& part : {start.facility, start.delivered_by}) id += part.empty() ? "" : "." + part;
    return id;
}

}  // namespace

ScheduleRows read_schedule(const CsvReader& table) {
    ScheduleRows rows;
    if (!table.has({"programme", "stream", "date", "district", "facility", "groups", "participants"})) return rows;
    std::set<std::string> seen;
    for (const CsvRow& row : table.rows()) {
        const auto programme = table.name(row, "programme");
        const auto stream = table.name(row, "stream");
        const auto date = table.month(row, "date");
        const auto district = table.name(row, "district");
        const auto groups = table.whole(row, "groups", 1, most_groups);
        const auto participants = table.whole(row, "participants", 1, most_participants);
        const auto basis = read_count_basis(table, row);
        if (!programme || !stream || !date || !district || !groups || !participants || !basis) continue;
        model::ScheduledStart start{*programme,
                                    {"", *stream, *date, *district, table.cell(row, "facility"), *groups, *participants,
                                     *basis, table.cell(row, "organisation")}};
        start.start.id = id_of(start);
        if (!seen.insert(start.start.id).second) {
            table.refuse(row, "", "the same programme, stream, date, place and organisation a second time",
                         "one row for each");
            continue;
        }
        rows.starts.push_back(std::move(start));
        rows.places.push_back(table.place(row, ""));
    }
    return rows;
}

}  // namespace ubumwe::sim
