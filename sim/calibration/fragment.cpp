#include "sim/calibration/fragment.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/scenario/extends.hpp"
#include "sim/scenario/set_option.hpp"

namespace ubumwe::sim {

namespace {

using Json = nlohmann::ordered_json;

/// Half of a 95 % interval of a normal distribution, in standard deviations.
constexpr double half_interval = 1.96;

double rounded(double x) {
    constexpr double digits = 1e4;
    return std::round(x * digits) / digits;
}

Json value_of(const CalibrationTarget& target, const FittedTarget& fitted) {
    const double value = stated_value(fitted);
    if (!fitted.half_width || !(rounded(*fitted.half_width / half_interval) > 0.0)) return value;
    return {{"value", value},
            {"distribution",
             {{"shape", "normal"},
              {"low", target.low},
              {"high", target.high},
              {"sd", std::min(rounded(*fitted.half_width / half_interval), target.high - target.low)}}}};
}

/// The list with the ids of all elements of `whole`, in its order.
void name_elements(Json& list, const Json& whole) {
    if (!list.is_null()) return;
    list = Json::array();
    for (const Json& element : whole) list.push_back({{"id", element.at("id")}});
}

void set_value(Json& part, const Json& whole, std::span<const std::string> names, const Json& value) {
    if (names.empty()) {
        part = value;
        return;
    }
    const std::string& name = names.front();
    if (!whole.is_array()) {
        set_value(part[name], whole.at(name), names.subspan(1), value);
        return;
    }
    name_elements(part, whole);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (name == "*" || whole[i].at("id") == name) set_value(part[i], whole[i], names.subspan(1), value);
    }
}

/// How the values came to be, for who opens the file.
std::string comment(const LoadedTargets& targets, const BackgroundShare& background) {
    const Targets& its = targets.targets;
    const std::string pairs = draws_text(targets.paired_draws());
    return fmt::format(
        "// Written by ubumwe calibrate {}: {} of luck (seed {}) at scale {:g},\n"
        "// {:.0f} % of the measured changes taken as background. A distribution is what the luck of these draws\n"
        "// leaves in doubt, nothing else. The attributable parts that the calibration reports rest on\n"
        "// {}, each beside its counterfactual.\n",
        targets.file.filename().string(), draws_text(its.replicates), its.seed, its.scale, 100.0 * background.share,
        its.pilot > 0 ? "the first " + pairs : "all " + pairs);
}

Json head(const LoadedTargets& targets, const BackgroundShare& background) {
    Json json{{"schema", schema_name}, {"schema_version", schema_version}};
    if (background.extends.empty()) return json;
    const model::Scenario& scenario = targets.scenario.scenario;
    json["extends"] = background.extends;
    json["title"] = fmt::format("{}, with {:.0f} % of the measured changes as background", scenario.title,
                                100.0 * background.share);
    json["rationale"] = fmt::format(
        "What is left of the effects of programmes when {:.0f} % of the published before-after changes are trend, "
        "response shift or attrition?",
        100.0 * background.share);
    json["author"] = targets.targets.author;
    json["date"] = targets.targets.date;
    json["comparator"] = scenario.comparator;
    return json;
}

}  // namespace

std::string draws_text(std::int64_t draws) {
    return fmt::format("{} draw{}", draws, draws == 1 ? "" : "s");
}

double stated_value(const FittedTarget& target) {
    return rounded(target.factor);
}

std::string fragment_json(const LoadedTargets& targets, const BackgroundFit& fit) {
    Json json = head(targets, fit.background);
    const Json whole = Json::parse(targets.scenario.effective_json);
    for (std::size_t i = 0; i < fit.targets.size(); ++i) {
        const CalibrationTarget& target = targets.targets.targets[i];
        for (const std::string& key : target.keys) {
            const std::vector<std::string> names = key_names(key);
            set_value(json, whole, names, value_of(target, fit.targets[i]));
        }
    }
    constexpr int indent = 2;
    return comment(targets, fit.background) + json.dump(indent) + "\n";
}

}  // namespace ubumwe::sim
