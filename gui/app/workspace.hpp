#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gui/app/draft.hpp"
#include "gui/app/folders.hpp"
#include "gui/app/open_results.hpp"
#include "gui/app/recovery.hpp"
#include "gui/app/scenario_card.hpp"
#include "gui/app/session.hpp"
#include "gui/app/settings.hpp"
#include "gui/app/words.hpp"

namespace ubumwe::gui {

/// How the next run is to be made.
struct RunChoices {
    std::int64_t replicates = 1;
    int threads = 0;  ///< 0 takes every core
    bool counterfactual = true;
    std::filesystem::path results = "results";  ///< folders of results are made below it
};

/// Something that the user must be told.
struct Notice {
    std::string text;
    bool problem = false;
};

/// All that the panels show and change. Only the thread of the window touches it.
class Workspace {
public:
    /// Throws InputError or MachineError where the words or scenarios of the program cannot be read.
    Workspace(Folders folders, Settings settings);

    const Words& words() const { return words_; }
    const std::vector<std::string>& languages() const { return languages_; }
    const std::vector<ScenarioCard>& cards() const { return cards_; }

    /// Opens a scenario file, or a folder that a run, a batch or a validation wrote. Throws InputError where it is
    /// none of them.
    void open(const std::filesystem::path& path);
    /// The same; what is wrong becomes a notice.
    bool try_open(const std::filesystem::path& path);

    /// Opens it like try_open(), once the user has said what becomes of changes that no file holds.
    void ask_to_open(const std::filesystem::path& path);
    /// The window is to be closed: true where nothing would be lost, or else asks.
    bool may_close();
    /// Whether the user wants the window closed, and nothing would be lost any more.
    bool ready_to_close() const;
    /// The user leaves the changes: what was asked for happens.
    void leave_changes();
    /// The user saves them first: what was asked for happens once they are.
    void save_and_leave();
    /// The user does not: nothing happens.
    void stay();
    /// Lays the changes that were kept over their scenario again.
    void bring_back();

    /// Runs the draft as it is. What is wrong becomes a notice.
    void start_run();
    /// Writes the changes into their file. A file that came with the program, or in which somebody has written
    /// comments, is asked about first.
    void save();
    /// The same without asking. What is wrong becomes a notice.
    void overwrite();
    /// Why save() would ask, or nothing.
    enum class Doubt : std::uint8_t { none, shipped, comments };
    Doubt doubt() const;
    /// Where save_as() puts a file: beside the scenario, or in the user's own folder where nothing can be written
    /// there.
    std::filesystem::path folder_to_save_in() const;
    /// Writes the scenario with its changes under a name of its own. Where it stands in a folder that cannot be written
    /// to, what it reads is copied to the user's own folder first.
    void save_as(const std::string& name, const std::string& title);
    void set_language(const std::string& language);

    /// Takes what workers have brought since the last frame.
    void poll();
    /// Whether something happens without the user, so that the window is drawn again soon.
    bool is_alive() const;

    Settings settings;
    std::string panel = "start";
    std::optional<Draft> draft;
    Session session;
    RunChoices run;
    std::shared_ptr<const OpenResults> results;  ///< null where none are open
    std::filesystem::path batch;                 ///< folder that was opened; empty for none
    std::filesystem::path validation;            ///< folder that was opened; empty for none
    std::optional<Notice> notice;
    bool asks_for_name = false;      ///< under which the draft is to be saved
    bool asks_to_overwrite = false;  ///< a file that is not the user's
    bool asks_what_to_open = false;
    bool asks_for_keys = false;        ///< of the window
    bool asks_about_changes = false;   ///< that no file holds, before they are lost
    bool closes = false;               ///< the user wants the window closed
    std::optional<Recovery> recovery;  ///< of an earlier time, until the user has said what becomes of it

private:
    void open_scenario(const std::filesystem::path& file);
    void end_save(const std::filesystem::path& file);

    std::filesystem::path to_open_;  ///< once the user has left the changes
    bool leaves_ = false;            ///< the user has left the changes and closes the window
    bool goes_on_ = false;           ///< with what was asked for, once the changes are saved
    Folders folders_;
    Words words_;
    std::vector<std::string> languages_;
    std::vector<ScenarioCard> cards_;
    std::shared_ptr<const OpenResults> brought_;  ///< by the latest run, so that they are taken once
};

}  // namespace ubumwe::gui
