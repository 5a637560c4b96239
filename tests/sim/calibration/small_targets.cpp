#include "tests/sim/calibration/small_targets.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "tests/support/repository.hpp"

namespace ubumwe::tests {

SmallTargets::SmallTargets() {
    std::filesystem::copy(repository() / "tests/support/small_country", folder.path() / "country",
                          std::filesystem::copy_options::recursive);
}

void SmallTargets::write_scenario(double trust_scale, double communication_scale, double trust_change,
                                  double communication_change) const {
    folder.write("country/plan.json",
                 fmt::format(
                     R"({{"schema": "ubumwe/scenario", "schema_version": 1, "extends": "scenario.json",
                "dynamics": {{"effect_scale": {{"persons": {{"outgroup_trust": {}}}, "households": {{"communication": {}}}}}}},
                "programmes": [{{"id": "healing_dialogue", "starts": [
                  {{"id": "many", "stream": "adult", "date": "2020-03", "district": "Northfield", "groups": 12, "participants": 180}},
                  {{"id": "whole", "stream": "families", "date": "2020-06", "district": "Northfield", "groups": 6, "participants": 110}}]}}],
                "published": {{"changes": [
                  {{"id": "outgroup_trust", "change_percent": {}, "participants": ["healing_dialogue"]}},
                  {{"id": "communication", "change_percent": {}, "lower_bound": true, "participants": ["healing_dialogue"]}}]}}}})",
                     trust_scale, communication_scale, trust_change, communication_change));
}

std::filesystem::path SmallTargets::targets(double caseness, int rounds, double above_bounds) const {
    return write_targets(R"("replicates": 2)", caseness, rounds, above_bounds);
}

std::filesystem::path SmallTargets::targets_with_pilot(double caseness) const {
    return write_targets(R"("replicates": 6, "pilot": 2)", caseness, 12, 0.0);
}

std::filesystem::path SmallTargets::write_targets(const std::string& draws, double caseness, int rounds,
                                                  double above_bounds) const {
    return folder.write(
        "country/targets.json",
        fmt::format(
            R"({{"schema": "ubumwe/targets", "schema_version": 1, "title": "Small targets", "scenario": "plan.json",
                "set": ["time.end=2021-12"], "seed": 3, {}, "above_bounds": {}, "rounds": {},
                "backgrounds": [{{"id": "none", "fragment": "fitted.json"}},
                                {{"id": "half", "share": 0.5, "fragment": "half.json", "extends": "plan.json"}}],
                "targets": [
                  {{"id": "outgroup_trust", "tolerance": 0.05, "low": 0.1, "high": 4, "keys": ["dynamics.effect_scale.persons.outgroup_trust"]}},
                  {{"id": "communication", "tolerance": 0.05, "low": 0.1, "high": 4, "keys": ["dynamics.effect_scale.households.communication"]}},
                  {{"id": "cases", "kind": "caseness", "position": "survivor", "percent": {}, "tolerance": 0.6, "start": 0.515, "low": 0.4, "high": 0.6,
                    "keys": ["positions.survivor.baseline.distress"]}}]}})",
            draws, above_bounds, rounds, caseness));
}

std::string SmallTargets::text_of(const std::filesystem::path& name) const {
    std::ifstream stream(folder.path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace ubumwe::tests
