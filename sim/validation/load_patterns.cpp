#include "sim/validation/load_patterns.hpp"

#include <algorithm>
#include <utility>

#include "model/observation/arms.hpp"
#include "model/observation/rows.hpp"
#include "sim/scenario/field_collector.hpp"
#include "sim/scenario/input_folder.hpp"
#include "sim/scenario/object_reader.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

template <class List>
Texts ids_of(const List& list) {
    Texts ids;
    for (const auto& element : list) ids.push_back(element.id);
    return ids;
}

Texts indicator_names() {
    return {model::person_indicator_names.begin(), model::person_indicator_names.end()};
}

Texts measure_names_but(const Texts& left_out) {
    Texts names;
    for (const std::string_view name : model::measure_names) {
        if (std::ranges::find(left_out, name) == left_out.end()) names.emplace_back(name);
    }
    return names;
}

/// Reads the scenarios of a file of patterns and finds what its readings mean in them.
class PatternLoader {
public:
    PatternLoader(LoadedPatterns& loaded, const Node& root, Issues& issues)
        : loaded_(loaded), root_(root), issues_(issues) {}

    void load() {
        const InputFolder folder(loaded_.file);
        for (const ValidationScenario& scenario : loaded_.patterns.scenarios) load_one(scenario, folder);
        if (loaded_.patterns.patterns.empty()) refuse("/patterns", "no pattern", "a list of at least one pattern");
        if (loaded_.scenarios.size() < loaded_.patterns.scenarios.size()) return;
        for (const Pattern& pattern : loaded_.patterns.patterns) check(pattern, below("/patterns", pattern.id));
    }

private:
    void refuse(const std::string& pointer, std::string found, std::string allowed, std::string hint = {}) {
        issues_.add({place_of(root_, pointer), std::move(found), std::move(allowed), std::move(hint)});
    }

    void load_one(const ValidationScenario& scenario, const InputFolder& folder) {
        const Patterns& all = loaded_.patterns;
        const std::string pointer = below("/scenarios", scenario.id);
        const auto file =
            folder.find(loaded_.file.parent_path(), scenario.file, place_of(root_, below(pointer, "file")), issues_);
        if (!file) return;
        Texts set{"seed=" + std::to_string(all.seed),
                  "population.scale=" + to_text(scenario.scale > 0.0 ? scenario.scale : all.scale)};
        set.insert(set.end(), scenario.set.begin(), scenario.set.end());
        try {
            LoadedScenario loaded = load_scenario(file->lexically_normal(), set);
            for (const fs::path& read : loaded.files_read) {
                if (std::ranges::find(loaded_.files_read, read) == loaded_.files_read.end())
                    loaded_.files_read.push_back(read);
            }
            loaded_.scenarios.push_back({scenario.id, scenario.counterfactual,
                                         scenario.replicates > 0 ? scenario.replicates : all.replicates,
                                         std::move(loaded)});
        } catch (const InputError& error) {
            for (const Issue& issue : error.issues()) issues_.add(issue);
        }
    }

    void check(const Pattern& pattern, const std::string& pointer) {
        if (!(pattern.low <= pattern.high))
            refuse(below(pointer, "high"), to_text(pattern.high),
                   "a number from low (" + to_text(pattern.low) + ") on");
        check(pattern.of, below(pointer, "of"), true);
        check(pattern.against, below(pointer, "against"), pattern.compare != Comparison::value);
    }

    void check_name(const std::string& pointer, const std::string& name, const Texts& known, const char* what) {
        if (std::ranges::find(known, name) == known.end())
            refuse(pointer, in_quotes(name), what + one_of(known), nearest_hint(name, known));
    }

    void check(const PatternReading& reading, const std::string& pointer, bool required) {
        if (!reading.asks() && !required) return;
        const Texts known = ids_of(loaded_.patterns.scenarios);
        check_name(below(pointer, "scenario"), reading.scenario, known, "a scenario of this file: ");
        const auto found = std::ranges::find(loaded_.scenarios, reading.scenario, &LoadedValidationScenario::id);
        if (found == loaded_.scenarios.end()) return;
        const bool needs_both = reading.variant == Variant::counterfactual || reading.kind == ReadingKind::attributable;
        if (needs_both && !found->counterfactual)
            refuse(below(pointer, "scenario"), in_quotes(reading.scenario) + " without its counterfactual",
                   "a scenario with \"counterfactual\": true");
        check_months(reading, pointer, found->loaded.scenario);
        check_names(reading, pointer, found->loaded.scenario);
    }

