#include <algorithm>
#include <set>

#include "sim/scenario/check.hpp"
#include "sim/scenario/standings.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr double most_influence = 0.6;

bool is_date(std::string_view text) {
    const auto month = text.size() == 10 ? model::parse_month(text.substr(0, 7)) : std::nullopt;
    if (!month || text[7] != '-' || text[8] < '0' || text[8] > '3' || text[9] < '0' || text[9] > '9') return false;
    const int day = (text[8] - '0') * 10 + (text[9] - '0');
    const int number = month->month_of_year();
    const bool leap = month->year() % 4 == 0 && (month->year() % 100 != 0 || month->year() % 400 == 0);
    const int last = number == 2                                                 ? (leap ? 29 : 28)
                     : number == 4 || number == 6 || number == 9 || number == 11 ? 30
                                                                                 : 31;
    return day >= 1 && day <= last;
}

bool is_unconditional(const model::PositionParameters& position) {
    return !position.born_before && !position.one_per_household;
}

/// Members of a household are tried against the positions of its standing in order: the last takes all who are left.
void check_order(const Check& check, const std::string& standing) {
    const model::PositionParameters* taker = nullptr;
    for (const model::PositionParameters& position : check.scenario.positions) {
        if (position.inmate || position.standing != standing) continue;
        if (taker != nullptr) {
            check.refuse("/positions/" + position.id,
                         "a position that nobody can hold: " + in_quotes(taker->id) +
                             " before it takes everyone of the standing",
                         "the position without conditions as the last of its standing");
        } else if (is_unconditional(position)) {
            taker = &position;
        }
    }
    if (taker == nullptr) {
        check.refuse("/positions", "no position for all members of the standing " + in_quotes(standing),
                     "one position of each standing with neither born_before nor one_per_household");
    }
}

void check_at_most_one(const Check& check, bool model::PositionParameters::*flag, const std::string& key) {
    const model::PositionParameters* first = nullptr;
    for (const model::PositionParameters& position : check.scenario.positions) {
        if (!(position.*flag)) continue;
        if (first != nullptr)
            check.refuse("/positions/" + position.id + "/" + key, "true",
                         "true for one position only; it is " + in_quotes(first->id));
        if (first == nullptr) first = &position;
    }
}

void check_outgroup(const Check& check) {
    const std::vector<std::string> standings = all_standings(check.scenario.positions);
    std::set<std::pair<std::string, std::string>> seen;
    for (const model::OutgroupPair& pair : check.scenario.outgroup) {
        const std::string pointer = "/outgroup/" + pair.id;
        check.expect_known(pointer + "/first", pair.first, standings, "a standing that a position names");
        check.expect_known(pointer + "/second", pair.second, standings, "a standing that a position names");
        if (pair.first == pair.second)
            check.refuse(pointer + "/second", in_quotes(pair.second), "another standing than the first");
        if (!seen.insert(std::minmax(pair.first, pair.second)).second)
            check.refuse(pointer, "the same pair a second time", "each pair once");
    }
}

}  // namespace

void check_time(const Check& check) {
    const model::TimeParameters& time = check.scenario.time;
    if (time.end < time.start)
        check.refuse("/time/end", in_quotes(to_string(time.end)),
                     "a month not before the start, " + to_string(time.start));
    const std::string& date = check.scenario.date;
    if (!date.empty() && !is_date(date)) check.refuse("/date", in_quotes(date), "a date YYYY-MM-DD");
}

void check_positions(const Check& check) {
    const std::vector<model::PositionParameters>& positions = check.scenario.positions;
    for (const model::PositionParameters& position : positions) {
        if (position.standing.empty())
            check.refuse("/positions/" + position.id + "/standing", "nothing", "the name of a standing");
    }
    const std::vector<std::string> standings = household_standings(positions);
    if (standings.empty()) check.refuse("/positions", "no position of a household", "at least one");
    for (const std::string& standing : standings) check_order(check, standing);
    check_at_most_one(check, &model::PositionParameters::one_per_household, "one_per_household");
    check_at_most_one(check, &model::PositionParameters::inmate, "inmate");
    check_outgroup(check);
}

void check_dynamics(const Check& check) {
    const model::WellbeingParameters& wellbeing = check.scenario.dynamics.wellbeing;
    const double influence = wellbeing.influence_of_alters + wellbeing.influence_of_sector;
    if (influence >= most_influence) {
        check.refuse("/dynamics/wellbeing/influence_of_alters", to_text(wellbeing.influence_of_alters),
                     "less than " + to_text(most_influence) + " together with influence_of_sector, which is " +
                         to_text(wellbeing.influence_of_sector));
    }
}

}  // namespace ubumwe::sim
