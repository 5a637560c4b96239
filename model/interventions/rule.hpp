#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/state/parameters/programme.hpp"

namespace ubumwe::model {

/// How far sessions move an indicator: by `share` of the room in its direction, and its set point by `lasting` of its
/// own.
struct Movement {
    bool up = true;
    double share = 0.0;
    double lasting = 0.0;

    bool operator==(const Movement&) const = default;
};

/// Movement by a dose (share of the course's sessions, in [0, 1]) of an effect in (-1, 1), of which `retention` in [0,
/// 1] lasts. Doses add up: two halves move as far as one whole, so month and week give the same.
Movement gain(double effect, double retention, double dose);

/// The effect of a full course on distress: what is a benefit reaches members only as far as they are supported.
double effect_on_distress(const ProgrammeParameters& programme);

/// Rise of distress by a dose of sessions that go back over the crimes without support (Cilliers, Dube and Siddiqi
/// 2016), for a position with `exposure` in [0, 1].
Movement harm(const ProgrammeParameters& programme, const ContactHarmParameters& contact, double exposure, double dose);

/// Sizes of `groups` >= 1 groups that take `people` >= 0; they differ by at most one, larger ones first.
std::vector<std::int64_t> split_evenly(std::int64_t people, std::int64_t groups);

/// Splits `total` >= 0 in proportion to whole weights >= 0: each part is what the rounded cumulative share grows by, so
/// that a small total is spread over the whole list. The parts add up unless every weight is zero (then all are zero).
std::vector<std::int64_t> spread(std::int64_t total, std::span<const std::int64_t> weights);

/// How many start so that `graduates` complete when a share `drop_out` in [0, 1) does not.
std::int64_t starters_for(std::int64_t graduates, double drop_out);

/// Steps of a course of `months`: to the nearest, at least one.
std::uint32_t course_steps(double months, double steps_per_month);

/// Whole sessions of a course, at least one.
std::uint32_t course_sessions(double sessions);

/// Sessions that are due by the end of the `elapsed`-th of `steps` steps, `elapsed` counted from 1.
std::uint32_t sessions_due(std::uint32_t sessions, std::uint32_t elapsed, std::uint32_t steps);

}  // namespace ubumwe::model
