#include "sim/scenario/population_margins.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "sim/scenario/standings.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::int64_t most_people = 2'000'000'000;
constexpr std::int64_t most_villages = 1'000'000;
constexpr int oldest_age = 120;
constexpr int years_of_open_group = 5;
constexpr double share_tolerance = 1e-6;

struct Ages {
    int low;
    int high;
};

std::optional<int> parse_age(std::string_view text) {
    int age = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), age);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && age >= 0 && age <= oldest_age ? std::optional(age) : std::nullopt;
}

/// "15-19" or "100+".
std::optional<Ages> parse_ages(std::string_view text) {
    if (text.ends_with('+')) {
        const auto low = parse_age(text.substr(0, text.size() - 1));
        return low ? std::optional(Ages{*low, *low + years_of_open_group - 1}) : std::nullopt;
    }
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto low = parse_age(text.substr(0, dash));
    const auto high = parse_age(text.substr(dash + 1));
    return low && high && *low <= *high ? std::optional(Ages{*low, *high}) : std::nullopt;
}

std::optional<model::AgeGroup> age_group(const CsvReader& table, const CsvRow& row) {
    constexpr double most_thousands = 2'000'000.0;
    const auto ages = parse_ages(table.cell(row, "age"));
    if (!ages) table.refuse(row, "age", in_quotes(table.cell(row, "age")), "an age group such as 0-4 or 100+");
    const auto male = table.number(row, "male_thousand", 0.0, most_thousands);
    const auto female = table.number(row, "female_thousand", 0.0, most_thousands);
    if (!ages || !male || !female) return std::nullopt;
    return model::AgeGroup{ages->low, ages->high, *male, *female};
}

std::string listing(const std::set<std::int64_t>& numbers) {
    std::vector<std::string> texts;
    for (const std::int64_t number : numbers) texts.push_back(std::to_string(number));
    return one_of(texts);
}

std::set<std::int64_t> years_of(const CsvReader& table) {
    std::set<std::int64_t> years;
    for (const CsvRow& row : table.rows()) {
        if (const auto year = table.whole(row, "year", 1900, 2199)) years.insert(*year);
    }
    return years;
}

/// Whoever is in a group of one year is in the next group in the next year of the table.
void check_steps(const model::AgeColumn& before, const model::AgeColumn& after, const CsvReader& table,
                 Issues& issues) {
    const auto same_ages = [](const model::AgeGroup& a, const model::AgeGroup& b) {
        return a.low == b.low && a.high == b.high;
    };
    const auto refuse = [&](std::string found, std::string allowed) {
        issues.add(
            {{table.place().file, 0, "year " + std::to_string(after.year)}, std::move(found), std::move(allowed), {}});
    };
    if (!std::equal(before.groups.begin(), before.groups.end(), after.groups.begin(), after.groups.end(), same_ages))
        refuse("other age groups than in " + std::to_string(before.year), "the same groups in every year");
    const std::int64_t years = after.year - before.year;
    const auto wide = [years](const model::AgeGroup& group) { return group.high - group.low + 1 == years; };
    if (before.groups.empty() || !std::all_of(before.groups.begin(), before.groups.end() - 1, wide)) {
        refuse(std::to_string(years) + " years after the year before",
               "years as far apart as every age group but the last is wide, for vital events");
    }
}

/// Shares of households by standing, and those by district, as the table gives them.
using StandingShares = std::map<std::string, double>;
using ShareTable = std::map<std::string, StandingShares>;

ShareTable read_shares(const CsvReader& table, const std::vector<std::string>& standings, Districts& districts) {
    ShareTable shares;
    for (const CsvRow& row : table.rows()) {
        const model::DistrictMargin* district = districts.of(table, row);
        const auto standing = table.name(row, "position");
        const auto share = table.number(row, "household_share", 0.0, 1.0);
        if (standing && std::find(standings.begin(), standings.end(), *standing) == standings.end()) {
            table.refuse(row, "position", in_quotes(*standing),
                         "a standing that a position names: " + one_of(standings), nearest_hint(*standing, standings));
        } else if (district != nullptr && standing && share &&
                   !shares[district->name].emplace(*standing, *share).second) {
            table.refuse(row, "position", in_quotes(*standing) + " a second time in " + in_quotes(district->name),
                         "one row for each district and standing");
        }
    }
    return shares;
}

