#pragma once

#include <map>
#include <string>
#include <vector>

#include "gui/app/form.hpp"
#include "sim/scenario/evidence_table.hpp"
#include "sim/scenario/load.hpp"

namespace ubumwe::gui {

/// What is known of the number of a field: texts, empty where nothing is.
struct FieldSource {
    std::string source;
    std::string quality;  ///< measured, derived or assumed, by the register of evidence
    std::string low;      ///< of the range in which it is believed to lie
    std::string high;
    std::string note;
    std::string registered;  ///< the number that the register states, where it is another one
    bool is_choice = false;  ///< what a user chooses rather than believes: it needs no source
};

/// What a scenario, the register of evidence beside it and the descriptions of its fields tell of its numbers.
class FieldSources {
public:
    /// Throws InputError where the register is damaged. A scenario without one has none.
    explicit FieldSources(const sim::LoadedScenario& scenario);

    /// Of a field of that scenario. It is looked for once.
    const FieldSource& of(const FormField& field);

private:
    FieldSource find(const FormField& field) const;

    std::vector<sim::RegisterRow> rows_;
    std::map<std::string, FieldSource> annotated_;  ///< what the scenario says itself, by pointer
    std::map<std::string, FieldSource> found_;      ///< by pointer
};

}  // namespace ubumwe::gui
