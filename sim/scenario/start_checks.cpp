#include <algorithm>
#include <cstdint>

#include "model/interventions/rule.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

using FieldPlace = std::function<Place(const std::string& field)>;

/// A start of a programme and where its fields stand, in the scenario file or in the schedule file.
struct PlacedStart {
    const model::ProgrammeParameters& programme;
    const model::ProgrammeStart& start;
    FieldPlace at;
};

void check_month(const Check& check, const PlacedStart& placed) {
    const model::TimeParameters& time = check.scenario.time;
    if (placed.start.date >= time.start && placed.start.date <= time.end) return;
    check.refuse(placed.at("date"), in_quotes(to_string(placed.start.date)),
                 "a month of the run, " + to_string(time.start) + " to " + to_string(time.end));
}

void check_facility(const Check& check, const PlacedStart& placed, const model::StreamParameters& stream) {
    const std::string& facility = placed.start.facility;
    if (stream.venue != model::Venue::correctional_facility) {
        if (!facility.empty())
            check.refuse(
                placed.at("facility"), in_quotes(facility),
                "no facility: the stream " + in_quotes(stream.id) + " does not meet in a correctional facility");
        return;
    }
    std::vector<std::string> there;
    for (const model::FacilityMargin& margin : check.scenario.margins.facilities) {
        if (margin.district == placed.start.district) there.push_back(margin.name);
    }
    check.expect_known(placed.at("facility"), facility, there,
                       "a correctional facility of " + in_quotes(placed.start.district));
}

void check_group_size(const Check& check, const PlacedStart& placed, const model::StreamParameters& stream) {
    const std::int64_t low = placed.start.groups * stream.group_minimum;
    const std::int64_t high = placed.start.groups * stream.group_maximum;
    const bool graduated = placed.start.count_basis == model::CountBasis::graduated;
    const std::int64_t participants = placed.start.participants;
    const std::int64_t people = graduated ? model::starters_for(participants, stream.drop_out) : participants;
    if (people >= low && people <= high) return;
    const std::string found = std::to_string(participants) +
                              (graduated ? " graduates, so " + std::to_string(people) + " who start," : "") + " in " +
                              std::to_string(placed.start.groups) + " groups";
    check.refuse(placed.at("participants"), found,
                 std::to_string(low) + " to " + std::to_string(high) + " who start: groups of " +
                     std::to_string(stream.group_minimum) + " to " + std::to_string(stream.group_maximum));
}

void check_start(const Check& check, const PlacedStart& placed) {
    std::vector<std::string> districts;
    for (const model::DistrictMargin& district : check.scenario.margins.districts) districts.push_back(district.name);
    if (!districts.empty())
        check.expect_known(placed.at("district"), placed.start.district, districts, "a district that is simulated");
    check_month(check, placed);
    check_deliverer(check, placed.at("delivered_by"), placed.programme, placed.start.delivered_by,
                    {placed.start.district});
    const auto& streams = placed.programme.streams;
    const auto stream = std::find_if(streams.begin(), streams.end(),
                                     [&](const model::StreamParameters& s) { return s.id == placed.start.stream; });
    if (stream == streams.end()) {
        check.expect_known(placed.at("stream"), placed.start.stream, ids_of(streams),
                           "a stream of " + in_quotes(placed.programme.id));
        return;
    }
    check_facility(check, placed, *stream);
    check_group_size(check, placed, *stream);
}

void check_schedule(const Check& check) {
    const auto& programmes = check.scenario.programmes;
    const auto& schedule = check.scenario.margins.schedule;
    for (std::size_t i = 0; i < schedule.size(); ++i) {
        const Place& row = check.sources().schedule[i];
        const FieldPlace at = [&row](const std::string& field) {
            return Place{row.file, row.line, "column " + (field == "delivered_by" ? "organisation" : field)};
        };
        const auto programme =
            std::find_if(programmes.begin(), programmes.end(),
                         [&](const model::ProgrammeParameters& p) { return p.id == schedule[i].programme; });
        if (programme == programmes.end()) {
            check.expect_known(at("programme"), schedule[i].programme, ids_of(programmes), "a programme");
        } else {
            check_start(check, {*programme, schedule[i].start, at});
        }
    }
}

}  // namespace

void check_starts(const Check& check) {
    for (const model::ProgrammeParameters& programme : check.scenario.programmes) {
        for (const model::ProgrammeStart& start : programme.starts) {
            const std::string pointer = "/programmes/" + programme.id + "/starts/" + start.id;
            check_start(check,
                        {programme, start, [&](const std::string& field) { return check.at(pointer + "/" + field); }});
        }
    }
    check_schedule(check);
}

}  // namespace ubumwe::sim
