#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/scenario.hpp"
#include "sim/scenario/catalogue.hpp"

namespace ubumwe::gui {

/// A key of a scenario with its value, as a form shows it.
struct FormField {
    std::string pointer;  ///< JSON pointer; elements of lists by their id
    std::string label;
    sim::FieldKind kind = sim::FieldKind::text;
    std::string value;  ///< as readers see it; names of a list with commas between them
    std::string meaning;
    std::string unit = {};
    std::string source = {};
    double low = 0.0;
    double high = 0.0;
    std::vector<std::string> choices = {};
};

/// Fields that belong together, and the groups below them.
struct FormGroup {
    std::string pointer;
    std::string label;
    std::string meaning;
    std::vector<FormField> fields = {};
    std::vector<FormGroup> groups = {};
};

/// Everything in a scenario file, from the descriptions that read it.
FormGroup form_of(const model::Scenario& scenario);

/// The JSON of what somebody has typed into a field; nothing where it is no value of that kind.
std::optional<std::string> json_of(const FormField& field, std::string_view typed);

/// What a reader sees of JSON that json_of() gave: the opposite.
std::string text_of_json(const std::string& json);

/// The field of a pointer, or null.
const FormField* find_field(const FormGroup& group, std::string_view pointer);

/// The fields whose label, pointer or meaning holds every word of the query, whatever its capitals; all for none.
std::vector<const FormField*> fields_with(const FormGroup& group, std::string_view query);

}  // namespace ubumwe::gui
