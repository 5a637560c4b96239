#include <algorithm>
#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "model/observation/change_rows.hpp"
#include "sim/engine/watched_run.hpp"
#include "tests/determinism/runs.hpp"
#include "tests/support/small_scenario.hpp"

namespace ubumwe::tests {
namespace {

using model::ChangePart;
using model::ExplanationRow;
using model::HouseholdIndicator;
using model::measure_of;
using model::PersonIndicator;
using model::StratumKey;

const std::size_t distress = measure_of(PersonIndicator::distress);
const std::size_t harmony = measure_of(PersonIndicator::social_harmony);
const std::size_t communication = measure_of(HouseholdIndicator::communication);
const std::size_t food_security = measure_of(HouseholdIndicator::food_security);

double part(const ExplanationRow& row, ChangePart name) {
    return row.parts[index_of(name)];
}

/// The small country with births, deaths and moves: rows are laid out anew twice.
model::Scenario growing_country() {
    return small_country({"dynamics.vital_events.enabled=true"});
}

/// A scenario run with an explanation of a measure, and its counterfactual.
struct ExplainedRun {
    model::Scenario scenario;
    model::Scenario without_any = sim::without_programmes(scenario);
    model::Parallel parallel;
    model::Luck luck;
    sim::ProgrammeRun with{scenario, luck, parallel};
    std::optional<sim::CounterfactualRun> without;
    std::vector<model::SeriesRow> last_series;

    ExplainedRun(model::Scenario of, std::size_t measure, int threads = 2, std::uint32_t replicate = 0)
        : scenario(std::move(of)), parallel(threads), luck{static_cast<std::uint32_t>(scenario.seed), replicate} {
        with.explain(measure);
        while (!with.done())
            if (auto month = with.step()) last_series = std::move(month->series);
        without.emplace(without_any, with, luck, parallel);
        without->explain(measure);
        while (!without->done()) without->step();
    }

