#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gui/app/folder_view.hpp"
#include "gui/app/workspace.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// What a user is asked about files: which to open, under which name to save, and what to do with changes that no file
/// holds.
class FileDialogs {
public:
    void draw(Workspace& work, const Look& look);

private:
    void ask_what_to_open(Workspace& work, const Look& look);
    void ask_for_name(Workspace& work, const Look& look);
    static void ask_to_overwrite(Workspace& work, const Look& look);
    void ask_about_changes(Workspace& work, const Look& look);
    void ask_about_recovery(Workspace& work, const Look& look);
    void go_to(const std::filesystem::path& folder);

    std::filesystem::path folder_;
    std::vector<FolderEntry> entries_;
    std::string typed_;  ///< path
    std::string name_;
    std::string title_;
};

}  // namespace ubumwe::gui
