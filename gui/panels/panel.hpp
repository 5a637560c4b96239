#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "gui/app/workspace.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// A page of the window.
class Panel {
public:
    virtual ~Panel() = default;
    virtual void draw(Workspace& work, const Look& look) = 0;
    /// Whether something happens in it without the user, so that the window is drawn again soon.
    virtual bool busy() const { return false; }
};

/// A panel and its id, by which words and `--screenshot` know it.
struct NamedPanel {
    std::string_view id;
    /// Whether it shows the results of a run.
    bool needs_results = false;
    std::unique_ptr<Panel> (*make)();
};

/// All panels, in the order in which they are used.
const std::vector<NamedPanel>& all_panels();

std::unique_ptr<Panel> make_start_panel();
std::unique_ptr<Panel> make_scenario_panel();
std::unique_ptr<Panel> make_programmes_panel();
std::unique_ptr<Panel> make_releases_panel();
std::unique_ptr<Panel> make_run_panel();
std::unique_ptr<Panel> make_results_panel();
std::unique_ptr<Panel> make_compare_panel();
std::unique_ptr<Panel> make_map_panel();
std::unique_ptr<Panel> make_community_panel();
std::unique_ptr<Panel> make_reintegration_panel();
std::unique_ptr<Panel> make_evidence_panel();
std::unique_ptr<Panel> make_export_panel();

}  // namespace ubumwe::gui
