#pragma once

#include <filesystem>
#include <vector>

#include "gui/app/workspace.hpp"

namespace ubumwe::gui {

/// Keeps settings, and changes that no file holds, while the window is used, so that a crash takes neither. Where
/// nothing can be written the user is told, once.
class Keeping {
public:
    Keeping(std::filesystem::path settings, std::filesystem::path recovery);

    /// Reads what an earlier window has kept.
    void begin(Workspace& work);
    /// Writes what has changed since.
    void go_on(Workspace& work);
    /// The window was closed as usual: its settings stay, and changes that the user has not been asked about.
    void end(Workspace& work);

private:
    template <class Write>
    void attempt(Workspace& work, const Write& write);

    std::filesystem::path settings_file_;
    std::filesystem::path recovery_file_;
    Settings settings_;
    std::vector<Change> changes_;
    bool told_ = false;
    bool asks_ = false;  ///< about changes of an earlier window
};

}  // namespace ubumwe::gui
