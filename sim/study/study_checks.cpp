#include "sim/study/study_checks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/parameters/observe.hpp"
#include "sim/scenario/wording.hpp"
#include "sim/study/stored_cells.hpp"

namespace ubumwe::sim {

namespace {

using Names = std::vector<std::string>;

class StudyCheck {
public:
    StudyCheck(const Study& study, const Node& root, Issues& issues) : study_(study), root_(root), issues_(issues) {}

    void check() {
        check_scenarios();
        check_precision();
        for (const VariedParameter& parameter : study_.parameters) check_parameter(parameter);
        check_design();
        check_goal();
        if (study_.design.method == DesignMethod::pareto)
            check_pareto();
        else
            check_no_pareto();
        for (const StudyAnswer& answer : study_.answers) check_answer(answer);
        check_outputs();
        check_stored(study_, root_, issues_);
    }

private:
    void refuse(std::string_view pointer, std::string found, std::string allowed, std::string hint = {}) {
        issues_.add({place_of(root_, pointer), std::move(found), std::move(allowed), std::move(hint)});
    }

    void expect_known(const std::string& pointer, const std::string& name, const Names& known, std::string_view what) {
        if (std::ranges::find(known, name) != known.end()) return;
        refuse(pointer, in_quotes(name), std::string(what) + ": " + one_of(known), nearest_hint(name, known));
    }

    void expect_all_known(const std::string& pointer, const Names& names, const Names& known, std::string_view what) {
        for (std::size_t i = 0; i < names.size(); ++i)
            expect_known(below(pointer, std::to_string(i)), names[i], known, what);
    }

    void check_scenarios() {
        if (study_.scenarios.empty()) refuse("/scenarios", "no scenario", "a list of at least one scenario");
        Names ids;
        for (const StudyScenario& scenario : study_.scenarios) {
            ids.push_back(scenario.id);
            if (scenario.file.empty())
                refuse(below(below("/scenarios", scenario.id), "file"), "nothing", "the name of a scenario file");
        }
        if (!study_.baseline.empty()) expect_known("/baseline", study_.baseline, ids, "the id of a scenario");
    }

    void check_precision() {
        const PrecisionTarget& target = study_.precision;
        if (target.measure.empty()) return;
        expect_known("/precision/measure", target.measure, measures(), "a measure");
        if (target.most < target.pilot)
            refuse("/precision/most", std::to_string(target.most),
                   "a number from pilot (" + std::to_string(target.pilot) + ") up");
        if (study_.baseline.empty())
            refuse("/baseline", "nothing", "the id of a scenario, from which the difference of precision is taken");
        if (study_.scenarios.size() < 2) refuse("/scenarios", "one scenario", "two at least, for a difference");
    }

    void check_answer(const StudyAnswer& answer) {
        const std::string pointer = below("/answers", answer.id);
        Names known = measures();
        known.insert(known.end(), reintegration_measure_names.begin(), reintegration_measure_names.end());
        known.insert(known.end(), {"incidents", "cost"});
        expect_known(below(pointer, "measure"), answer.measure, known, "a measure");
        const AnswerTable table = table_of(answer);
        if (table != AnswerTable::series && answer.position != "all")
            refuse(below(pointer, "position"), in_quotes(answer.position), "all: only series are told by position");
        if (table == AnswerTable::cost && answer.district != "all")
            refuse(below(pointer, "district"), in_quotes(answer.district), "all: costs are told for the whole run");
        constexpr std::array<std::int64_t, 3> times{6, 12, 24};
        if (std::ranges::find(times, answer.months_since_release) == times.end())
            refuse(below(pointer, "months_since_release"), std::to_string(answer.months_since_release), "6, 12 or 24");
        if (!answer.difference) return;
        if (study_.baseline.empty())
            refuse("/baseline", "nothing", "the id of a scenario, from which the difference of an answer is taken");
        if (study_.scenarios.size() < 2) refuse("/scenarios", "one scenario", "two at least, for a difference");
    }