    void check_months(const PatternReading& reading, const std::string& pointer, const model::Scenario& scenario) {
        for (const auto& [key, month] : {std::pair{"from", reading.from}, std::pair{"to", reading.to}}) {
            if (month && (*month < scenario.time.start || scenario.time.end < *month))
                refuse(below(pointer, key), to_string(*month),
                       "a month of the scenario, from " + to_string(scenario.time.start) + " to " +
                           to_string(scenario.time.end));
        }
        if (reading.kind == ReadingKind::mean_field && !reading.from)
            refuse(below(pointer, "from"), "no month", "the month from which the mean field is solved");
    }

    void check_names(const PatternReading& reading, const std::string& pointer, const model::Scenario& scenario) {
        Texts positions = ids_of(scenario.positions);
        positions.emplace_back("all");
        check_name(below(pointer, "position"), reading.position, positions, "a position of the scenario: ");
        Texts arms = model::arm_names(scenario);
        arms.emplace_back("all");
        check_name(below(pointer, "arm"), reading.arm, arms, "an arm of the scenario: ");
        check_measure(reading, pointer);
        check_programme(reading, pointer, scenario);
        if (reading.kind == ReadingKind::reach && !reading.item.empty())
            check_name(below(pointer, "item"), reading.item, ids_of(scenario.published.reach), "an item of reach: ");
    }

    void check_measure(const PatternReading& reading, const std::string& pointer) {
        Texts known;
        switch (reading.kind) {
            case ReadingKind::series:
                known = measure_names_but({});
                break;
            case ReadingKind::people:
                known = indicator_names();
                known.emplace_back("caseness");
                break;
            case ReadingKind::correlation:
                known = indicator_names();
                check_name(below(pointer, "other"), reading.other, known, "an indicator of people: ");
                break;
            case ReadingKind::change:
            case ReadingKind::attributable:
                known = measure_names_but({"population", "mean_trust_in", "mean_trust_out", "cohesion_index"});
                break;
            case ReadingKind::mean_field:
                known = measure_names_but({"population", "caseness", "mean_trust_out", "cohesion_index"});
                break;
            case ReadingKind::receiving:
                known = {"anxiety", "outgroup_trust"};
                break;
            case ReadingKind::released:
            case ReadingKind::in_custody:
            case ReadingKind::incidents:
            case ReadingKind::reach:
            case ReadingKind::groups_meeting:
                return;
        }
        check_name(below(pointer, "measure"), reading.measure, known, "a measure of this kind: ");
    }

    void check_programme(const PatternReading& reading, const std::string& pointer, const model::Scenario& scenario) {
        const bool of_changes = reading.kind == ReadingKind::change || reading.kind == ReadingKind::attributable;
        if (!of_changes && reading.kind != ReadingKind::groups_meeting) return;
        Texts known = ids_of(scenario.programmes);
        if (of_changes) known.emplace_back("published");
        check_name(below(pointer, "programme"), reading.programme, known, "a programme of the scenario: ");
    }

    LoadedPatterns& loaded_;
    const Node& root_;
    Issues& issues_;
};

}  // namespace

LoadedPatterns load_patterns(const fs::path& path, const PatternChoices& choices) {
    Issues issues;
    const auto root = read_typed_file(path, Place{path.string(), 0, {}}, patterns_type, issues);
    if (!root) throw InputError(issues);
    LoadedPatterns loaded;
    loaded.name = path.stem().string();
    loaded.file = path;
    loaded.files_read.push_back(path);
    Annotations annotations;
    loaded.patterns = read_object<Patterns>(*root, annotations, issues);
    loaded.patterns.scale = choices.scale.value_or(loaded.patterns.scale);
    loaded.patterns.replicates = choices.replicates.value_or(loaded.patterns.replicates);
    PatternLoader(loaded, *root, issues).load();
    issues.throw_if_any();
    return loaded;
}

Field patterns_catalogue() {
    return catalogue_of<Patterns>("patterns");
}

std::string patterns_schema() {
    return file_schema(patterns_catalogue(), patterns_type, "Ubumwe patterns", "ubumwe reference --patterns --schema");
}

}  // namespace ubumwe::sim
