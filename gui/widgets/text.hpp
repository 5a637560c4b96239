#pragma once

#include <string>
#include <string_view>

#include "gui/widgets/look.hpp"
#include "sim/report/section.hpp"

namespace ubumwe::gui {

/// Headings and running text, which is broken between words at the edge of its place, or after 96 letters.
void title(const Look& look, const char* text);
void heading(const Look& look, const char* text);
void paragraph(const Look& look, const std::string& text);
/// A paragraph after a dot, all of its lines indented.
void bullet(const Look& look, const std::string& text);
void faint(const Look& look, const std::string& text);
/// In the colour of things that are wrong, after a sign that does not need the colour.
void problem(const Look& look, const std::string& text);

/// A tooltip for what was drawn last; nothing for an empty text.
void hint(const Look& look, const std::string& text);

/// Puts what comes next, so wide, beside what was drawn last where there is room, or else below it.
void beside_or_below(float gap, float width);

/// A button that invites; the others are plain.
bool main_button(const Look& look, const char* text);
/// A button that cannot be pressed while `enabled` is false.
bool button(const char* text, bool enabled = true);

/// Whether the item that was drawn last has the focus and is pressed by a key.
bool pressed_by_key();

/// A drop-down list of names by their words; true where another was chosen.
struct Option {
    std::string id;
    std::string text;
};
bool choose(const char* label, const std::vector<Option>& options, std::string& chosen, float width);

/// A choice with its name above it, and what it means.
struct NamedChoice {
    const char* name;
    std::vector<Option> options;
    std::string* chosen;
    std::string meaning = {};
};
/// Drop-down lists beside each other, narrower where there is no room; true where another was chosen in one of them.
bool choose_beside(const Look& look, const char* id, const std::vector<NamedChoice>& choices);

/// A table, its first columns to the left and numbers to the right.
void show_table(const Look& look, const char* id, const sim::TextTable& table);
/// Its title, tables and sentences.
void show_section(const Look& look, const sim::Section& section);

}  // namespace ubumwe::gui
