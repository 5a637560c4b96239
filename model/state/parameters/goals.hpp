#pragma once

#include <array>
#include <optional>
#include <string>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"

namespace ubumwe::model {

enum class GoalDirection : std::uint8_t { at_least, at_most };
inline constexpr std::array<std::string_view, 2> goal_direction_names{"at_least", "at_most"};

/// The name that stands for no choice of district, position or arm, in goals and in the series.
inline constexpr std::string_view everyone = "all";

/// A line that the mean of a measure is to reach in a group of people. It has no effect on a run.
struct Goal {
    std::string id;
    std::string measure;
    std::string district{everyone};
    std::string position{everyone};
    std::string arm{everyone};
    GoalDirection direction = GoalDirection::at_least;
    double target = 0.5;
    std::optional<Month> by;
};

template <DescriptionOf<Goal> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the goal"});
    visit.text("measure", p.measure, Words{"measure of the series, other than population"});
    visit.text("district", p.district, Words{"district, or all"});
    visit.text("position", p.position, Words{"position, or all"});
    visit.text("arm", p.arm, Words{"arm: a programme's participants, any, never, ..., or all"});
    visit.choice("direction", p.direction, goal_direction_names, Words{"which side of the target is the goal"});
    visit.number("target", p.target, Number{"0-1", 0.0, 1.0, "mean that is to be reached", "a choice of the planner"});
    visit.optional_month("by", p.by, Words{"month in which it is to be met; the last one where none is given"});
}

}  // namespace ubumwe::model