/// The standings that no row of the table names.
std::vector<std::string> unlisted(const CsvReader* table, std::vector<std::string> standings) {
    if (table == nullptr) return standings;
    for (const CsvRow& row : table->rows()) std::erase(standings, table->cell(row, "position"));
    return standings;
}

void fill_standings(model::DistrictMargin& district, const std::vector<std::string>& standings,
                    const StandingShares& shares) {
    for (const std::string& standing : standings) {
        const auto share = shares.find(standing);
        district.standings.push_back({standing, share == shares.end() ? 0.0 : share->second});
    }
}

/// Gives the households that the shares leave to the standing that has none.
void leave_rest_to(const std::vector<std::string>& rest, model::DistrictMargin& district, const Place& place,
                   Issues& issues) {
    double left = 1.0;
    for (const model::StandingShare& standing : district.standings) left -= standing.share;
    if (left < -share_tolerance || (rest.empty() && left > share_tolerance)) {
        issues.add({place,
                    "household shares that add up to " + to_text(1.0 - left),
                    rest.empty() ? "shares that add up to 1, or a position of a further standing"
                                 : "shares that add up to at most 1",
                    {}});
    }
    for (model::StandingShare& standing : district.standings) {
        if (!rest.empty() && standing.standing == rest.front()) standing.share = std::max(left, 0.0);
    }
}

}  // namespace

Districts::Districts(const CsvReader& table, const std::vector<std::string>& wanted) {
    const auto population = table.column_like("population");
    if (!table.has({"district", "province"}) || !population) return;
    const std::set<std::string> chosen(wanted.begin(), wanted.end());
    for (const CsvRow& row : table.rows()) {
        const auto name = table.name(row, "district");
        const auto province = table.name(row, "province");
        const auto people = table.whole(row, *population, 1, most_people);
        if (!name) continue;
        const bool simulated = chosen.empty() || chosen.contains(*name);
        if (!position_.emplace(*name, simulated ? std::optional(simulated_.size()) : std::nullopt).second) {
            table.refuse(row, "district", in_quotes(*name) + " a second time", "one row for each district");
            continue;
        }
        of_country_.push_back(*name);
        if (simulated) simulated_.push_back({*name, province.value_or(""), people.value_or(most_people), {}, {}});
    }
}

model::DistrictMargin* Districts::of(const CsvReader& table, const CsvRow& row) {
    const std::string& name = table.cell(row, "district");
    const auto found = position_.find(name);
    if (found != position_.end()) return found->second ? &simulated_[*found->second] : nullptr;
    if (of_country_.empty()) return nullptr;
    table.refuse(row, "district", in_quotes(name), "a district of the districts file: " + one_of(of_country_),
                 nearest_hint(name, of_country_));
    return nullptr;
}

void read_sectors(const CsvReader& table, Districts& districts, Issues& issues) {
    if (!table.has({"district", "sector", "villages"})) return;
    std::set<std::pair<std::string, std::string>> seen;
    for (const CsvRow& row : table.rows()) {
        model::DistrictMargin* district = districts.of(table, row);
        const auto sector = table.name(row, "sector");
        const auto villages = table.whole(row, "villages", 1, most_villages);
        if (sector && !seen.emplace(table.cell(row, "district"), *sector).second) {
            table.refuse(row, "sector", in_quotes(*sector) + " a second time in its district",
                         "one row for each sector");
        } else if (district != nullptr && sector) {
            district->sectors.push_back({*sector, villages.value_or(1)});
        }
    }
    for (const model::DistrictMargin& district : districts.simulated()) {
        if (district.sectors.empty())
            issues.add({{table.place().file, 0, "district " + district.name},
                        "no sector",
                        "a sector of each simulated district",
                        {}});
    }
}

