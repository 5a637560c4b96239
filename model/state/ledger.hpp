#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ubumwe::model {

/// What kept a programme from doing more in a month.
enum class BindingLimit : std::uint8_t { none, eligible_people, group_size, equipment, venues, facilitators, budget };
inline constexpr std::array<std::string_view, 7> binding_limit_names{
    "none", "eligible_people", "group_size", "equipment", "venues", "facilitators", "budget"};

/// Of two limits the one that is told: money before facilitators, venues, equipment, people and the size of groups,
/// since without the first the others are not put to the test.
constexpr BindingLimit stronger(BindingLimit a, BindingLimit b) {
    constexpr auto weight = [](BindingLimit limit) {
        if (limit == BindingLimit::group_size) return 1;
        if (limit == BindingLimit::eligible_people) return 2;
        return limit == BindingLimit::none ? 0 : static_cast<int>(limit);
    };
    return weight(b) > weight(a) ? b : a;
}

/// Returns and deaths of people of one home district from one facility.
struct ReleaseCounts {
    std::uint32_t district = 0;
    std::uint32_t facility = 0;
    std::int64_t released = 0;
    std::int64_t prepared = 0;
    std::int64_t died = 0;
};

/// What a programme of an organisation did in a district.
struct DeliveryCounts {
    std::uint32_t district = 0;
    std::uint32_t programme = 0;
    std::uint32_t organisation = 0xFFFF;  ///< row of the scenario's organisations; 0xFFFF for none
    std::int64_t groups_started = 0;
    std::int64_t groups_running = 0;
    std::int64_t sessions = 0;
    std::int64_t enrolled = 0;
    std::int64_t attended = 0;
    std::int64_t dropped_out = 0;
    std::int64_t graduated = 0;
    std::int64_t facilitators = 0;
    BindingLimit binding_limit = BindingLimit::none;
};

/// A return that a wave asked for and nobody was left to make, or places of a start for which nobody was eligible.
struct Shortfall {
    std::uint32_t step = 0;
    std::uint32_t district = 0;
    std::uint32_t programme = 0xFFFFFFFFU;  ///< 0xFFFFFFFF for releases
    std::int64_t missing = 0;
    BindingLimit limit = BindingLimit::none;  ///< what was missing for a programme
};

/// What a programme did in a calendar year: what its costs are counted by.
struct YearCounts {
    std::int32_t year = 0;
    std::uint32_t programme = 0;
    std::int64_t groups = 0;
    std::int64_t sessions = 0;
    std::int64_t enrolled = 0;
    std::int64_t facilitator_months = 0;
    std::int64_t trained = 0;  ///< facilitators
};

/// Incidents of a district: those drawn, and the number that was to be expected.
struct IncidentCounts {
    std::uint32_t district = 0;
    std::int64_t incidents = 0;
    double expected = 0.0;
};

/// Months after a release at which its reintegration is reported.
inline constexpr std::array<std::int64_t, 3> months_since_release{6, 12, 24};

/// How released people of a home district stand some months after their release; acceptance is added up over them.
struct ReintegrationCounts {
    std::uint32_t district = 0;
    std::int64_t months = 0;  ///< since the release
    std::int64_t people = 0;
    std::int64_t settled = 0;
    std::int64_t isolated = 0;
    double family_acceptance = 0.0;
    double community_acceptance = 0.0;
};

/// Everyone since the start: alive = at the start + births - deaths.
struct VitalCounts {
    std::int64_t at_start = 0;
    std::int64_t births = 0;
    std::int64_t deaths = 0;  ///< in custody too
    std::int64_t unions = 0;
};

/// Counts since the month began, kept by the stages that make them and read by observation. Flows are added up over the
/// steps of a month; `groups_running` and `facilitators` are those of its last step.
struct Ledger {
    std::vector<ReleaseCounts>
        releases;  ///< one for each district and facility that ever had people in custody, in that order
    std::vector<DeliveryCounts> delivery;   ///< district-major: one for each programme and who delivers it
    std::vector<YearCounts> years;          ///< since the start of the run, by year and programme; only those that ran
    std::vector<IncidentCounts> incidents;  ///< one for each district; none where the scenario has no incidents
    std::vector<Shortfall> shortfalls;      ///< since the start of the run
    std::vector<ReintegrationCounts>
        reintegration;  ///< since the start of the run: one for each district and months_since_release, district-major
    VitalCounts vital;  ///< since the start of the run

    /// Starts the counts of a new month.
    void open_month() {
        for (auto& row : releases) row = {row.district, row.facility, 0, 0, 0};
        for (auto& row : delivery) {
            const DeliveryCounts closed = row;
            row = {};
            row.district = closed.district;
            row.programme = closed.programme;
            row.organisation = closed.organisation;
        }
        for (auto& row : incidents) row = {row.district, 0, 0.0};
    }
};

}  // namespace ubumwe::model