    ExplanationRow row(const StratumKey& stratum = {}) const { return with.explanation().row(stratum).value(); }
    ExplanationRow row_without(const StratumKey& stratum = {}) const {
        return without->explanation().row(stratum).value();
    }
    StratumKey arm(std::size_t programme) const {
        return {model::all_of_them, model::all_of_them, static_cast<std::int32_t>(programme)};
    }
    StratumKey any() const { return arm(scenario.programmes.size() + static_cast<std::size_t>(model::CommonArm::any)); }
};

TEST(Explaining, ChangesNothingOfTheRun) {
    const model::Scenario scenario = growing_country();
    const std::uint64_t unexplained = run(scenario).digest;
    for (const std::size_t measure : {distress, communication, food_security})
        EXPECT_EQ(ExplainedRun(scenario, measure).with.digest(), unexplained);
}

TEST(Explaining, GivesTheSamePartsOnAnyNumberOfThreads) {
    const ExplainedRun one(growing_country(), distress, 1);
    const ExplainedRun three(growing_country(), distress, 3);
    for (const StratumKey& stratum : {StratumKey{}, one.any()}) {
        EXPECT_EQ(one.row(stratum).parts, three.row(stratum).parts);
        EXPECT_EQ(one.row_without(stratum).parts, three.row_without(stratum).parts);
    }
}

TEST(Explaining, AddsUpToTheLastMeansOfTheSeriesAtSeveralSeeds) {
    for (const std::size_t measure : {distress, harmony, communication, food_security}) {
        for (std::uint32_t replicate = 0; replicate < 3; ++replicate) {
            const ExplainedRun run(growing_country(), measure, 2, replicate);
            int compared = 0;
            std::int64_t left = 0;
            for (const model::SeriesRow& series : run.last_series) {
                const bool by_programme =
                    series.arm >= 0 && series.arm < static_cast<int>(run.scenario.programmes.size());
                if (series.measure != measure || by_programme) continue;
                const auto row = run.with.explanation().row({series.district, series.position, series.arm});
                if (!row) continue;
                EXPECT_NEAR(row->end, series.mean, 1e-12);
                EXPECT_EQ(row->at_end, series.n);
                EXPECT_NEAR(row->residual(), 0.0, 1e-9);
                left += row->at_start - row->at_both;
                ++compared;
            }
            EXPECT_GT(compared, 10);
            EXPECT_GT(left, 0);
        }
    }
}

TEST(Explaining, StartsFromTheMeanOfTheWorldBeforeTheFirstStep) {
    const ExplainedRun run(small_country(), harmony);
    const model::World start = small_world(run.scenario, static_cast<std::uint32_t>(run.scenario.seed));
    double sum = 0.0;
    std::int64_t adults = 0;
    for (model::PersonRow person = 0; person < start.people.size(); ++person) {
        if (start.people.stage[person] != model::LifeStage::adult) continue;
        sum += static_cast<double>(start.people[PersonIndicator::social_harmony][person]);
        ++adults;
    }
    EXPECT_EQ(run.row().at_start, adults);
    EXPECT_NEAR(run.row().start, sum / static_cast<double>(adults), 1e-12);
}

TEST(Explaining, MeasuresParticipantsLikeTheTableOfChanges) {
    for (const std::size_t measure : {distress, harmony, communication}) {
        const ExplainedRun run(growing_country(), measure);
        const auto changes = model::changes(run.with.changes(), &run.without->endlines());
        int compared = 0;
        for (std::size_t programme = 0; programme < run.scenario.programmes.size(); ++programme) {
            for (const model::ChangeRow& change : changes) {
                if (change.programme != run.scenario.programmes[programme].id ||
                    change.measure != model::measure_names[measure])
                    continue;
                const ExplanationRow row = run.row(run.arm(programme));
                EXPECT_EQ(row.at_both, change.n);
                EXPECT_NEAR(row.start, change.at_enrolment, 1e-12);
                EXPECT_NEAR(row.end, change.at_endline, 1e-12);
                EXPECT_NEAR(row.residual(), 0.0, 1e-9);
                ++compared;
            }
        }
        EXPECT_GE(compared, 1);
    }
}

TEST(Explaining, FindsTheGainsOfProgrammesAndNoneWithoutThem) {
    const ExplainedRun run(small_country(), harmony);
    EXPECT_GT(part(run.row(run.any()), ChangePart::gain), 0.01);
    EXPECT_EQ(part(run.row_without(run.any()), ChangePart::gain), 0.0);
    const double caused = run.row(run.any()).end - run.row_without(run.any()).end;
    EXPECT_NEAR(part(run.row(run.any()), ChangePart::gain), caused, 0.2 * caused);
}

TEST(Explaining, CountsIncidentsAndHomecomingsAsShocks) {
    const model::Scenario scenario =
        small_country({"positions.survivor.targeted=true", "dynamics.incidents.rate=100",
                       "dynamics.incidents.trust_loss=0.2", "releases.homecoming_strain=0.2"});
    for (const std::size_t measure : {measure_of(PersonIndicator::outgroup_trust), communication}) {
        const ExplainedRun run(scenario, measure);
        EXPECT_LT(part(run.row_without(), ChangePart::shocks), -1e-4);
        EXPECT_EQ(part(run.row_without(), ChangePart::gain), 0.0);
    }
}

TEST(Explaining, ShowsHarmBesideTheGain) {
    const ExplainedRun run(small_country({"dynamics.contact_harm.exposure_harm=0.3"}), distress);
    EXPECT_GT(part(run.row(run.any()), ChangePart::harm), 1e-4);
    EXPECT_LT(part(run.row(run.any()), ChangePart::gain), -1e-4);
}

TEST(Explaining, FindsNoGainOfProgrammesWithoutEffect) {
    model::Scenario scenario = small_country();
    for (model::ProgrammeParameters& programme : scenario.programmes) {
        programme.effect_on_persons = {};
        programme.effect_on_households = {};
        programme.revisits_past = 0.0;
        programme.ties = 0;
        programme.prepared = 0.0;
        programme.supported = 0.0;
    }
    const ExplainedRun run(scenario, distress);
    EXPECT_EQ(part(run.row(), ChangePart::gain), 0.0);
    EXPECT_EQ(part(run.row(), ChangePart::harm), 0.0);
    EXPECT_NE(part(run.row(), ChangePart::couplings), 0.0);
    EXPECT_EQ(run.row().parts, run.row_without().parts);
    EXPECT_EQ(run.row().composition, run.row_without().composition);
}

TEST(Explaining, FindsNoCouplingsWhereThereAreNone) {
    const ExplainedRun run(without_couplings(small_country()), harmony);
    EXPECT_EQ(part(run.row(), ChangePart::couplings), 0.0);
    EXPECT_GT(part(run.row(run.any()), ChangePart::gain), 0.01);
}

TEST(Explaining, HasNoPartsInAQuietWorld) {
    model::Scenario scenario = without_spread(small_country({"releases.variant=none", "releases.deaths_in_custody=0"}));
    scenario = sim::without_programmes(scenario);
    for (const std::size_t measure : {distress, harmony, food_security}) {
        const ExplainedRun run(scenario, measure);
        for (const double each : run.row().parts) EXPECT_NEAR(each, 0.0, 1e-6);
    }
}

}  // namespace
}  // namespace ubumwe::tests
