#pragma once

#include <cstdint>
#include <vector>

namespace ubumwe::model {

/// Facilitators of one organisation in one district.
struct FacilitatorPool {
    std::int64_t people = 0;   ///< who are there now
    std::int64_t trained = 0;  ///< who joined by a training since the start
    std::int64_t left = 0;     ///< who left since the start
    std::int64_t posts = 0;    ///< that running groups fill: their number times facilitators a group
};

/// Money that an organisation has committed to groups that started in a year.
struct Commitment {
    std::uint16_t organisation = 0;
    std::int32_t year = 0;
    double amount = 0.0;
};

/// A programme whose yearly costs are committed.
struct YearlyCommitment {
    std::uint16_t programme = 0;
    std::int32_t year = 0;

    bool operator==(const YearlyCommitment&) const = default;
};

/// What organisations have to deliver with; written by interventions.
struct DeliveryCapacity {
    std::vector<FacilitatorPool> pools;  ///< organisation-major: one for each organisation and district
    std::vector<Commitment> committed;   ///< in the order of the first commitment
    std::vector<YearlyCommitment> yearly;

    FacilitatorPool& pool(std::uint16_t organisation, std::uint32_t district, std::size_t districts) {
        return pools[organisation * districts + district];
    }
    const FacilitatorPool& pool(std::uint16_t organisation, std::uint32_t district, std::size_t districts) const {
        return pools[organisation * districts + district];
    }
};

}  // namespace ubumwe::model
