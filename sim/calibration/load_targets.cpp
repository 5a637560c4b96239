#include "sim/calibration/load_targets.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "sim/scenario/document.hpp"
#include "sim/scenario/field_collector.hpp"
#include "sim/scenario/input_folder.hpp"
#include "sim/scenario/object_reader.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/scenario/wording.hpp"
#include "sim/study/varied_keys.hpp"

namespace ubumwe::sim {

namespace {

std::vector<std::string> changes_of(const Targets& targets) {
    std::vector<std::string> set{"seed=" + std::to_string(targets.seed), "population.scale=" + to_text(targets.scale)};
    set.insert(set.end(), targets.set.begin(), targets.set.end());
    return set;
}

void check_pilot(const Targets& targets, const Node& root, Issues& issues) {
    if (targets.pilot > 0 && targets.pilot >= targets.replicates)
        issues.add({place_of(root, "/pilot"),
                    std::to_string(targets.pilot),
                    "a number below replicates (" + std::to_string(targets.replicates) + "); 0 for no pilot",
                    {}});
}

/// Finds in the scenario what each target means.
class TargetResolver {
public:
    TargetResolver(LoadedTargets& loaded, const Node& root, Issues& issues)
        : loaded_(loaded), root_(root), issues_(issues) {}

    void resolve() {
        if (loaded_.targets.targets.empty()) refuse("/targets", "no target", "a list of at least one target");
        if (loaded_.targets.backgrounds.empty())
            refuse("/backgrounds", "no background share", "a list of at least one share");
        const auto json = parse_json(loaded_.scenario.effective_json, loaded_.scenario_file.string(), issues_);
        for (const CalibrationTarget& target : loaded_.targets.targets) {
            const std::string pointer = below("/targets", target.id);
            resolve_figure(target, pointer);
            if (json) resolve_factor(target, pointer, *json);
        }
    }

private:
    void refuse(const std::string& pointer, std::string found, std::string allowed, std::string hint = {}) {
        issues_.add({place_of(root_, pointer), std::move(found), std::move(allowed), std::move(hint)});
    }

    void resolve_figure(const CalibrationTarget& target, const std::string& pointer) {
        loaded_.published.push_back(target.percent);
        loaded_.lower_bounds.push_back(false);
        if (target.kind == TargetKind::caseness) return resolve_position(target, pointer);
        const auto& changes = loaded_.scenario.scenario.published.changes;
        const auto published = std::ranges::find(changes, target.id, &model::PublishedChange::id);
        if (published != changes.end()) {
            loaded_.published.back() = published->change_percent;
            loaded_.lower_bounds.back() = published->lower_bound;
            return;
        }
        std::vector<std::string> known;
        for (const model::PublishedChange& each : changes) known.push_back(each.id);
        refuse(below(pointer, "id"), in_quotes(target.id), "a published change of the scenario: " + one_of(known),
               nearest_hint(target.id, known));
    }

    void resolve_position(const CalibrationTarget& target, const std::string& pointer) {
        std::vector<std::string> known;
        for (const auto& position : loaded_.scenario.scenario.positions) known.push_back(position.id);
        if (std::ranges::find(known, target.position) == known.end())
            refuse(below(pointer, "position"), in_quotes(target.position),
                   "a position of the scenario: " + one_of(known), nearest_hint(target.position, known));
    }

    void resolve_factor(const CalibrationTarget& target, const std::string& pointer, const Node& scenario) {
        if (!(target.low < target.high))
            refuse(below(pointer, "high"), to_text(target.high), "a number above low (" + to_text(target.low) + ")");
        else if (target.start < target.low || target.start > target.high)
            refuse(below(pointer, "start"), to_text(target.start),
                   "a number from low (" + to_text(target.low) + ") to high (" + to_text(target.high) + ")");
        if (target.keys.empty()) refuse(below(pointer, "keys"), "no key", "a list of at least one key of the scenario");
        for (const std::string& key : target.keys)
            numbers_of_key(scenario, key, std::nullopt, place_of(root_, below(pointer, "keys")), issues_);
        loaded_.start.push_back(target.start);
    }

    LoadedTargets& loaded_;
    const Node& root_;
    Issues& issues_;
};

}  // namespace

std::vector<double> LoadedTargets::goals(double background) const {
    std::vector<double> goals = published;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (lower_bounds[i]) goals[i] += targets.above_bounds;
        if (targets.targets[i].kind == TargetKind::change) goals[i] *= 1.0 - background;
    }
    return goals;
}

LoadedTargets load_targets(const std::filesystem::path& path, const TargetChoices& choices) {
    Issues issues;
    const Place named{path.string(), 0, {}};
    const auto root = read_typed_file(path, named, targets_type, issues);
    if (!root) throw InputError(issues);
    LoadedTargets loaded;
    loaded.name = path.stem().string();
    loaded.file = path;
    Annotations annotations;
    loaded.targets = read_object<Targets>(*root, annotations, issues);
    const Targets stated = loaded.targets;
    loaded.targets.scale = choices.scale.value_or(loaded.targets.scale);
    loaded.targets.replicates = choices.replicates.value_or(loaded.targets.replicates);
    const InputFolder folder(path);
    const auto file = folder.find(path.parent_path(), loaded.targets.scenario, place_of(*root, "/scenario"), issues);
    issues.throw_if_any();
    loaded.scenario_file = file->lexically_normal();
    loaded.scenario = load_scenario(loaded.scenario_file, changes_of(loaded.targets));
    loaded.files_read = loaded.scenario.files_read;
    loaded.files_read.insert(loaded.files_read.begin(), path);
    TargetResolver(loaded, *root, issues).resolve();
    check_pilot(stated, *root, issues);
    issues.throw_if_any();
    if (loaded.targets.pilot >= loaded.targets.replicates) loaded.targets.pilot = 0;
    loaded.scenario = scenario_at(loaded, loaded.start);
    return loaded;
}

LoadedScenario scenario_at(const LoadedTargets& targets, const std::vector<double>& factors) {
    std::vector<std::string> set = changes_of(targets.targets);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        for (const std::string& key : targets.targets.targets[i].keys) set.push_back(key + "=" + to_text(factors[i]));
    }
    return load_scenario(targets.scenario_file, set);
}

Field targets_catalogue() {
    return catalogue_of<Targets>("targets");
}

std::string targets_schema() {
    return file_schema(targets_catalogue(), targets_type, "Ubumwe targets", "ubumwe reference --targets --schema");
}

}  // namespace ubumwe::sim
