#pragma once

#include <map>
#include <memory>
#include <string>

#include "gui/panels/file_dialogs.hpp"
#include "gui/panels/panel.hpp"

namespace ubumwe::gui {

/// The whole window: choices at the top, panels at the left, the chosen panel, and what happens at the bottom.
class Desk {
public:
    /// The workspace outlives the desk.
    explicit Desk(Workspace& work) : work_(work) {}

    void draw(const Look& look);
    /// Whether something happens without the user, so that the window is drawn again soon.
    bool is_alive() const;

private:
    void draw_top(const Look& look);
    void draw_preferences(const Look& look);
    void draw_panels(const Look& look);
    void draw_panel(const Look& look);
    void draw_notice(const Look& look);
    void draw_state(const Look& look);
    void take_shortcuts();

    Workspace& work_;
    std::map<std::string, std::unique_ptr<Panel>, std::less<>> panels_;
    FileDialogs dialogs_;
    std::string shown_;          ///< the panel of the latest frame
    bool enters_panel_ = false;  ///< keys are to go there
};

}  // namespace ubumwe::gui
