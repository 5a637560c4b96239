#include "gui/panels/panel.hpp"

namespace ubumwe::gui {

const std::vector<NamedPanel>& all_panels() {
    static const std::vector<NamedPanel> panels{{"start", false, make_start_panel},
                                                {"scenario", false, make_scenario_panel},
                                                {"run", true, make_run_panel},
                                                {"results", true, make_results_panel},
                                                {"evidence", false, make_evidence_panel},
                                                {"export", true, make_export_panel}};
    return panels;
}

}  // namespace ubumwe::gui
