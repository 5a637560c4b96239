#include "sim/scenario/release_margins.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::int64_t most_inmates = 100'000'000;
constexpr double oldest_age = 120.0;

}  // namespace

std::vector<model::FacilityMargin> read_facilities(const CsvReader& table, Districts& districts) {
    std::vector<model::FacilityMargin> facilities;
    if (!table.has({"facility", "district", "other_inmates", "women_share", "min_age", "max_age"})) return facilities;
    std::set<std::string> seen;
    for (const CsvRow& row : table.rows()) {
        const bool simulated = districts.of(table, row) != nullptr;
        const auto name = table.name(row, "facility");
        const auto inmates = table.whole(row, "other_inmates", 0, most_inmates);
        const auto women = table.number(row, "women_share", 0.0, 1.0);
        const auto youngest = table.number(row, "min_age", 0.0, oldest_age);
        const auto oldest = table.number(row, "max_age", youngest.value_or(0.0), oldest_age);
        if (name && !seen.insert(*name).second)
            table.refuse(row, "facility", in_quotes(*name) + " a second time", "one row for each facility");
        if (!name || !inmates || !women || !youngest || !oldest) continue;
        facilities.push_back(
            {*name, table.cell(row, "district"), simulated ? *inmates : 0, *women, *youngest, *oldest});
    }
    return facilities;
}

std::vector<model::CustodyMargin> read_custody(const CsvReader& table, Districts& districts,
                                               const std::vector<model::FacilityMargin>& facilities) {
    std::vector<model::CustodyMargin> custody;
    if (!table.has({"district", "facility", "in_custody", "women"})) return custody;
    std::vector<std::string> known;
    for (const model::FacilityMargin& facility : facilities) known.push_back(facility.name);
    std::set<std::pair<std::string, std::string>> seen;
    for (const CsvRow& row : table.rows()) {
        const bool simulated = districts.of(table, row) != nullptr;
        const auto facility = table.name(row, "facility");
        const auto people = table.whole(row, "in_custody", 0, most_inmates);
        const auto women = table.whole(row, "women", 0, people.value_or(most_inmates));
        if (facility && std::find(known.begin(), known.end(), *facility) == known.end()) {
            table.refuse(row, "facility", in_quotes(*facility), "a facility of the facilities file: " + one_of(known),
                         nearest_hint(*facility, known));
        } else if (facility && !seen.emplace(table.cell(row, "district"), *facility).second) {
            table.refuse(row, "facility", in_quotes(*facility) + " a second time for its district",
                         "one row for each district and facility");
        } else if (simulated && facility && people && women) {
            custody.push_back({table.cell(row, "district"), *facility, *people, *women});
        }
    }
    return custody;
}

ReleaseRows read_releases(const CsvReader& table, Districts& districts) {
    ReleaseRows rows;
    if (!table.has({"from", "to", "district", "low", "central", "high"})) return rows;
    std::set<std::tuple<model::Month, model::Month, std::string>> seen;
    for (const CsvRow& row : table.rows()) {
        const bool simulated = districts.of(table, row) != nullptr;
        const auto from = table.month(row, "from");
        const auto to = table.month(row, "to");
        const auto low = table.whole(row, "low", 0, most_inmates);
        const auto central = table.whole(row, "central", low.value_or(0), most_inmates);
        const auto high = table.whole(row, "high", central.value_or(0), most_inmates);
        if (from && to && *to < *from)
            table.refuse(row, "to", in_quotes(to_string(*to)), "a month not before " + to_string(*from));
        if (!from || !to || !low || !central || !high) continue;
        if (!seen.emplace(*from, *to, table.cell(row, "district")).second) {
            table.refuse(row, "", "the same period and district a second time", "one row for each period and district");
        } else if (simulated && *from <= *to) {
            rows.waves.push_back({*from, *to, table.cell(row, "district"), *low, *central, *high});
            rows.places.push_back(table.place(row, ""));
        }
    }
    return rows;
}

}  // namespace ubumwe::sim
