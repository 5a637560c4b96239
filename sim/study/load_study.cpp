#include "sim/study/load_study.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "sim/scenario/document.hpp"
#include "sim/scenario/field_collector.hpp"
#include "sim/scenario/input_folder.hpp"
#include "sim/scenario/object_reader.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/scenario/set_option.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/study/allocation/allocation_changes.hpp"
#include "sim/study/evidence_row.hpp"
#include "sim/study/stored_cells.hpp"
#include "sim/study/study_checks.hpp"
#include "sim/study/varied_keys.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;

constexpr double middle = 0.5;

/// Reads the scenarios of a study and finds what its parameters mean in them.
class StudyLoader {
public:
    StudyLoader(LoadedStudy& study, const Node& root, Issues& issues) : study_(study), root_(root), issues_(issues) {}

    void load() {
        const InputFolder folder(study_.file);
        for (const StudyScenario& scenario : study_.study.scenarios) load_one(scenario, folder);
        if (study_.scenarios.size() == study_.study.scenarios.size()) {
            for (const StoredCell& cell : stored_cells(study_.study)) check_names(cell);
            for (const VariedParameter& parameter : study_.study.parameters) resolve(parameter);
            if (study_.study.all_evidence) add_all_evidence();
            if (study_.study.design.method == DesignMethod::pareto) add_space();
        }
    }

private:
    /// Reads a scenario with changes. Issues of a change stand where `place` says it is made.
    template <class PlaceOfKey>
    std::optional<LoadedScenario> try_scenario(const fs::path& file, const std::vector<std::string>& set,
                                               PlaceOfKey&& place, Issues& issues) {
        try {
            return load_scenario(file, set);
        } catch (const InputError& error) {
            for (Issue issue : error.issues()) {
                if (issue.place.file == set_option_name) {
                    issue.found = issue.place.where + ": " + issue.found;
                    issue.place = place_of(root_, place(issue.place.where));
                }
                issues.add(std::move(issue));
            }
            return std::nullopt;
        }
    }

    /// The pointer of the change in a list of the study that sets a key, or something above it; empty where none does.
    static std::string place_in(const std::vector<std::string>& set, const std::string& list, std::string_view key) {
        for (std::size_t i = 0; i < set.size(); ++i) {
            std::string changed;
            for (const std::string& name : key_names(std::string_view(set[i]).substr(0, set[i].find('='))))
                changed = below(changed, name);
            if (key.starts_with(changed) || key == set[i]) return below(list, std::to_string(i));
        }
        return {};
    }

    void load_one(const StudyScenario& scenario, const InputFolder& folder) {
        const std::string pointer = below("/scenarios", scenario.id);
        const auto file =
            folder.find(study_.file.parent_path(), scenario.file, place_of(root_, below(pointer, "file")), issues_);
        if (!file) return;
        const fs::path path = file->lexically_normal();
        std::vector<std::string> set{"seed=" + std::to_string(study_.study.seed)};
        set.insert(set.end(), study_.study.set.begin(), study_.study.set.end());
        set.insert(set.end(), scenario.set.begin(), scenario.set.end());
        auto loaded = try_scenario(
            path, set,
            [&](const std::string& key) {
                const std::string own = place_in(scenario.set, below(pointer, "set"), key);
                return own.empty() ? place_in(study_.study.set, "/set", key) : own;
            },
            issues_);
        if (!loaded) return;
        for (const fs::path& read : loaded->files_read) {
            if (std::ranges::find(study_.files_read, read) == study_.files_read.end())
                study_.files_read.push_back(read);
        }
        study_.scenarios.push_back({scenario.id, path, std::move(set), *std::move(loaded)});
    }

