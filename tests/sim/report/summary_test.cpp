#include "sim/report/summary.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "sim/report/plain_text.hpp"
#include "tests/sim/report/hand_made_results.hpp"

namespace ubumwe::sim {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* scenario = hand_made_scenario;

class Summary : public HandMadeResults {};

constexpr const char* whole_text = R"(Two districts
What do dialogue and farming change?

In this model: 2,224,979 people of 2 districts (North, South), 2022-11 to 2023-02. Nobody in it
is a real person.
One draw of luck (seed 7). For means over several, with their range:
  ubumwe run plans/two.json --replicates 10

Reach
                    unit     published  in this model
  people reached    persons     12,227         12,227
  all spaces        spaces          30              4
  distinct persons  persons          -            590

Changes among participants, %
                       people  published  in this model  of which caused by programmes
  resilience              600       +8.9          +10.0                           +8.5
  emotional wellbeing     600    > +24.0          +25.0                          +25.0
  saving                 < 10      +54.0         hidden                         hidden
  Percent of the mean at enrolment, at the end of the programme's last year. The published
  changes are before and after, without a control group. >: the source says "over" or "more
  than".

Releases after serving a sentence, in this model
        released  of whom prepared  prepared, %  died in custody  in custody at year's end
  2022       120                30         25.0                0                     1,440
  2023       120                30         25.0                0                     1,320
  The end of a sentence is no lever of policy: releases are varied to plan the support around
  them.

Anxiety from returns, in this model
            programmes  2022-11   peak       in
  survivor  with          10.00  14.00  2023-01
  survivor  without       10.00  15.00  2023-02
  Mean of everyone of the position, from 0 to 100. Height and month of a peak follow from
  assumed shocks and an assumed half-life: nobody has measured them.

Distress and drop-out beside the benefits, in this model
  cases among, %  programmes  2022-11  2023-02
  survivor        with           27.9     27.6
  survivor        without        27.9     27.9

  participants of  cases at enrolment, %  at endline, %  caused, points
  dialogue                          20.0           18.0            -1.9
  co farming                      hidden         hidden          hidden
  Cases: people whose distress is clinical. Caused: by the programmes, against the same people
  without them.

  participants of  enrolled  dropped out
  dialogue              400           40
  co farming            200           20

Missing people and places, in this model
  25 places of co farming for which nobody was eligible.
  40 planned returns for which nobody was left in custody.

Evidence
  87 of the 108 numbers in the register of evidence behind this are assumed, 15 derived and 6
  measured. Effects of programmes are not calibrated. Read differences between runs in this
  model, not forecasts.

Results are in results/two (results.sqlite, manifest.json). What to do next:
  1. Open every month in a spreadsheet:
     ubumwe export results/two --table series --to series.csv
  2. Look at the counterfactual; the same table has its months, under the runs that this lists:
     ubumwe export results/two --table run
  3. Ask another question:
     ubumwe run plans/none.json
     ubumwe run plans/quiet.json
)";

