#pragma once

#include <map>
#include <optional>
#include <string>

#include "gui/app/form.hpp"
#include "gui/app/words.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// The inputs of a form. What is being typed is kept until it is a value.
class FieldEditor {
public:
    /// Draws the input of a field; the JSON of a value that was entered. `value` is what it holds now.
    std::optional<std::string> draw(const FormField& field, const std::string& value, const Words& words,
                                    const Look& look);

private:
    std::optional<std::string> draw_text(const FormField& field, const std::string& value, const Words& words,
                                         const Look& look);

    std::map<std::string, std::string> typed_;  ///< by pointer, what is no value yet
};

/// " (share)"; nothing for a number without a unit or from 0 to 1.
std::string unit_text(const std::string& unit);

/// "0 to 0.9 (probability)": what is allowed.
std::string allowed_text(const FormField& field, const Words& words);

}  // namespace ubumwe::gui
