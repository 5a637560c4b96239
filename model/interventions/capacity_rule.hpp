#pragma once

#include <cstdint>
#include <span>

#include "model/state/parameters/cost.hpp"
#include "model/state/parameters/organisation.hpp"
#include "model/state/parameters/programme.hpp"

namespace ubumwe::model {

/// Groups that each of `people` facilitators runs, over the number that one runs without loss; 0 without any post, and
/// infinite where posts have nobody.
double overload(const FacilitatorParameters& facilitators, std::int64_t posts, std::int64_t people);

/// Share of a session's dose that members receive from facilitators with this overload: all of it up to 1, then
/// 1 / (1 + overload_cost (overload - 1)).
double dose_under(const FacilitatorParameters& facilitators, double overload);

/// Whether `people` facilitators can take `more` posts beside those that they fill.
bool can_take(const FacilitatorParameters& facilitators, std::int64_t people, std::int64_t posts, std::int64_t more);

/// Whether the `village`-th of the `villages` of a sector, from 0, is so far from the sector's centre, its first
/// village, that groups there need a motorcycle. The order of villages stands for their distance: nothing else tells
/// it.
bool is_outlying(const EquipmentParameters& equipment, std::uint32_t village, std::uint32_t villages);

/// What a whole course for a group of `people` costs, without yearly costs.
double course_cost(const ProgrammeParameters& programme, const StreamParameters& stream, std::int64_t people);

/// What the programme costs a year beside its groups.
double yearly_cost(const ProgrammeParameters& programme);

}  // namespace ubumwe::model
