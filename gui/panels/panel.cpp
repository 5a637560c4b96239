#include "gui/panels/panel.hpp"

namespace ubumwe::gui {

const std::vector<NamedPanel>& all_panels() {
    static const std::vector<NamedPanel> panels{{"start", false, make_start_panel},
                                                {"scenario", false, make_scenario_panel},
                                                {"programmes", false, make_programmes_panel},
                                                {"releases", false, make_releases_panel},
                                                {"run", true, make_run_panel},
                                                {"results", true, make_results_panel},
                                                {"compare", true, make_compare_panel},
                                                {"map", true, make_map_panel},
                                                {"community", false, make_community_panel},
                                                {"reintegration", true, make_reintegration_panel},
                                                {"evidence", false, make_evidence_panel},
                                                {"export", true, make_export_panel}};
    return panels;
}

}  // namespace ubumwe::gui
