#include "sim/scenario/check.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

void check_ages(const Check& check, const std::string& who, double from, double to) {
    if (from >= to)
        check.refuse("/dynamics/vital_events/" + who + "_unite_to", to_text(to),
                     "an age above " + who + "_unite_from, which is " + to_text(from));
}

}  // namespace

void check_vital_events(const Check& check) {
    const model::VitalParameters& vital = check.scenario.dynamics.vital_events;
    check_ages(check, "women", vital.women_unite_from, vital.women_unite_to);
    check_ages(check, "men", vital.men_unite_from, vital.men_unite_to);
    const auto& counted = check.scenario.population.counted;
    const model::Month start = check.scenario.time.start;
    if (vital.enabled && counted && *counted < start)
        check.refuse("/population/counted", in_quotes(to_string(*counted)),
                     "a month not before the start, " + to_string(start) + ", from which people are cast back to it");
    double fertile = 0.0;
    for (const double share : vital.fertility.value) fertile += share;
    if (vital.enabled && fertile <= 0.0)
        check.refuse("/dynamics/vital_events/fertility", "no births at any age", "at least one share above 0");
}

}  // namespace ubumwe::sim
