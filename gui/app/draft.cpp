#include "gui/app/draft.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "gui/app/variant_text.hpp"
#include "sim/results/atomic_file.hpp"
#include "sim/results/refuse.hpp"

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

}  // namespace

Draft::Draft(const std::filesystem::path& file)
    : file_(file),
      base_(std::make_shared<const sim::LoadedScenario>(sim::load_scenario(file))),
      base_form_(form_of(base_->scenario)),
      effective_(base_),
      form_(base_form_),
      evidence_(sim::read_evidence(file)) {}

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
    const Change* before = change_at(pointer);
    if (before != nullptr && before->json == json) return;
    std::vector<Change> changes = changes_;
    // A value that is laid over a whole list or object holds what was changed within it.
    std::erase_if(changes, [&](const Change& change) {
        return change.pointer == pointer || change.pointer.starts_with(pointer + "/");
    });
    changes.push_back({pointer, json});
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

void Draft::save_as(const std::filesystem::path& file, const std::string& title) {
    settle();
    if (!issues_.empty()) sim::refuse(file_.filename().string(), "changes with problems", "a scenario without any");
    const std::string text = variant_text(file_.filename().string(), title, changes_, effective_->effective_json);
    if (std::filesystem::exists(file)) sim::refuse(file.string(), "a file of that name", "a new name");
    sim::load_scenario_text(text, file);
    sim::write_atomically(file, text);
    *this = Draft(file);
}

}  // namespace ubumwe::gui