    /// Cells are looked for in every scenario.
    void check_names(const StoredCell& cell) {
        for (const LoadedStudyScenario& scenario : study_.scenarios) {
            const model::Scenario& its = scenario.loaded.scenario;
            const auto& positions = its.positions;
            const auto& districts = its.margins.districts;
            if (cell.position != "all" &&
                std::ranges::find(positions, cell.position, &model::PositionParameters::id) == positions.end())
                refuse(below(cell.pointer, "position"), cell.position, "all, or a position of " + scenario.id);
            if (cell.district != "all" &&
                std::ranges::find(districts, cell.district, &model::DistrictMargin::name) == districts.end())
                refuse(below(cell.pointer, "district"), cell.district, "all, or a district of " + scenario.id);
            if (cell.month && (*cell.month < its.time.start || its.time.end < *cell.month))
                refuse(
                    below(cell.pointer, "month"), to_string(*cell.month),
                    "a month of " + scenario.id + ": " + to_string(its.time.start) + " to " + to_string(its.time.end));
        }
    }

    void refuse(std::string_view pointer, const std::string& found, std::string allowed) {
        issues_.add({place_of(root_, pointer), '"' + found + '"', std::move(allowed), {}});
    }

    void resolve(const VariedParameter& parameter) {
        const std::string pointer = below("/parameters", parameter.id);
        const Place named = place_of(root_, pointer);
        ResolvedParameter resolved{parameter.id, parameter.key, parameter.marginal, {}, {}};
        std::optional<double> only;
        if (parameter.origin == ValueOrigin::evidence) {
            const auto row = evidence().find(parameter.id, named, issues_);
            if (!row) return;
            resolved.key = row->key;
            resolved.marginal = row->marginal;
            resolved.quality = row->quality;
            only = row->value;
        }
        find_keys(resolved, only, named, issues_);
        study_.parameters.push_back(std::move(resolved));
        if (issues_.empty()) try_values(study_.parameters.back(), pointer, issues_);
    }

    /// The rows of the register that have a range and stand for a number of every scenario, beside the parameters that
    /// the study names.
    void add_all_evidence() {
        const std::string pointer = "/all_evidence";
        for (const EvidenceRow& row : evidence().rows()) {
            if (std::ranges::find(study_.parameters, row.id, &ResolvedParameter::id) != study_.parameters.end())
                continue;
            ResolvedParameter resolved{row.id, row.key, row.marginal, row.quality, {}};
            Issues none_there;
            find_keys(resolved, row.value, place_of(root_, pointer), none_there);
            if (!none_there.empty()) continue;
            Issues refused;
            try_values(resolved, pointer, refused);
            if (refused.empty())
                study_.parameters.push_back(std::move(resolved));
            else
                study_.left_out.push_back(row.id);
        }
    }

    /// What plans are made of, by the first scenario; every scenario must hold with one of them.
    void add_space() {
        study_.space =
            allocation_space(study_.scenarios.front().loaded.scenario, study_.study.allocation, root_, issues_);
        if (!issues_.empty()) return;
        for (const std::string& variable : study_.space->variables())
            study_.parameters.push_back({variable, "allocation", Marginal{}, {}, {}});
        const Allocation tried = allocate(*study_.space, std::vector<double>(study_.parameters.size(), middle));
        for (const LoadedStudyScenario& scenario : study_.scenarios) {
            std::vector<std::string> set = scenario.set;
            for (std::string& change : allocation_changes(*study_.space, tried, scenario.loaded.scenario))
                set.push_back(std::move(change));
            try_scenario(
                scenario.file, set, [](const std::string&) { return std::string("/allocation"); }, issues_);
        }
    }

    void find_keys(ResolvedParameter& resolved, std::optional<double> only, const Place& named, Issues& issues) {
        for (std::size_t i = 0; i < study_.scenarios.size(); ++i) {
            resolved.keys.emplace_back();
            for (KeyedNumber& number : numbers_of_key(document_of(i), resolved.key, only, named, issues))
                resolved.keys.back().push_back(std::move(number.pointer));
        }
    }

    /// A scenario with the study's changes, parsed once.
    const Node& document_of(std::size_t scenario) {
        for (std::size_t i = documents_.size(); i <= scenario; ++i) {
            const LoadedStudyScenario& its = study_.scenarios[i];
            documents_.push_back(parse_json(its.loaded.effective_json, its.file.string(), issues_).value_or(Node{}));
        }
        return documents_[scenario];
    }

