#pragma once

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/report/summary.hpp"
#include "sim/results/manifest.hpp"
#include "sim/results/store.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::sim {

using model::Month;

inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// A scenario of two districts with as much as reports read.
inline constexpr const char* hand_made_scenario = R"({
  "schema": "ubumwe/scenario", "schema_version": 1,
  "title": "Two districts", "rationale": "What do dialogue and farming change?", "comparator": "none",
  "time": {"start": "2022-11", "end": "2023-02"},
  "population": {"scale": {"value": 1, "source": "census"}},
  "positions": [{"id": "survivor", "targeted": true, "anxiety_from_releases": {"value": 1}}, {"id": "other", "anxiety_from_releases": 0}],
  "programmes": [
    {"id": "dialogue", "revisits_past": 0.5, "effect_on_persons": {"resilience": 0.1, "cooperation": 0}, "effect_on_households": {}},
    {"id": "co_farming", "revisits_past": 0, "effect_on_persons": {"resilience": 0.1}, "effect_on_households": {"saving": {"value": 0.2}}}],
  "published": {
    "reach": [{"id": "people_reached"}, {"id": "all_spaces"}, {"id": "distinct_persons"}],
    "changes": [{"id": "resilience", "change_percent": {"value": 8.9}, "lower_bound": false},
                {"id": "emotional_wellbeing", "change_percent": 24, "lower_bound": true},
                {"id": "saving", "change_percent": 54, "lower_bound": false}]},
  "observe": {"smallest_cell": 10}
})";

inline Names hand_made_names() {
    return {.districts = {"North", "South"},
            .facilities = {"Hill prison"},
            .positions = {"survivor", "other"},
            .arms = {"dialogue", "co_farming", "never", "same_household", "same_village", "same_sector", "any"},
            .programmes = {"dialogue", "co_farming"},
            .organisations = {"partner", "partner"}};
}

inline std::uint8_t measure(std::string_view name) {
    return static_cast<std::uint8_t>(std::ranges::find(model::measure_names, name) - model::measure_names.begin());
}

/// What a hand-made run holds beside what all have in common.
struct HandMade {
    Variant variant = Variant::with;
    std::int64_t replicate = 1;
    std::vector<double> anxiety{0.10, 0.11, 0.14, 0.12};
    std::int64_t released = 120;
    std::int64_t prepared = 30;
    std::int64_t died = 0;
    RunStatus status = RunStatus::finished;
    std::vector<model::ReintegrationCounts> returns = {};
    std::vector<model::ReceivingCounts> receiving = {};
    std::vector<model::IncidentCounts> incidents = {};  ///< of every month
};

/// A folder of results whose numbers are made by hand.
class HandMadeResults : public testing::Test {
protected:
    HandMadeResults() {
        manifest_ = start_manifest((home_.path() / "two.json").string(), hand_made_scenario, {});
        manifest_.seed = 7;
        manifest_.evidence = EvidenceCounts{.measured = 6, .derived = 15, .assumed = 87};
        home_.write("two.json", hand_made_scenario);
        home_.write("quiet.json", hand_made_scenario);
        home_.write("none.json", hand_made_scenario);
        home_.write("settings.json", "{}");
        home_.write("fitted.json", R"({"schema": "ubumwe/scenario", "schema_version": 1, "dynamics": {}})");
    }

    void write(const HandMade& run) {
        write_manifest(home_.path(), manifest_);
        ResultStore store(home_.path());
        const RunId id = store.begin_run({"two", run.variant, run.replicate, 7}, hand_made_names());
        for (int i = 0; i < 4; ++i) store.write_month(id, month(run, i));
        if (run.variant == Variant::with) write_ends(store, id);
        store.write_reintegration(id, run.returns);
        store.write_receiving(id, run.receiving);
        store.finish_run(id, run.status, 1, 2.0);
    }

    RunSummary read() const {
        RunSummary summary = read_summary(home_.path());
        summary.folder = "results/two";
        summary.scenario_file = "plans/two.json";
        for (auto& file : summary.other_scenarios) file = "plans/" + std::filesystem::path(file).filename().string();
        return summary;
    }

    static model::MonthRows month(const HandMade& run, int i) {
        const Month at = Month::of(2022, 11) + i;
        const double caseness = run.variant == Variant::with ? 0.279 - 0.001 * i : 0.279;
        model::MonthRows rows;
        rows.month = at;
        rows.series = {{.month = at, .measure = measure("population"), .n = 2'224'979 - 100 * i, .mean = not_a_number},
                       {.month = at, .district = 0, .measure = measure("anxiety"), .n = 1000, .mean = 0.9},
                       {.month = at, .district = 1, .measure = measure("anxiety"), .n = 1000, .mean = 0.9},
                       {.month = at,
                        .position = 0,
                        .measure = measure("anxiety"),
                        .n = 50'000,
                        .mean = run.anxiety[static_cast<std::size_t>(i)]},
                       {.month = at, .position = 0, .arm = 6, .measure = measure("anxiety"), .n = 500, .mean = 0.8},
                       {.month = at, .position = 0, .measure = measure("caseness"), .n = 50'000, .mean = caseness}};
        rows.releases = {{at,
                          {.district = 0,
                           .facility = 0,
                           .released = run.released / 2,
                           .prepared = run.prepared / 2,
                           .died = run.died},
                          1000 - 60 * i},
                         {at, {.district = 1, .facility = 0}, 500}};
        for (const auto& counts : run.incidents) rows.incidents.push_back({at, counts});
        rows.delivery = {{at, {.district = 0, .programme = 0, .enrolled = i == 0 ? 400 : 0, .dropped_out = 10}},
                         {at, {.district = 1, .programme = 1, .enrolled = i == 1 ? 200 : 0, .dropped_out = 5}}};
        return rows;
    }

    void write_ends(ResultStore& store, RunId id) const {
        const std::vector<model::ChangeRow> changes{{"published", "resilience", 600, 0.60, 0.66, 10.0, 8.5},
                                                    {"published", "emotional_wellbeing", 600, 0.48, 0.60, 25.04, 24.96},
                                                    {"published", "saving", 9, 0.30, 0.45, 50.0, 50.0},
                                                    {"dialogue", "caseness", 390, 0.20, 0.18, -10.0, -9.5},
                                                    {"dialogue", "resilience", 390, 0.60, 0.70, 16.7, 16.7},
                                                    {"dialogue", "distress", 390, 0.30, 0.33, 10.0, 8.0},
                                                    {"co_farming", "saving", 8, 0.30, 0.36, 20.0, 19.0},
                                                    {"co_farming", "caseness", 8, 0.25, 0.125, -50.0, not_a_number}};
        const std::vector<model::ReachRow> reach{
            {"all_spaces", "spaces", 30, 4, "groups"},
            {"distinct_persons", "persons", not_a_number, 590, "people, each once"},
            {"people_reached", "persons", 12'227, 12'227, "participations"}};
        const std::vector<model::Shortfall> shortfalls{{0, 0, 1, 25}, {1, 1, 0xFFFFFFFFU, 40}};
        store.write_changes(id, changes);
        store.write_reach(id, reach);
        store.write_shortfalls(id, shortfalls,
                               model::Calendar(Month::of(2022, 11), Month::of(2023, 2), model::StepLength::month));
    }

    tests::TemporaryFolder home_;
    Manifest manifest_;
};

}  // namespace ubumwe::sim
