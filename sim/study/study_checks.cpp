#include "sim/study/study_checks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "model/observation/rows.hpp"
#include "model/state/parameters/observe.hpp"
#include "sim/scenario/wording.hpp"

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
        check_outputs();
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
        check_target_is_stored();
    }

    void check_target_is_stored() {
        const PrecisionTarget& target = study_.precision;
        const OutputParameters& outputs = study_.outputs;
        const auto among = [](const Names& names, const std::string& name) {
            return std::ranges::find(names, name) != names.end();
        };
        const bool monthly = among(outputs.monthly, target.measure);
        if (!outputs.measures.empty() && !monthly && !among(outputs.measures, target.measure))
            refuse("/precision/measure", in_quotes(target.measure), "a measure that outputs store");
        const bool district = target.district != "all";
        const bool position = target.position != "all";
        const std::string stratum = district && position ? "district_position"
                                    : district           ? "district"
                                    : position           ? "position"
                                                         : "all";
        if (!among(outputs.strata, stratum))
            refuse("/outputs/strata", "strata without " + in_quotes(stratum), "the stratum of precision too");
        const bool kept = monthly || outputs.months == KeptMonths::every_month || !target.month ||
                          target.month->month_of_year() == 12;
        if (!kept)
            refuse("/precision/month", in_quotes(to_string(*target.month)), "a month that outputs store: a December");
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