TEST_F(Summary, TellsAPlannerWhatTheStoreHolds) {
    write({});
    write({.variant = Variant::counterfactual, .anxiety = {0.10, 0.12, 0.125, 0.15}});
    EXPECT_EQ(summary_text(read()), whole_text);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

TEST_F(Summary, GivesMeansAndRangesOverDraws) {
    manifest_.replicates = 3;
    write({.replicate = 1, .prepared = 30});
    write({.replicate = 2, .anxiety = {0.10, 0.16, 0.14, 0.12}, .prepared = 36});
    write({.replicate = 3, .prepared = 42});
    const std::string text = summary_text(read());
    EXPECT_THAT(text, HasSubstr("Means over 3 draws of luck (seed 7), with the lowest and the highest."));
    EXPECT_THAT(text, Not(HasSubstr("One draw")));
    EXPECT_THAT(text, HasSubstr("36 (30 to 42)         30.0"));
    EXPECT_THAT(text, HasSubstr("10.00  14.67 (14.00 to 16.00)  2022-12 to 2023-01"));
    for (const std::string& line : lines_of(text)) EXPECT_LE(columns_of(line), 100U) << line;
}

TEST_F(Summary, HidesSmallCellsAndWhatWouldTellThem) {
    write({.released = 124, .prepared = 8, .died = 3});
    const std::string text = summary_text(read());
    EXPECT_THAT(text,
                HasSubstr("2022       120              < 10            -             < 10                     1,440"));
    EXPECT_THAT(text, HasSubstr("< 10: fewer than 10 people, hidden. The other counts of people are rounded"));
    EXPECT_THAT(text, Not(HasSubstr("124")));
}

// 40 of 100 and 20 of 60 settled are 37.5 %; acceptance is a mean over people, not over districts.
TEST_F(Summary, ShowsReintegrationOverAllDistrictsWithAndWithoutProgrammes) {
    write({.returns = {{0, 6, 100, 40, 0, 70.0, 60.0}, {1, 6, 60, 20, 0, 36.0, 30.0}, {0, 12, 90, 45, 9, 63.0, 54.0}}});
    write({.variant = Variant::counterfactual, .returns = {{0, 6, 160, 32, 0, 104.0, 88.0}}});
    EXPECT_THAT(summary_text(read()), HasSubstr(R"(Reintegration of released people, in this model
  months after  programmes  people  settled, %  isolated, %  accepted by family  by community
  6             with           160        37.5          0.0               66.25         56.25
  6             without        160        20.0          0.0               65.00         55.00
  12            with            90        50.0         10.0               70.00         60.00
)"));
}

TEST_F(Summary, HidesTheReintegrationOfFewPeople) {
    write({.returns = {{0, 6, 104, 40, 0, 70.0, 60.0}, {0, 12, 9, 3, 1, 6.3, 5.4}}});
    const std::string text = summary_text(read());
    EXPECT_THAT(text, HasSubstr("  6             with           100        38.5"));
    EXPECT_THAT(text, HasSubstr("  12            with          < 10      hidden       hidden              hidden"));
}

// 20 returns with 30 people whose anxiety adds up to 6, and 20 with 10 people and 4, are 25 of 100.
TEST_F(Summary, ShowsAnxietyWherePeopleReturnOverAllDistrictsAndApartForThePrepared) {
    write({.receiving = {{0, -3, false, 20, {30, 6.0, 15.0}},
                         {0, 0, false, 20, {30, 6.0, 15.0}},
                         {1, 0, false, 20, {10, 4.0, 5.0}},
                         {1, 0, true, 12, {50, 11.0, 25.0}},
                         {1, 1, true, 12, {50, 10.5, 25.0}}}});
    write({.variant = Variant::counterfactual, .receiving = {{0, 0, false, 52, {90, 27.0, 40.0}}}});
    EXPECT_THAT(summary_text(read()), HasSubstr(R"(Anxiety where people return, in this model
  months since the return  without programmes  with, not prepared  with, prepared
  -3                                        -               20.00               -
  0                                     30.00               25.00           22.00
  returns                                  52                  40              12
)"));
}

TEST_F(Summary, HidesAnxietyWhereFewPeopleReturnOrFewLive) {
    write({.receiving = {{0, 0, false, 40, {9, 1.8, 4.5}}, {0, 0, true, 9, {50, 11.0, 25.0}}}});
    const std::string text = summary_text(read());
    EXPECT_THAT(text, HasSubstr("  0                                         -              hidden          hidden"));
    EXPECT_THAT(text, HasSubstr("  returns                                   -                  40            < 10"));
}

// Two months of 2022 and two of 2023.
TEST_F(Summary, ShowsIncidentsByYearBesideTheirExpectedNumber) {
    write({.incidents = {{0, 8, 6.25}, {1, 4, 5.5}}});
    write({.variant = Variant::counterfactual, .incidents = {{0, 10, 8.0}, {1, 5, 6.0}}});
    EXPECT_THAT(summary_text(read()), HasSubstr(R"(Incidents, in this model
        programmes  drawn  expected
  2022  with           24      23.5
  2022  without        30      28.0
  2023  with           24      23.5
  2023  without        30      28.0
  Attacks on or intimidation of people of the position survivor, all districts together.
)"));
}

TEST_F(Summary, HidesFewIncidents) {
    write({.incidents = {{0, 4, 3.0}}});
    EXPECT_THAT(summary_text(read()), HasSubstr("  2022  with         < 10       6.0"));
}

TEST_F(Summary, WithoutACounterfactualSaysThatCausesAreNotKnown) {
    manifest_.counterfactual = false;
    write({});
    RunSummary summary = read();
    for (ChangeLine& line : summary.changes) line.caused.reset();
    const std::string text = summary_text(summary);
    EXPECT_THAT(text, HasSubstr("+10.0                      not known"));
    EXPECT_THAT(text, HasSubstr("nobody can say what"));
    EXPECT_THAT(text, Not(HasSubstr("without  ")));
    EXPECT_THAT(text,
                HasSubstr("2. See what would have happened without programmes:\n     ubumwe run plans/two.json\n"));
}

TEST_F(Summary, WithoutPublishedChangesTellsWhatEachProgrammeActsOn) {
    auto unpublished = nlohmann::json::parse(scenario);
    unpublished["published"]["changes"] = nlohmann::json::array();
    manifest_ = start_manifest((home_.path() / "two.json").string(), unpublished.dump(), {});
    write({});
    const std::string text = summary_text(read());
    EXPECT_THAT(text, HasSubstr(R"(Changes among participants of each programme, %
                          people  in this model  of which caused by programmes
  dialogue    resilience     390          +16.7                          +16.7
  dialogue    distress       390          +10.0                           +8.0
  co farming  saving        < 10         hidden                         hidden
)")) << "distress stands there because dialogue goes back to the past; cooperation is not acted on";
    EXPECT_THAT(text, Not(HasSubstr("beside the published")));
}

TEST_F(Summary, OfARunThatDidNotFinishSaysHowFarItCame) {
    write({.status = RunStatus::stopped});
    const std::string text = summary_text(read());
    EXPECT_THAT(text, HasSubstr("The run did not finish: what follows covers the months up to 2023-02"));
    EXPECT_THAT(text, Not(HasSubstr("Nothing was missing")));
}

TEST_F(Summary, LeavesOutDrawsThatDidNotFinishWhereOthersDid) {
    write({.replicate = 1});
    write({.replicate = 2, .anxiety = {0.5, 0.6, 0.7, 0.8}, .status = RunStatus::stopped});
    const RunSummary summary = read();
    EXPECT_EQ(summary.replicates, 1);
    EXPECT_TRUE(summary.finished);
    ASSERT_EQ(summary.strain.size(), 1U);
    EXPECT_DOUBLE_EQ(summary.strain[0].anxiety_peak.high, 0.14);
}

TEST_F(Summary, SaysAtWhichScaleCountsAreClaimed) {
    write({});
    RunSummary summary = read();
    summary.scale = 0.05;
    EXPECT_THAT(summary_text(summary), HasSubstr("population is at scale 0.05: published counts"));
    EXPECT_THAT(summary_text(summary), HasSubstr("published counts are claimed at scale 1 only."));
}

TEST_F(Summary, WithoutARegisterTakesEveryNumberAsAssumed) {
    manifest_.evidence.reset();
    write({});
    EXPECT_THAT(summary_text(read()), HasSubstr("take every number"));
}

TEST_F(Summary, NamesScenariosThatStandBesideItsOwnAndNothingElse) {
    write({});
    EXPECT_THAT(read().other_scenarios, testing::ElementsAre("plans/none.json", "plans/quiet.json"));
    std::filesystem::remove(home_.path() / "none.json");
    std::filesystem::remove(home_.path() / "quiet.json");
    EXPECT_THAT(summary_text(read()), HasSubstr("ubumwe run plans/two.json --set KEY=VALUE"));
}

TEST_F(Summary, ShowsNoNumberWhereNothingWasObserved) {
    write({});
    RunSummary summary = read();
    summary.strain[0].caseness_first.reset();
    summary.strain[0].anxiety_first.reset();
    summary.harm[0].people = 0;
    const std::string text = summary_text(summary);
    EXPECT_THAT(text, HasSubstr("  survivor  with              -  14.00"));
    EXPECT_THAT(text, Not(HasSubstr("cases among")));
    EXPECT_THAT(text, Not(HasSubstr("20.0           18.0")));
}

TEST_F(Summary, IsNeverWiderThanAHundredColumns) {
    write({});
    for (const std::string& line : lines_of(summary_text(read()))) EXPECT_LE(columns_of(line), 100U) << line;
}

TEST_F(Summary, SaysThatEffectsAreScaledToPublishedChangesWhereTheScenarioScalesThem) {
    const auto evidence_with = [this](const std::string& factor) {
        std::string scaled = scenario;
        scaled.insert(scaled.find("\"observe\""), R"("dynamics": {"effect_scale": {"persons": {"resilience": )" +
                                                      factor + R"(}, "households": {"saving": 1}}}, )");
        manifest_ = start_manifest((home_.path() / "two.json").string(), scaled, {});
        manifest_.evidence = EvidenceCounts{.measured = 6, .derived = 15, .assumed = 87};
        write({});
        return summary_text(read());
    };
    EXPECT_THAT(evidence_with("1"), HasSubstr("are not calibrated"));
    EXPECT_THAT(evidence_with(R"({"value": 1.01})"), HasSubstr("scaled to published changes"));
}

constexpr const char* goals = R"("goals": [
    {"id": "calm", "measure": "anxiety", "district": "all", "position": "survivor", "arm": "all",
     "direction": "at_most", "target": {"value": 0.145}, "by": "2023-01"},
    {"id": "few_cases", "measure": "caseness", "district": "all", "position": "survivor", "arm": "all",
     "direction": "at_most", "target": 0.277, "by": null},
    {"id": "far", "measure": "resilience", "district": "North", "position": "other", "arm": "all",
     "direction": "at_least", "target": 0.9, "by": null}], )";

// Anxiety of the two runs with programmes: 10, 12, 14, 13 and 11, 11, 15, 10; caseness falls by 0.1 a month.
TEST_F(Summary, TellsSinceWhenGoalsAreMetAndInWhatShareOfRuns) {
    std::string with_goals = scenario;
    with_goals.insert(with_goals.find("\"observe\""), goals);
    manifest_ = start_manifest((home_.path() / "two.json").string(), with_goals, {});
    write({.anxiety = {0.10, 0.12, 0.14, 0.13}});
    write({.replicate = 2, .anxiety = {0.11, 0.11, 0.15, 0.10}});
    write({.variant = Variant::counterfactual, .anxiety = {0.12, 0.12, 0.15, 0.15}});
    const RunSummary summary = read();
    ASSERT_EQ(summary.goals.size(), 3U);
    const GoalLine& calm = summary.goals[0];
    EXPECT_EQ(calm.with.met, 1) << "the second run is calm before and after January 2023";
    EXPECT_EQ(calm.with.runs, 2);
    EXPECT_EQ(calm.with.earliest, "2022-11");
    EXPECT_NEAR(calm.with.mean->mean, 0.145, 1e-9);
    EXPECT_EQ(calm.without->met, 0);
    EXPECT_EQ(summary.goals[1].with.met, 2);
    EXPECT_EQ(summary.goals[1].with.latest, "2023-01");
    EXPECT_EQ(summary.goals[1].by, "2023-02");
    EXPECT_EQ(summary.goals[2].with.people, 0) << "nobody of North was observed";
    const std::string text = summary_text(summary);
    EXPECT_THAT(text, HasSubstr("Goals, in this model\n"));
    EXPECT_THAT(text, testing::ContainsRegex("anxiety +survivor +<= 14.5 +2023-01 +14.50 .*2022-11 +1 of 2 +0 of 1"));
    EXPECT_THAT(text, testing::ContainsRegex("resilience +North, other +>= 90 +2023-02 +hidden"));
}

}  // namespace
}  // namespace ubumwe::sim
