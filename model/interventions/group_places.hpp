#pragma once

#include <cstdint>
#include <vector>

#include "model/interventions/candidates.hpp"
#include "model/interventions/sites.hpp"

namespace ubumwe::model {

/// The places of a group while they are given out: some are kept for a position, as the stream's mix asks, the others
/// are open to all.
class GroupPlaces {
public:
    /// Splits `places` by largest remainder over `mix`: shares by position, then the open share; no mix leaves all
    /// open.
    GroupPlaces(std::int64_t places, const std::vector<double>& mix);

    /// Takes a place for a person of a position, kept or open; false if none is left for the position.
    bool take(std::uint8_t position);

    /// Opens the places that are still kept.
    void open_all();

    bool any_left() const { return open_ > 0 || kept_ > 0; }

private:
    std::vector<std::int64_t> kept_by_position_;
    std::int64_t kept_ = 0;
    std::int64_t open_ = 0;
};

/// Fills places from candidates near by, then further afield. Within the site's sector places are kept for the
/// positions of the mix; beyond it they are open, first to those who were left over near by.
std::vector<PersonRow> fill_from_catchment(Candidates& candidates, const Population& people, const Catchment& catchment,
                                           GroupPlaces places);

/// Fills `places` exactly with whole families, nearest first; a family that does not fit, or would leave a single
/// place, is passed over. Places stay free only when no family of the district fits.
std::vector<PersonRow> fill_with_families(Candidates& candidates, const Catchment& catchment, std::int64_t places);

/// Fills places from a list in its order, kept places first, and takes those who join off the list.
std::vector<PersonRow> fill_from_list(std::vector<PersonRow>& list, const Population& people, GroupPlaces places);

}  // namespace ubumwe::model
