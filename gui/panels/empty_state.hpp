#pragma once

#include "gui/app/workspace.hpp"
#include "gui/widgets/text.hpp"

namespace ubumwe::gui {

/// Where no scenario is open: says so and leads to one. True where there is nothing else to draw.
inline bool without_scenario(Workspace& work, const Look& look) {
    if (work.draft) return false;
    const Words& words = work.words();
    title(look, words("scenario.none"));
    paragraph(look, words("scenario.none.what"));
    if (main_button(look, words("scenario.none.do"))) work.panel = "start";
    return true;
}

/// Where no results are open: says so and leads to a run. True where there is nothing else to draw.
inline bool without_results(Workspace& work, const Look& look) {
    if (work.results) return false;
    const Words& words = work.words();
    title(look, words("results.none"));
    paragraph(look, words("results.none.what"));
    if (main_button(look, words("results.none.do"))) work.panel = work.draft ? "run" : "start";
    return true;
}

}  // namespace ubumwe::gui
