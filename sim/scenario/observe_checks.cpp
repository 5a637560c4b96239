#include <cmath>

#include "sim/scenario/check.hpp"
#include "sim/scenario/stream_name.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

constexpr double weight_tolerance = 1e-9;

std::vector<std::string> measures() {
    std::vector<std::string> names(model::person_indicator_names.begin(), model::person_indicator_names.end());
    names.insert(names.end(), model::household_indicator_names.begin(), model::household_indicator_names.end());
    names.insert(names.end(), {"population", "caseness", "mean_trust_in", "mean_trust_out", "cohesion_index"});
    return names;
}

/// Whether a text names a "programme" or "programme.stream", and behind an @ a facility or a simulated district.
void check_item(const Check& check, const std::string& pointer, std::string_view text) {
    const std::size_t at_sign = text.find('@');
    const std::string_view name = text.substr(0, at_sign);
    if (streams_named(check.scenario, name).empty()) {
        const std::vector<std::string> known = stream_names(check.scenario);
        check.refuse(pointer, in_quotes(name), "a programme or programme.stream: " + one_of(known),
                     nearest_hint(name, known));
    }
    if (at_sign == std::string_view::npos) return;
    std::vector<std::string> places;
    for (const model::DistrictMargin& district : check.scenario.margins.districts) places.push_back(district.name);
    for (const model::FacilityMargin& facility : check.scenario.margins.facilities) places.push_back(facility.name);
    check.expect_known(pointer, std::string(text.substr(at_sign + 1)), places,
                       "a simulated district or a facility behind the @");
}

}  // namespace

void check_observe(const Check& check) {
    const model::ObserveParameters& observe = check.scenario.observe;
    const std::vector<std::string> strata(model::stratum_names.begin(), model::stratum_names.end());
    const std::vector<std::string> indicators(model::person_indicator_names.begin(),
                                              model::person_indicator_names.end());
    check.expect_all_known("/observe/strata", observe.strata, strata, "a stratum");
    check.expect_all_known("/observe/measures", observe.measures, measures(), "a measure");
    check.expect_all_known("/observe/headline_measures", observe.headline_measures, measures(), "a measure");
    check.expect_all_known("/observe/quantiles", observe.quantiles, indicators, "an indicator of a person");
    const double sum = observe.cohesion_outgroup_trust + observe.cohesion_social_harmony +
                       observe.cohesion_cooperation + observe.cohesion_mean_trust_out;
    if (std::abs(sum - 1.0) > weight_tolerance) {
        check.refuse("/observe/cohesion_outgroup_trust", "weights of the cohesion index that add up to " + to_text(sum),
                     "weights that add up to 1");
    }
}

void check_published(const Check& check) {
    const std::vector<std::string> programmes = ids_of(check.scenario.programmes);
    for (const model::PublishedReach& reach : check.scenario.published.reach) {
        const std::string pointer = "/published/reach/" + reach.id + "/of";
        for (std::size_t i = 0; i < reach.of.size(); ++i)
            check_item(check, below(pointer, std::to_string(i)), reach.of[i]);
    }
    for (const model::PublishedChange& change : check.scenario.published.changes) {
        const std::string pointer = "/published/changes/" + change.id;
        check.expect_known(pointer + "/id", change.id, measures(), "a measure");
        check.expect_all_known(pointer + "/participants", change.participants, programmes, "a programme");
    }
}

}  // namespace ubumwe::sim
