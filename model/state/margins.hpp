#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/state/parameters/programme.hpp"

namespace ubumwe::model {

/// A sector and how many villages it has.
struct SectorMargin {
    std::string name;
    std::int64_t villages = 0;
};

/// The share of a district's private households that have a standing.
struct StandingShare {
    std::string standing;
    double share = 0.0;
};

/// Published or derived numbers of one district.
struct DistrictMargin {
    std::string name;
    std::string province;
    std::int64_t population = 0;
    std::vector<SectorMargin> sectors;
    std::vector<StandingShare> standings;
};

/// People of an age group, both ages included, in any unit: only the shape counts.
struct AgeGroup {
    int low = 0;
    int high = 0;
    double male = 0.0;
    double female = 0.0;
};

/// The age structure at the middle of a year.
struct AgeColumn {
    std::int64_t year = 0;
    std::vector<AgeGroup> groups;
};

/// A correctional facility and the other inmates whom programmes may admit.
struct FacilityMargin {
    std::string name;
    std::string district;
    std::int64_t other_inmates = 0;
    double women_share = 0.0;
    double min_age = 18.0;
    double max_age = 90.0;
};

/// Convicted people of a home district in custody in a facility at the start.
struct CustodyMargin {
    std::string district;
    std::string facility;
    std::int64_t in_custody = 0;
    std::int64_t women = 0;
};

/// Releases to a home district, spread evenly over the months from `from` to `to`, both included.
struct ReleaseWave {
    Month from;
    Month to;
    std::string district;
    std::int64_t low = 0;
    std::int64_t central = 0;
    std::int64_t high = 0;
};

/// A start that the schedule file adds to a programme.
struct ScheduledStart {
    std::string programme;
    ProgrammeStart start;
};

/// Everything that synthesis takes from data files, for the districts that are simulated.
struct Margins {
    std::vector<DistrictMargin> districts;
    std::vector<AgeGroup> ages;           ///< shape at the start when there are no vital events
    std::vector<AgeColumn> age_columns;   ///< every year of the age file, in ascending order
    std::vector<double> household_sizes;  ///< share of households of 1, 2, … members
    std::vector<FacilityMargin> facilities;
    std::vector<CustodyMargin> custody;
    std::vector<ReleaseWave> waves;
    std::vector<ScheduledStart> schedule;
};

}  // namespace ubumwe::model
