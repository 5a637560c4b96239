#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gui/app/draft.hpp"
#include "gui/app/programme_outlook.hpp"
#include "gui/app/words.hpp"
#include "gui/widgets/look.hpp"

namespace ubumwe::gui {

/// A plan by its places among the programmes of the scenario.
struct PlanPlace {
    std::size_t programme = 0;
    std::size_t plan = 0;

    bool operator==(const PlanPlace&) const = default;
};

/// The plans that a programme is to have.
struct PlanEdit {
    std::size_t programme = 0;
    std::vector<model::ProgrammePlan> plans;
};

/// The title of a programme, or its id.
const std::string& title_of(const model::ProgrammeParameters& programme);

/// People who could join the stream of a plan; 0 where they are not counted yet.
std::int64_t eligible_in(const EligiblePeople& eligible, PlanPlace place);

/// Plans to scale programmes up, a row each: added, deleted, and told by groups, coverage or budget.
class PlanTable {
public:
    /// What the user has changed, if anything.
    std::optional<PlanEdit> draw(const Draft& draft, const EligiblePeople& eligible, const Words& words,
                                 const Look& look);
    /// The plan that is shown in detail.
    PlanPlace chosen() const { return chosen_; }
    void choose(PlanPlace place) { chosen_ = place; }

private:
    std::optional<PlanEdit> draw_new(const Draft& draft, const Words& words, const Look& look);
    std::optional<PlanEdit> draw_row(const Draft& draft, PlanPlace place, std::int64_t eligible, const Words& words,
                                     const Look& look);

    PlanPlace chosen_;
    std::string new_of_;  ///< id of the programme of the next plan
};

}  // namespace ubumwe::gui
