#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gui/app/field_sources.hpp"
#include "gui/app/form.hpp"
#include "sim/scenario/load.hpp"

namespace ubumwe::gui {

/// A value that somebody has laid over a scenario; the same as `--set POINTER=JSON`.
struct Change {
    std::string pointer;
    std::string json;

    bool operator==(const Change&) const = default;
};

/// What became of a set of changes: a scenario, or what is wrong with it.
struct CheckedDraft {
    std::shared_ptr<const sim::LoadedScenario> scenario;  ///< null where something is wrong
    std::vector<sim::Issue> issues;
};

/// A scenario file and the changes that somebody makes to it, each of which can be undone. Changes are checked beside
/// the window, with everything that reads a scenario: poll() brings the answer.
class Draft {
public:
    /// Throws InputError where the file is no valid scenario.
    explicit Draft(const std::filesystem::path& file);

    const std::filesystem::path& file() const { return file_; }
    /// The scenario as it stands in the file.
    const sim::LoadedScenario& base() const { return *base_; }
    const FormGroup& base_form() const { return base_form_; }
    /// With the latest changes that were found valid.
    const sim::LoadedScenario& effective() const { return *effective_; }
    const FormGroup& form() const { return form_; }
    /// What is known of the numbers of the file.
    FieldSources& sources() { return sources_; }

    const std::vector<Change>& changes() const { return changes_; }
    /// Whether the value at a pointer was changed.
    const Change* change_at(std::string_view pointer) const;
    /// Lays a value there; that of the file takes a change back.
    void set(const std::string& pointer, const std::string& json);
    /// Gives all changes another state at once.
    void replace(std::vector<Change> changes);
    void reset(const std::string& pointer);
    bool can_undo() const { return !past_.empty(); }
    bool can_redo() const { return !future_.empty(); }
    void undo();
    void redo();
    /// Whether there are changes that no file holds.
    bool unsaved() const { return !changes_.empty(); }

    /// The changes as `--set` takes them.
    std::vector<std::string> set_texts() const;

    /// Takes the answer of a check that has ended and begins the next where changes were made since. True where
    /// something is new.
    bool poll();
    /// Waits until the latest changes are checked.
    void settle();
    bool checking() const { return check_.valid(); }
    /// What is wrong with the changes, as of the latest check.
    const std::vector<sim::Issue>& issues() const { return issues_; }
    bool valid() const { return !checking() && issues_.empty(); }

    /// Goes on with the same scenario where it stands too, with all changes. Throws InputError where it is another one.
    void stand_at(const std::filesystem::path& file);
    /// Writes the changes as a scenario that extends this file, and goes on with it: they can still be undone. Throws
    /// InputError where the changes are wrong, or no scenario can stand there, and MachineError.
    void save_as(const std::filesystem::path& file, const std::string& title);
    /// Writes the changes into this file, whole or not at all; they can still be undone. Throws InputError where the
    /// changes are wrong, the file is another one than was opened, or it cannot say them, and MachineError.
    void save();
    /// Whether save() would lose comments that somebody has written into the file.
    bool has_comments() const;

private:
    void refuse_problems();
    void go_on_with(Draft saved);
    void remember();
    void check();
    void take(CheckedDraft checked);

    std::filesystem::path file_;
    std::string text_;  ///< of the file
    std::shared_ptr<const sim::LoadedScenario> base_;
    FormGroup base_form_;
    std::shared_ptr<const sim::LoadedScenario> effective_;
    FormGroup form_;
    FieldSources sources_;
    std::vector<Change> changes_;
    std::vector<std::vector<Change>> past_;
    std::vector<std::vector<Change>> future_;
    std::vector<sim::Issue> issues_;
    std::vector<Change> being_checked_;
    std::future<CheckedDraft> check_;
};

}  // namespace ubumwe::gui
