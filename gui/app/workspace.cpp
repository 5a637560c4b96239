#include "gui/app/workspace.hpp"

#include <exception>
#include <system_error>
#include <utility>

#include "gui/app/folder_view.hpp"
#include "gui/app/own_folder.hpp"
#include "gui/app/validation_view.hpp"

namespace ubumwe::gui {

namespace fs = std::filesystem;

Workspace::Workspace(Folders folders, Settings chosen)
    : settings(std::move(chosen)),
      folders_(std::move(folders)),
      words_(folders_.words, settings.language),
      languages_(language_names(folders_.words)),
      cards_(scenario_cards(folders_.scenarios)) {}

void Workspace::open_scenario(const fs::path& file) {
    Draft opened(file);
    draft = std::move(opened);
    panel = "scenario";
}

void Workspace::open(const fs::path& path) {
    std::error_code ignored;
    if (is_validation(path)) {
        validation = path;
        panel = "evidence";
    } else if (is_batch(path)) {
        batch = path;
        panel = "compare";
    } else if (fs::is_directory(path, ignored) || path.extension() == ".sqlite") {
        results = std::make_shared<const OpenResults>(fs::is_directory(path, ignored) ? path : path.parent_path());
        panel = "results";
    } else {
        open_scenario(path);
    }
    note_recent(settings, path);
    notice.reset();
}

bool Workspace::try_open(const fs::path& path) {
    try {
        open(path);
        return true;
    } catch (const std::exception& error) {
        notice = Notice{error.what(), true};
        return false;
    }
}

void Workspace::ask_to_open(const fs::path& path) {
    std::error_code ignored;
    const bool is_scenario = !fs::is_directory(path, ignored) && path.extension() != ".sqlite";
    if (!is_scenario || !draft || !draft->unsaved()) {
        try_open(path);
        return;
    }
    to_open_ = path;
    asks_about_changes = true;
}

bool Workspace::may_close() {
    closes = true;
    asks_about_changes = !ready_to_close();
    return !asks_about_changes;
}

bool Workspace::ready_to_close() const {
    return closes && (leaves_ || !draft || !draft->unsaved());
}

void Workspace::leave_changes() {
    leaves_ = closes;
    if (!to_open_.empty()) try_open(std::exchange(to_open_, {}));
}

void Workspace::save_and_leave() {
    goes_on_ = true;
    save();
}

void Workspace::stay() {
    goes_on_ = false;
    closes = false;
    to_open_.clear();
}

void Workspace::bring_back() {
    if (!recovery) return;
    const Recovery kept = *std::exchange(recovery, {});
    if (try_open(kept.scenario)) draft->replace(kept.changes);
}

void Workspace::start_run() {
    if (!draft || !draft->valid() || session.busy()) return;
    sim::ScenarioRunRequest request;
    request.scenario = draft->file().string();
    request.set = draft->set_texts();
    request.results = run.results;
    request.replicates = run.replicates;
    request.counterfactual = run.counterfactual;
    session.start(request, run.threads);
    notice.reset();
}

Workspace::Doubt Workspace::doubt() const {
    std::error_code ignored;
    const fs::path from_shipped = fs::proximate(draft->file(), folders_.scenarios, ignored);
    const bool stands_there = !from_shipped.empty() && *from_shipped.begin() != "..";
    if (stands_there && !is_own(settings, draft->file())) return Doubt::shipped;
    return draft->has_comments() ? Doubt::comments : Doubt::none;
}

void Workspace::save() {
    if (!draft || !draft->unsaved()) return;
    if (doubt() == Doubt::none) {
        overwrite();
    } else {
        asks_to_overwrite = true;
    }
}

void Workspace::overwrite() {
    if (!draft) return;
    try {
        draft->save();
        end_save(draft->file());
    } catch (const std::exception& error) {
        stay();
        notice = Notice{error.what(), true};
    }
}

fs::path Workspace::folder_to_save_in() const {
    const fs::path folder = draft->file().parent_path();
    return can_write(folder) ? folder : own_place(draft->effective(), draft->file()).parent_path();
}

void Workspace::save_as(const std::string& name, const std::string& title) {
    if (!draft) return;
    try {
        draft->settle();
        if (!can_write(draft->file().parent_path())) draft->stand_at(own_copy(draft->effective(), draft->file()));
        fs::path file = draft->file().parent_path() / name;
        if (file.extension() != ".json") file += ".json";
        draft->save_as(file, title);
        note_own(settings, file);
        end_save(file);
    } catch (const std::exception& error) {
        stay();
        notice = Notice{error.what(), true};
    }
}

void Workspace::end_save(const fs::path& file) {
    note_recent(settings, file);
    notice = Notice{words_.filled("notice.saved", {{"file", file.string()}})};
    cards_ = scenario_cards(folders_.scenarios);
    if (std::exchange(goes_on_, false)) leave_changes();
}

void Workspace::set_language(const std::string& language) {
    words_ = Words(folders_.words, language);
    settings.language = language;
}

void Workspace::poll() {
    if (draft) draft->poll();
    const auto snapshot = session.snapshot();
    if (snapshot->results && snapshot->results != brought_) {
        brought_ = snapshot->results;
        results = brought_;
        note_recent(settings, results->folder());
    }
}

bool Workspace::is_alive() const {
    return session.busy() || (draft && draft->checking());
}

}  // namespace ubumwe::gui