    void check_design() {
        const DesignParameters& design = study_.design;
        if (design.method == DesignMethod::morris && design.levels % 2 != 0)
            refuse("/design/levels", std::to_string(design.levels), "an even number");
        if (design.sets > 0 && (design.method != DesignMethod::lever || study_.parameters.size() < 2))
            refuse("/design/sets", std::to_string(design.sets), "0, but for lever with parameters beside the first");
    }

    void check_pareto() {
        const DesignParameters& design = study_.design;
        if (!study_.parameters.empty() || study_.all_evidence)
            refuse("/parameters", "parameters that are varied", "none: the design pareto varies plans");
        if (!study_.precision.measure.empty())
            refuse("/precision/measure", in_quotes(study_.precision.measure), "none: the design pareto has its draws");
        if (design.replicates < 2)
            refuse("/design/replicates", std::to_string(design.replicates),
                   "2 or more, from which the error of a plan is told");
        if (study_.replicates < design.replicates + design.confirm)
            refuse("/replicates", std::to_string(study_.replicates),
                   "as many draws of what is delivered as plans have: design.replicates and design.confirm, " +
                       std::to_string(design.replicates + design.confirm));
        if (study_.aims.size() < 2) refuse("/aims", std::to_string(study_.aims.size()) + " aims", "two at least");
        if (study_.answers.empty()) refuse("/answers", "no answer", "a list of at least one answer");
        Names ids{planned_cost_name};
        for (const StudyAnswer& answer : study_.answers) {
            if (!answer.difference) ids.push_back(answer.id);
        }
        for (const StudyAim& aim : study_.aims)
            expect_known(below("/aims", aim.id), aim.id, ids,
                         "planned_cost or the id of an answer that is no difference");
    }

    void check_no_pareto() {
        const std::string only = "none, but for the design pareto";
        if (!study_.aims.empty()) refuse("/aims", std::to_string(study_.aims.size()) + " aims", only);
        if (!study_.allocation.programmes.empty()) refuse("/allocation", "programmes that are planned", only);
    }

    void check_goal() {
        if (study_.goal.answer.empty()) return;
        Names ids;
        for (const StudyAnswer& answer : study_.answers) ids.push_back(answer.id);
        expect_known("/goal/answer", study_.goal.answer, ids, "the id of an answer");
    }

    void check_parameter(const VariedParameter& parameter) {
        const std::string pointer = below("/parameters", parameter.id);
        if (parameter.origin == ValueOrigin::evidence) {
            if (!parameter.key.empty())
                refuse(below(pointer, "key"), in_quotes(parameter.key), "no key: the row of the evidence states it");
            return;
        }
        if (parameter.key.empty()) refuse(below(pointer, "key"), "nothing", "a key of the scenarios, as of --set");
        const Marginal& marginal = parameter.marginal;
        if (!(marginal.low < marginal.high))
            refuse(below(pointer, "high"), to_text(marginal.high),
                   "a number above low (" + to_text(marginal.low) + ")");
        if (marginal.shape == MarginalShape::log_uniform && !(marginal.low > 0.0))
            refuse(below(pointer, "low"), to_text(marginal.low), "a number above 0 for a log_uniform distribution");
        const bool centred = marginal.shape == MarginalShape::triangular || marginal.shape == MarginalShape::normal;
        if (centred && (marginal.centre < marginal.low || marginal.centre > marginal.high))
            refuse(below(pointer, "centre"), to_text(marginal.centre),
                   "a number from low (" + to_text(marginal.low) + ") to high (" + to_text(marginal.high) + ")");
    }

    void check_outputs() {
        const Names strata(model::stratum_names.begin(), model::stratum_names.end());
        expect_all_known("/outputs/measures", study_.outputs.measures, measures(), "a measure");
        expect_all_known("/outputs/monthly", study_.outputs.monthly, measures(), "a measure");
        expect_all_known("/outputs/strata", study_.outputs.strata, strata, "a stratum");
    }

    static Names measures() { return {model::measure_names.begin(), model::measure_names.end()}; }

    const Study& study_;
    const Node& root_;
    Issues& issues_;
};

}  // namespace

void check_study(const Study& study, const Node& root, Issues& issues) {
    StudyCheck(study, root, issues).check();
}

}  // namespace ubumwe::sim