    /// The register beside the first scenario; all scenarios of a study are of one country.
    const EvidenceRegister& evidence() {
        if (!evidence_) {
            evidence_.emplace(study_.scenarios.front().file.parent_path(), issues_);
            study_.files_read.push_back(evidence_->file());
        }
        return *evidence_;
    }

    /// A scenario must hold at every value of a grid; of other designs at both ends and at a value between, which is no
    /// whole number where that is not allowed.
    std::vector<double> tried_shares() const {
        constexpr double between = 0.4142;
        const DesignParameters& design = study_.study.design;
        if (design.method != DesignMethod::one_factor && design.method != DesignMethod::morris)
            return {0.0, between, 1.0};
        const std::int64_t values = design.method == DesignMethod::morris ? design.levels : design.samples;
        std::vector<double> shares;
        for (std::int64_t i = 0; i < values; ++i)
            shares.push_back(static_cast<double>(i) / static_cast<double>(values - 1));
        return shares;
    }

    void try_values(const ResolvedParameter& parameter, const std::string& pointer, Issues& issues) {
        for (const double share : tried_shares()) {
            const double value = quantile(parameter.marginal, share);
            for (std::size_t i = 0; i < study_.scenarios.size(); ++i) {
                std::vector<std::string> set = study_.scenarios[i].set;
                for (const std::string& key : parameter.keys[i]) set.push_back(key + "=" + to_text(value));
                try_scenario(
                    study_.scenarios[i].file, set, [&](const std::string&) { return pointer; }, issues);
            }
        }
    }

    LoadedStudy& study_;
    const Node& root_;
    Issues& issues_;
    std::optional<EvidenceRegister> evidence_;
    std::vector<Node> documents_;
};

}  // namespace

LoadedStudy load_study(const fs::path& path) {
    Issues issues;
    const Place named{path.string(), 0, {}};
    const auto root = read_typed_file(path, named, study_type, issues);
    if (!root) throw InputError(issues);
    LoadedStudy study;
    study.name = path.stem().string();
    study.file = path;
    study.text = read_text_file(path, named, issues).value_or("");
    Annotations annotations;
    study.study = read_object<Study>(*root, annotations, issues);
    study.files_read.push_back(path);
    check_study(study.study, *root, issues);
    StudyLoader(study, *root, issues).load();
    issues.throw_if_any();
    std::vector<Marginal> marginals;
    for (const ResolvedParameter& parameter : study.parameters) marginals.push_back(parameter.marginal);
    study.samples = design_samples(study.study.design, marginals);
    return study;
}

std::vector<std::string> changes_of(const LoadedStudy& study, std::size_t scenario, std::int64_t sample) {
    std::vector<std::string> set = study.scenarios.at(scenario).set;
    if (sample == 0) return set;
    if (study.space) {
        const model::Scenario& its = study.scenarios.at(scenario).loaded.scenario;
        for (std::string& change : allocation_changes(*study.space, allocation_of(study, sample), its))
            set.push_back(std::move(change));
        return set;
    }
    const Sample& values = study.samples.at(static_cast<std::size_t>(sample - 1));
    for (std::size_t i = 0; i < study.parameters.size(); ++i) {
        if (!values[i]) continue;
        for (const std::string& key : study.parameters[i].keys.at(scenario))
            set.push_back(key + "=" + to_text(*values[i]));
    }
    return set;
}

Allocation allocation_of(const LoadedStudy& study, std::int64_t sample) {
    std::vector<double> point;
    for (const auto& value : study.samples.at(static_cast<std::size_t>(sample - 1)))
        point.push_back(value.value_or(middle));
    return allocate(*study.space, point);
}

Field study_catalogue() {
    return catalogue_of<Study>("study");
}

std::string study_schema() {
    return file_schema(study_catalogue(), study_type, "Ubumwe study", "ubumwe reference --study --schema");
}

}  // namespace ubumwe::sim
