#include "gui/app/draft.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "gui/app/json_patch.hpp"
#include "gui/app/variant_text.hpp"
#include "sim/results/atomic_file.hpp"
#include "sim/results/refuse.hpp"
#include "sim/scenario/text_file.hpp"

namespace ubumwe::gui {

namespace {

CheckedDraft checked(const std::filesystem::path& file, const std::vector<std::string>& set) {
    try {
        return {std::make_shared<const sim::LoadedScenario>(sim::load_scenario(file, set)), {}};
    } catch (const sim::InputError& error) {
        return {nullptr, error.issues()};
    }
}

std::vector<std::string> texts_of(const std::vector<Change>& changes) {
    std::vector<std::string> texts;
    for (const Change& change : changes) texts.push_back(change.pointer + "=" + change.json);
    return texts;
}

std::string text_of(const std::filesystem::path& file) {
    sim::Issues issues;
    auto text = sim::read_text_file(file, {file.string(), 0, ""}, issues);
    issues.throw_if_any();
    return *std::move(text);
}

bool touches(const Change& change, const std::string& pointer) {
    return change.pointer == pointer || change.pointer.starts_with(pointer + "/");
}

/// Changes to a scenario as it was, as changes to what it has become: what they left alone is laid back.
std::vector<Change> rebased(const std::vector<Change>& state, const std::vector<Change>& saved, const std::string& was,
                            const std::string& is) {
    std::vector<Change> changes;
    const auto add = [&](const std::string& pointer, const std::string& wanted) {
        const std::string present = json_at(is, pointer).value_or("null");
        if (!same_json(wanted, present)) changes.push_back({pointer, patch_to(wanted, present)});
    };
    for (const Change& change : saved) {
        const bool said = std::ranges::any_of(state, [&](const Change& each) { return touches(change, each.pointer); });
        if (!said) add(change.pointer, json_at(was, change.pointer).value_or("null"));
    }
    for (const Change& change : state)
        add(change.pointer, patched(json_at(was, change.pointer).value_or("null"), change.json));
    return changes;
}

}  // namespace

Draft::Draft(const std::filesystem::path& file)
    : file_(file),
      text_(text_of(file)),
      base_(std::make_shared<const sim::LoadedScenario>(sim::load_scenario(file))),
      base_form_(form_of(base_->scenario)),
      effective_(base_),
      form_(base_form_),
      sources_(*base_) {}

const Change* Draft::change_at(std::string_view pointer) const {
    const auto found = std::ranges::find(changes_, pointer, &Change::pointer);
    return found == changes_.end() ? nullptr : &*found;
}

void Draft::remember() {
    past_.push_back(changes_);
    future_.clear();
}

void Draft::set(const std::string& pointer, const std::string& json) {
    const FormField* field = find_field(base_form_, pointer);
    if (field != nullptr && json_of(*field, field->value) == json) return reset(pointer);
    const auto in_file = json_at(base_->effective_json, pointer);
    const std::string laid = in_file ? own_number(json, *in_file) : json;
    if (in_file && same_json(patched(*in_file, laid), *in_file)) return reset(pointer);
    const Change* before = change_at(pointer);
    if (before != nullptr && before->json == laid) return;
    std::vector<Change> changes = changes_;
    // A value that is laid over a whole list or object holds what was changed within it.
    std::erase_if(changes, [&](const Change& change) { return touches(change, pointer); });
    changes.push_back({pointer, laid});
    replace(std::move(changes));
}

void Draft::reset(const std::string& pointer) {
    if (change_at(pointer) == nullptr) return;
    std::vector<Change> changes = changes_;
    std::erase_if(changes, [&](const Change& change) { return change.pointer == pointer; });
    replace(std::move(changes));
}

void Draft::replace(std::vector<Change> changes) {
    remember();
    changes_ = std::move(changes);
    check();
}

void Draft::undo() {
    if (past_.empty()) return;
    future_.push_back(std::exchange(changes_, std::move(past_.back())));
    past_.pop_back();
    check();
}

void Draft::redo() {
    if (future_.empty()) return;
    past_.push_back(std::exchange(changes_, std::move(future_.back())));
    future_.pop_back();
    check();
}

std::vector<std::string> Draft::set_texts() const {
    return texts_of(changes_);
}

void Draft::check() {
    if (check_.valid()) return;
    being_checked_ = changes_;
    check_ = std::async(std::launch::async, checked, file_, texts_of(being_checked_));
}

bool Draft::poll() {
    if (!check_.valid() || check_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
    take(check_.get());
    if (being_checked_ != changes_) check();
    return true;
}

void Draft::settle() {
    while (check_.valid()) {
        check_.wait();
        poll();
    }
}

void Draft::take(CheckedDraft answer) {
    issues_ = std::move(answer.issues);
    if (!answer.scenario) return;
    effective_ = std::move(answer.scenario);
    form_ = form_of(effective_->scenario);
}

void Draft::refuse_problems() {
    settle();
    if (!issues_.empty()) sim::refuse(file_.filename().string(), "changes with problems", "a scenario without any");
}

void Draft::save_as(const std::filesystem::path& file, const std::string& title) {
    refuse_problems();
    const std::string text = variant_text(file_.filename().string(), title, changes_, effective_->effective_json);
    if (std::filesystem::exists(file)) sim::refuse(file.string(), "a file of that name", "a new name");
    sim::load_scenario_text(text, file);
    sim::write_atomically(file, text);
    go_on_with(Draft(file));
}

void Draft::stand_at(const std::filesystem::path& file) {
    Draft there(file);
    if (there.base_->effective_json != base_->effective_json)
        sim::refuse(file.string(), "another scenario than is open", "the same scenario");
    file_ = there.file_;
    text_ = std::move(there.text_);
}

/// Takes the place of what is open: what could be undone still can be.
void Draft::go_on_with(Draft saved) {
    const auto over_saved = [&](std::vector<std::vector<Change>> states) {
        for (auto& state : states) state = rebased(state, changes_, base_->effective_json, saved.base_->effective_json);
        return states;
    };
    saved.past_ = over_saved(past_);
    saved.future_ = over_saved(future_);
    *this = std::move(saved);
}

void Draft::save() {
    refuse_problems();
    const std::string name = file_.filename().string();
    if (text_of(file_) != text_)
        sim::refuse(name, "changes that something else made to the file after it was opened",
                    "the file as it was opened", "save the scenario under another name");
    const std::string text = saved_text(file_, text_, changes_, effective_->effective_json);
    if (sim::load_scenario_text(text, file_).effective_json != effective_->effective_json)
        sim::refuse(name, "a change that this file cannot say", "other changes",
                    "save the scenario under another name");
    sim::write_atomically(file_, text);
    go_on_with(Draft(file_));
}

bool Draft::has_comments() const {
    return gui::has_comments(text_);
}

}  // namespace ubumwe::gui
