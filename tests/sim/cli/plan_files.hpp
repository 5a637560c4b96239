#pragma once

#include <string>

#include "tests/sim/cli/study_files.hpp"

namespace ubumwe::tests {

/// Studies of plans for the small country, with costs.
class PlanFiles : public StudyFiles {
public:
    PlanFiles() {
        folder.write("country/costed.json",
                     R"({"schema": "ubumwe/scenario", "schema_version": 1, "extends": "scenario.json",
                         "title": "With costs", "time": {"end": "2022-06"},
                         "costing": {"currency": "USD", "price_year": 2024},
                         "programmes": [
                           {"id": "healing_dialogue", "costs": [
                             {"id": "session", "unit": "per_session", "unit_cost": 20},
                             {"id": "office", "unit": "fixed_per_year", "unit_cost": 300}]},
                           {"id": "return_preparation", "costs": [
                             {"id": "kit", "unit": "per_participant", "unit_cost": 30, "source": "a price list"}]}]})");
    }

    std::string plans(const std::string& design, const std::string& more = {}) const {
        return folder
            .write("country/plans.json",
                   R"({"schema": "ubumwe/study", "schema_version": 1, "seed": 11, "title": "Plans of the small country",
                       "scenarios": [{"id": "central", "file": "costed.json"},
                                     {"id": "large", "file": "costed.json", "set": ["releases.variant=high"]}],
                       "replicates": 3,
                       "allocation": {
                         "programmes": [{"id": "healing_dialogue", "least": 1}, {"id": "return_preparation"}],
                         "budget": 8000, "facilitators": 16},
                       "aims": [{"id": "cohesion", "aim": "most"}, {"id": "planned_cost", "aim": "least"}],
                       "answers": [{"id": "cohesion", "measure": "cohesion_index"}, {"id": "cost", "measure": "cost"}],
                       "design": {"method": "pareto", )" +
                       design + "}" + more + "}")
            .string();
    }
};

/// Ten plans, of which four are chosen by what the others gave.
inline constexpr const char* small_design =
    R"("samples": 6, "rounds": 2, "round_samples": 2, "replicates": 2, "confirm": 1)";

}  // namespace ubumwe::tests
