#include "gui/app/keeping.hpp"

#include <exception>
#include <utility>

namespace ubumwe::gui {

Keeping::Keeping(std::filesystem::path settings, std::filesystem::path recovery)
    : settings_file_(std::move(settings)), recovery_file_(std::move(recovery)) {}

void Keeping::begin(Workspace& work) {
    work.recovery = read_recovery(recovery_file_);
    settings_ = work.settings;
    asks_ = work.recovery.has_value();
}

template <class Write>
void Keeping::attempt(Workspace& work, const Write& write) {
    try {
        write();
    } catch (const std::exception& error) {
        if (!std::exchange(told_, true))
            work.notice = Notice{work.words().filled("notice.not_kept", {{"problem", error.what()}}), true};
    }
}

void Keeping::go_on(Workspace& work) {
    // The user has said what becomes of them.
    if (asks_ && !work.recovery) forget_recovery(recovery_file_);
    asks_ = work.recovery.has_value();
    if (!work.recovery && work.draft && work.draft->changes() != changes_) {
        changes_ = work.draft->changes();
        attempt(work, [&] { keep(recovery_file_, work.draft); });
    }
    if (work.settings == settings_) return;
    settings_ = work.settings;
    attempt(work, [&] { write_settings(settings_file_, settings_); });
}

void Keeping::end(Workspace& work) {
    if (!work.recovery) forget_recovery(recovery_file_);
    go_on(work);
}

}  // namespace ubumwe::gui
