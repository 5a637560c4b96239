#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/describe.hpp"

namespace ubumwe::model {

/// How starts grow over the months of a plan: as many from the first month on, evenly more from month to month, or
/// slowly first, then fast, then as many as needed. The total is the same.
enum class ScaleUp : std::uint8_t { step, linear, logistic };
inline constexpr std::array<std::string_view, 3> scale_up_names{"step", "linear", "logistic"};

/// Starts of a stream over a time, told by one of groups, coverage and budget; the two others follow from it.
struct ProgrammePlan {
    std::string id;
    std::string stream;
    std::string delivered_by;
    std::vector<std::string> districts;
    Month from;
    Month to;
    std::int64_t every = 1;
    ScaleUp scale_up = ScaleUp::step;
    std::int64_t groups = 0;
    double coverage = 0.0;
    double budget = 0.0;
    std::int64_t group_size = 0;
};

template <DescriptionOf<ProgrammePlan> Self, class Visitor>
void describe(Self& p, Visitor& visit) {
    visit.text("id", p.id, Words{"name of the plan"});
    visit.text("stream", p.stream, Words{"stream of the programme"});
    visit.text("delivered_by", p.delivered_by, Words{"organisation that delivers it; empty for the programme's"});
    visit.texts("districts", p.districts, Words{"districts of the groups; empty for all that are simulated"});
    visit.month("from", p.from, Words{"month of the first groups"});
    visit.month("to", p.to, Words{"last month in which groups may start"});
    visit.integer("every", p.every, Number{"month", 1.0, 120.0, "months from one series of groups to the next"});
    visit.choice("scale_up", p.scale_up, scale_up_names, Words{"how starts grow from the first month to the last"});
    visit.integer("groups", p.groups,
                  Number{"groups", 0.0, 1000000.0, "groups in all; or give coverage or budget", "a plan"});
    visit.number("coverage", p.coverage,
                 Number{"share", 0.0, 1.0,
                        "share of those who may join at the start of the run who are to enrol; or give groups or "
                        "budget",
                        "a plan"});
    visit.number("budget", p.budget,
                 Number{"money", 0.0, 1e12,
                        "money for the courses of all groups, in the currency of costing; or give groups or coverage",
                        "a plan"});
    visit.integer("group_size", p.group_size,
                  Number{"persons", 0.0, 1000.0, "people of a group; 0 for the middle of the stream's limits"});
}

}  // namespace ubumwe::model
