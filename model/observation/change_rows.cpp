#include "model/observation/change_rows.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "model/base/require.hpp"

namespace ubumwe::model {

namespace {

constexpr std::size_t indicators = person_indicators + household_indicators;
constexpr std::size_t caseness = measure_of(StratumMeasure::caseness);

bool applies(std::size_t measure, const Snapshot& taken) {
    return taken.alive && is_measured(measure, taken.stage, taken.at_home);
}

double percent_of(double change, double whole) {
    return whole > 0.0 ? 100.0 * change / whole : std::numeric_limits<double>::quiet_NaN();
}

/// Makes rows from lists of enrolments.
class ChangeRows {
public:
    ChangeRows(const ChangeTracker& with, const CounterfactualEndlines* counterfactual)
        : with_(with),
          counterfactual_(counterfactual),
          cutoff_(static_cast<float>(with.scenario().dynamics.wellbeing.caseness_cutoff)) {
        const std::size_t measured = counterfactual == nullptr ? 0 : counterfactual->at_endline().size();
        require(counterfactual == nullptr || measured == with.log().size(),
                "the counterfactual ran to the end of the run with programmes");
    }

    void add(const std::string& programme, std::size_t measure, const std::vector<std::size_t>& enrolments) {
        ChangeRow row{programme, std::string(measure_names[measure])};
        double enrolled = 0.0;
        double ended = 0.0;
        double caused = 0.0;
        double caused_of = 0.0;
        for (const std::size_t i : enrolments) {
            const Snapshot& before = with_.at_enrolment()[i];
            const Snapshot& after = with_.at_endline()[i];
            if (!applies(measure, before) || !applies(measure, after)) continue;
            ++row.n;
            enrolled += value(measure, before);
            ended += value(measure, after);
            if (counterfactual_ == nullptr || !applies(measure, counterfactual_->at_endline()[i])) continue;
            caused += value(measure, after) - value(measure, counterfactual_->at_endline()[i]);
            caused_of += value(measure, before);
        }
        if (row.n == 0) return;
        row.at_enrolment = enrolled / static_cast<double>(row.n);
        row.at_endline = ended / static_cast<double>(row.n);
        row.change_percent = percent_of(ended - enrolled, enrolled);
        if (counterfactual_ != nullptr) row.attributable_percent = percent_of(caused, caused_of);
        rows_.push_back(std::move(row));
    }

    std::vector<ChangeRow> take() { return std::move(rows_); }

private:
    double value(std::size_t measure, const Snapshot& taken) const {
        if (measure != caseness) return static_cast<double>(taken.value[measure]);
        return taken.value[measure_of(PersonIndicator::distress)] >= cutoff_ ? 1.0 : 0.0;
    }

    const ChangeTracker& with_;
    const CounterfactualEndlines* counterfactual_;
    float cutoff_;
    std::vector<ChangeRow> rows_;
};

/// The first enrolment of each person in one of the programmes of these ids.
std::vector<std::size_t> enrolments_in(const ChangeTracker& with, const std::vector<std::string>& ids) {
    std::vector<std::uint8_t> counts;
    for (const ProgrammeParameters& programme : with.scenario().programmes)
        counts.push_back(std::find(ids.begin(), ids.end(), programme.id) != ids.end() ? 1 : 0);
    return first_enrolments(with.log(), counts);
}

}  // namespace

std::vector<ChangeRow> changes(const ChangeTracker& with, const CounterfactualEndlines* counterfactual) {
    ChangeRows rows(with, counterfactual);
    for (const ProgrammeParameters& programme : with.scenario().programmes) {
        const auto enrolments = enrolments_in(with, {programme.id});
        for (std::size_t measure = 0; measure < indicators; ++measure) rows.add(programme.id, measure, enrolments);
        rows.add(programme.id, caseness, enrolments);
    }
    for (const PublishedChange& change : with.scenario().published.changes) {
        const auto found = std::find(measure_names.begin(), measure_names.end(), change.id);
        const auto measure = static_cast<std::size_t>(found - measure_names.begin());
        require(measure < indicators || measure == caseness, "a published change is of an indicator or of caseness");
        rows.add("published", measure, enrolments_in(with, change.participants));
    }
    return rows.take();
}

}  // namespace ubumwe::model