std::vector<model::AgeGroup> read_ages(const CsvReader& table, std::int64_t year, const Place& year_named,
                                       Issues& issues) {
    std::vector<model::AgeGroup> groups;
    if (!table.has({"year", "age", "male_thousand", "female_thousand"})) return groups;
    std::set<std::int64_t> years;
    for (const CsvRow& row : table.rows()) {
        const auto row_year = table.whole(row, "year", 1900, 2199);
        if (row_year) years.insert(*row_year);
        if (row_year != year) continue;
        const auto group = age_group(table, row);
        if (!group) continue;
        const int next = groups.empty() ? 0 : groups.back().high + 1;
        if (group->low != next) {
            table.refuse(row, "age", in_quotes(table.cell(row, "age")),
                         "a group that starts at age " + std::to_string(next) + ": groups follow each other from 0");
        }
        groups.push_back(*group);
    }
    if (!years.contains(year))
        issues.add({year_named, std::to_string(year), "a year of " + table.place().file + ": " + listing(years), {}});
    const bool people = std::any_of(groups.begin(), groups.end(),
                                    [](const model::AgeGroup& group) { return group.male + group.female > 0.0; });
    if (!groups.empty() && !people)
        issues.add({table.place(), "no people in " + std::to_string(year), "at least one group with people", {}});
    return groups;
}

std::vector<model::AgeColumn> read_age_columns(const CsvReader& table, const Place& needed_by, Issues& issues) {
    std::vector<model::AgeColumn> columns;
    if (!table.has({"year", "age", "male_thousand", "female_thousand"})) return columns;
    const std::set<std::int64_t> years = years_of(table);
    if (years.size() < 2) {
        issues.add({needed_by,
                    "vital events with " + std::to_string(years.size()) + " year in " + table.place().file,
                    "two years of the age structure or more",
                    {}});
        return columns;
    }
    for (const std::int64_t year : years) {
        columns.push_back({year, read_ages(table, year, needed_by, issues)});
        if (columns.size() > 1) check_steps(columns[columns.size() - 2], columns.back(), table, issues);
    }
    return columns;
}

std::vector<double> read_household_sizes(const CsvReader& table, Issues& issues) {
    std::vector<double> shares;
    if (!table.has({"persons", "share"})) return shares;
    for (const CsvRow& row : table.rows()) {
        const auto next = static_cast<std::int64_t>(shares.size()) + 1;
        if (table.cell(row, "persons") != std::to_string(next)) {
            table.refuse(row, "persons", in_quotes(table.cell(row, "persons")),
                         std::to_string(next) + ": sizes follow each other from 1");
        }
        shares.push_back(table.number(row, "share", 0.0, 1.0).value_or(0.0));
    }
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (std::abs(sum - 1.0) > share_tolerance)
        issues.add({table.place(), "shares that add up to " + to_text(sum), "shares that add up to 1", {}});
    return shares;
}

void read_standings(const CsvReader* table, const std::vector<model::PositionParameters>& positions, const Place& named,
                    Districts& districts, Issues& issues) {
    if (table != nullptr && !table->has({"district", "position", "household_share"})) return;
    const std::vector<std::string> standings = household_standings(positions);
    const ShareTable shares = table != nullptr ? read_shares(*table, standings, districts) : ShareTable{};
    const std::vector<std::string> rest = unlisted(table, standings);
    if (rest.size() > 1) {
        issues.add({named,
                    "no shares of " + std::to_string(rest.size()) + " standings: " + one_of(rest),
                    "shares of every standing but one, which takes the households that are left",
                    {}});
    }
    for (model::DistrictMargin& district : districts.simulated()) {
        const Place place{table != nullptr ? table->place().file : named.file, 0, "district " + district.name};
        const auto given = shares.find(district.name);
        if (given == shares.end() && table != nullptr)
            issues.add({place, "no row", "rows for each simulated district", {}});
        fill_standings(district, standings, given == shares.end() ? StandingShares{} : given->second);
        leave_rest_to(rest, district, place, issues);
    }
}

}  // namespace ubumwe::sim
