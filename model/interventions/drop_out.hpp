#pragma once

#include <cstdint>

#include "model/base/random.hpp"
#include "model/interventions/starts.hpp"

namespace ubumwe::model {

/// Each member of the `groups` rows of the history draws whether and when they drop out: with a probability, at the
/// beginning of any step of the course but the first with equal chance. A course of one step is left at its end.
void draw_drop_outs(const Luck& luck, const StreamPlan& stream, double probability, Rows groups, World& world);

/// Of those who started in `groups` rows of the history, exactly all but `graduates` are to drop out: as many in each
/// group as its share of members, those with the smallest luck; each at a time drawn as above, but the last of them at
/// the end of the course, so that whoever leaves unforeseen can still take a place among them.
void choose_drop_outs(const Luck& luck, const StreamPlan& stream, std::int64_t graduates, Rows groups, World& world);

/// A member who leaves unforeseen takes the place of another member of the same start who was still to drop out, if
/// there is one: the number of graduates stays. Takes the last to leave.
void keep_number_of_graduates(const Group& group, World& world);

}  // namespace ubumwe::model
