#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gui/app/folder_view.hpp"
#include "gui/app/workspace.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// What a user is asked about files: which to open, under which name to save, and what to do with changes that no file
/// holds. The keys of the window are shown like them.
class FileDialogs {
public:
    void draw(Workspace& work, const Look& look);
    /// Whether the user is being asked something, so that keys are an answer to it.
    bool is_open() const { return is_open_; }

private:
    /// Opens a dialog when `asked` is set, and begins to draw it where it is open.
    bool begin_dialog(const char* name, const char* id, bool asked, const Look& look, float width);
    void ask_what_to_open(Workspace& work, const Look& look);
    void ask_for_name(Workspace& work, const Look& look);
    void ask_to_overwrite(Workspace& work, const Look& look);
    void ask_about_changes(Workspace& work, const Look& look);
    void ask_about_recovery(Workspace& work, const Look& look);
    void show_keys(Workspace& work, const Look& look);
    void go_to(const std::filesystem::path& folder);

    bool is_open_ = false;
    std::filesystem::path folder_;
    std::vector<FolderEntry> entries_;
    std::string typed_;  ///< path
    std::string name_;
    std::string title_;
};

}  // namespace ubumwe::gui
