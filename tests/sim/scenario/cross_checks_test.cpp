#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sim/scenario/country_copy.hpp"

namespace ubumwe::tests {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

class CrossChecks : public testing::Test {
protected:
    std::vector<sim::Issue> with(const std::vector<std::string>& set) const { return country.check(set); }

    const CountryCopy country;
};

TEST_F(CrossChecks, FindNothingInTheSmallCountry) {
    EXPECT_THAT(country.check(), IsEmpty());
}

TEST_F(CrossChecks, WantTheEndNotBeforeTheStart) {
    EXPECT_THAT(with({"time.end=2019-12"}), Contains(IsIssue("/time/end", "2019-12", "not before the start, 2020-01")));
    EXPECT_THAT(with({"date=2023-02-29"}), ElementsAre(IsIssue("/date", "2023-02-29", "YYYY-MM-DD")));
    EXPECT_THAT(with({"date=2024-02-29"}), IsEmpty());
}

TEST_F(CrossChecks, LetWholeFamiliesNeitherMixNorFollowOn) {
    const std::string families = "programmes.healing_dialogue.streams.families.";
    const std::string place = "/programmes/healing_dialogue/streams/families/eligibility/whole_families";
    EXPECT_THAT(with({families + R"(mix={"survivor":0.1})"}), Contains(IsIssue(place, "mix", "or a mix")));
    EXPECT_THAT(with({families + "follow_on=healing_dialogue.adult"}),
                Contains(IsIssue(place, "follow on", "or follow_on")));
}

TEST_F(CrossChecks, WantEveryNameToReferToSomething) {
    EXPECT_THAT(
        with(
            {"outgroup.survivor_convicted.second=convict", "programmes.healing_dialogue.delivered_by=village",
             "programmes.healing_dialogue.streams.adult.follow_on=healing_dialogue.youth",
             R"(programmes.healing_dialogue.streams.adult.eligibility.positions=["survivors"])",
             "programmes.healing_dialogue.streams.families.eligibility.screening=distres",
             "programmes.healing_dialogue.streams.families.mix={\"nobody\":0.1}",
             "programmes.healing_dialogue.starts.second_round.stream=adults",
             "programmes.healing_dialogue.starts.second_round.district=Eastwood",
             R"(observe={"strata":["village"],"measures":["trust"],"headline_measures":["happiness"],"quantiles":["violence"]})",
             R"(published={"reach":[{"id":"families","of":["healing_dialogue.family","return_preparation@Nowhere"]}],"changes":[{"id":"x","participants":["y"]}]})"}),
        AllOf(
            Contains(
                IsIssue("/outgroup/survivor_convicted/second", "convict", "survivor, convicted, returnee or other")),
            Contains(IsIssue("/programmes/healing_dialogue/delivered_by", "village", "village_council")),
            Contains(IsIssue("/programmes/healing_dialogue/streams/adult/follow_on", "healing_dialogue.youth",
                             "healing_dialogue.adult")),
            Contains(IsIssue("/programmes/healing_dialogue/streams/adult/eligibility/positions/0", "survivors",
                             "survivor,")),
            Contains(
                IsIssue("/programmes/healing_dialogue/streams/families/eligibility/screening", "distres", "distress")),
            Contains(IsIssue("/programmes/healing_dialogue/streams/families/mix/nobody", "nobody", "a position")),
            Contains(IsIssue("/programmes/healing_dialogue/starts/second_round/stream", "adults",
                             "adult, families or enterprise")),
            Contains(IsIssue("/programmes/healing_dialogue/starts/second_round/district", "Eastwood",
                             "Northfield or Southlake")),
            Contains(IsIssue("/observe/strata/0", "village", "district_position")),
            Contains(IsIssue("/observe/measures/0", "trust", "distress")),
            Contains(IsIssue("/observe/headline_measures/0", "happiness", "")),
            Contains(IsIssue("/observe/quantiles/0", "violence", "")),
            Contains(IsIssue("/published/reach/families/of/0", "healing_dialogue.family", "healing_dialogue.families")),
            Contains(IsIssue("/published/reach/families/of/1", "Nowhere", "North prison")),
            Contains(IsIssue("/published/changes/x/id", "\"x\"", "a measure")),
            Contains(IsIssue("/published/changes/x/participants/0", "\"y\"", "a programme"))));
}

TEST_F(CrossChecks, WantThePositionOfEachStandingThatTakesAllWhoAreLeftAsItsLast) {
    EXPECT_THAT(with({"positions.survivor_descendant.born_before=1994-07"}),
                ElementsAre(IsIssue("/positions", "standing \"survivor\"", "one position of each standing")));
    EXPECT_THAT(with({"positions.survivor.born_before=null"}),
                ElementsAre(IsIssue("/positions/survivor_descendant", "nobody can hold", "last of its standing")));
    EXPECT_THAT(with({"positions.returnee.standing="}),
                Contains(IsIssue("/positions/returnee/standing", "nothing", "the name of a standing")));
}

TEST_F(CrossChecks, WantOnePositionForPeopleInCustodyAndOneForOtherInmates) {
    EXPECT_THAT(with({"positions.survivor.one_per_household=true"}),
                ElementsAre(IsIssue("/positions/convicted/one_per_household", "true", "it is \"survivor\"")));
    EXPECT_THAT(with({"positions.other_inmate=null",
                      R"(programmes.return_preparation.streams.course.eligibility.positions=["convicted"])"}),
                ElementsAre(IsIssue("/positions", "no position of other inmates", "facilities_file")));
    EXPECT_THAT(with({"positions.convicted.one_per_household=false", "positions.convicted.born_before=1980-01"}),
                ElementsAre(IsIssue("/positions", "no position of the people in custody", "one_per_household")));
}

TEST_F(CrossChecks, WantDifferentStandingsInAnOutgroupPairAndEachPairOnce) {
    EXPECT_THAT(with({"outgroup.survivor_convicted.second=survivor"}),
                ElementsAre(IsIssue("/outgroup/survivor_convicted/second", "survivor", "another standing")));
    EXPECT_THAT(with({R"(outgroup=[{"id":"again","first":"convicted","second":"survivor"}])"}),
                ElementsAre(IsIssue("/outgroup/again", "the same pair", "once")));
}

TEST_F(CrossChecks, WantStartsWithinTheRun) {
    const auto issues = with({"time.end=2021-02"});
    EXPECT_THAT(issues, Contains(IsIssue("/programmes/healing_dialogue/starts/second_round/date", "2021-09",
                                         "2020-01 to 2021-02")));
    EXPECT_THAT(issues, Contains(IsRowIssue("programme_schedule.csv", 6, "column date")));
    EXPECT_THAT(with({"programmes.healing_dialogue.starts.second_round.date=2023-01"}),
                ElementsAre(IsIssue("/programmes/healing_dialogue/starts/second_round/date", "2023-01", "")));
}

TEST_F(CrossChecks, WantGroupsWithinTheirSizes) {
    const std::string start = "programmes.healing_dialogue.starts.second_round.";
    EXPECT_THAT(with({start + "participants=18"}), IsEmpty());
    EXPECT_THAT(with({start + "participants=19"}),
                ElementsAre(IsIssue("/programmes/healing_dialogue/starts/second_round/participants", "19 in 1 groups",
                                    "8 to 18")));
    EXPECT_THAT(with({start + "participants=7"}),
                ElementsAre(IsIssue("/programmes/healing_dialogue/starts/second_round/participants", "7 in 1 groups",
                                    "8 to 18")));
    EXPECT_THAT(with({start + "groups=2", start + "participants=36"}), IsEmpty());
}

TEST_F(CrossChecks, WantRoomForThoseWhoStartWhereGraduatesAreCounted) {
    const std::string start = "programmes.healing_dialogue.starts.second_round.";
    EXPECT_THAT(with({start + "count_basis=graduated", start + "participants=16"}), IsEmpty())
        << "16 / 0.9 = 17.8: 18 start";
    EXPECT_THAT(with({start + "count_basis=graduated", start + "participants=17"}),
                ElementsAre(IsIssue("/programmes/healing_dialogue/starts/second_round/participants",
                                    "17 graduates, so 19 who start", "8 to 18")));
    EXPECT_THAT(with({start + "count_basis=graduated", start + "groups=5", start + "participants=81"}), IsEmpty())
        << "81 / 0.9 is 90, not a rounding more";
}

TEST_F(CrossChecks, WantAFacilityOfTheDistrictForStartsInFacilitiesOnly) {
    country.edit("data/programme_schedule.csv", "2020-03,Northfield,North prison", "2020-03,Northfield,South prison");
    country.edit("data/programme_schedule.csv", "2020-06,Northfield,,", "2020-06,Northfield,North prison,");
    EXPECT_THAT(country.check(), ElementsAre(IsRowIssue("programme_schedule.csv", 2, "column facility"),
                                             IsRowIssue("programme_schedule.csv", 7, "column facility")));
}

TEST_F(CrossChecks, WantKnownProgrammesInTheSchedule) {
    country.edit("data/programme_schedule.csv", "healing_dialogue,enterprise", "healing_dialog,enterprise");
    EXPECT_THAT(country.check(), ElementsAre(IsRowIssue("programme_schedule.csv", 6, "column programme")));
}

TEST_F(CrossChecks, WantNoCircleOfFollowOns) {
    const std::string streams = "programmes.healing_dialogue.streams.";
    const auto direct = with({streams + "adult.follow_on=healing_dialogue.enterprise"});
    ASSERT_EQ(direct.size(), 1U);
    EXPECT_THAT(direct[0].found,
                testing::HasSubstr("healing_dialogue.adult > healing_dialogue.enterprise > healing_dialogue.adult"));
    EXPECT_THAT(with({streams + "adult.follow_on=healing_dialogue.adult"}),
                ElementsAre(IsIssue("/programmes/healing_dialogue/streams/adult/follow_on", "a cycle", "")));
    EXPECT_EQ(with({streams + "adult.follow_on=return_preparation",
                    "programmes.return_preparation.streams.course.follow_on=healing_dialogue"})
                  .size(),
              1U);
    EXPECT_THAT(with({streams + "adult.follow_on=return_preparation"}), IsEmpty());
}

TEST_F(CrossChecks, WantRangesAndSharesThatFit) {
    const std::string stream = "programmes.healing_dialogue.streams.adult.";
    EXPECT_THAT(
        with({stream + "eligibility.max_age=17"}),
        ElementsAre(IsIssue("/programmes/healing_dialogue/streams/adult/eligibility/max_age", "17", "min_age, 18")));
    EXPECT_THAT(with({stream + "mix.survivor=0.71"}),
                ElementsAre(IsIssue("/programmes/healing_dialogue/streams/adult/mix", "add up to 1.01", "at most 1")));
    EXPECT_THAT(with({stream + "mix.other_inmate=0.1"}),
                ElementsAre(IsIssue("/programmes/healing_dialogue/streams/adult/mix/other_inmate", "other_inmate",
                                    "may join")));
    EXPECT_THAT(with({stream + "group_maximum=7"}),
                Contains(IsIssue("/programmes/healing_dialogue/streams/adult/group_maximum", "7", "group_minimum, 8")));
    EXPECT_THAT(with({"dynamics.wellbeing.influence_of_alters=0.45"}),
                ElementsAre(IsIssue("/dynamics/wellbeing/influence_of_alters", "0.45", "less than 0.6")));
    EXPECT_THAT(with({"observe.cohesion_cooperation=0.26"}),
                ElementsAre(IsIssue("/observe/cohesion_outgroup_trust", "1.01", "add up to 1")));
}

TEST_F(CrossChecks, WantAPositionAtWhosePeopleIncidentsAreDirected) {
    EXPECT_THAT(with({"dynamics.incidents.rate=0.7"}),
                ElementsAre(IsIssue("/dynamics/incidents/rate", "0.7", "\"targeted\": true for a position")));
    EXPECT_THAT(with({"dynamics.incidents.rate=0.7", "positions.survivor.targeted=true"}), IsEmpty());
    EXPECT_THAT(with({"positions.survivor.targeted=true"}), IsEmpty());
}

TEST_F(CrossChecks, WantWavesWithinTheCustodyStock) {
    EXPECT_THAT(with({"releases.variant=high"}), IsEmpty()) << "4 + 5 + 4 of 14 in custody";
    const auto issues = with({"releases.variant=high", "releases.wave_factor=1.5"});
    ASSERT_THAT(issues, ElementsAre(IsRowIssue("releases.csv", 6, ""), IsRowIssue("releases.csv", 7, "")));
    EXPECT_THAT(issues[0].found,
                testing::HasSubstr("20 released from \"Northfield\" in the run (variant high, wave_factor 1.5)"));
    EXPECT_THAT(issues[0].allowed, testing::HasSubstr("the 14 in custody"));
    EXPECT_THAT(with({"releases.variant=none", "releases.wave_factor=10"}), IsEmpty());
    EXPECT_THAT(with({"releases.custody_file="}), Contains(IsRowIssue("releases.csv", 2, "")));
}

TEST_F(CrossChecks, CountOnlyTheMonthsOfAWaveThatAreInTheRun) {
    country.write("data/releases.csv", "from,to,district,low,central,high\n2018-01,2020-12,Northfield,0,42,42\n");
    EXPECT_THAT(country.check(), IsEmpty()) << "42 over 36 months: 12 in the last 12";
    country.write("data/releases.csv", "from,to,district,low,central,high\n2018-01,2020-12,Northfield,0,72,72\n");
    EXPECT_THAT(country.check(), ElementsAre(IsRowIssue("releases.csv", 2, ""))) << "72 over 36 months: 24 of 14";
}

std::string own_wave(const std::string& more) {
    return R"(releases.waves=[{"id":"w","from":"2020-06","to":"2020-09","district":"Southlake","released":5)" + more +
           "}]";
}

TEST_F(CrossChecks, TakeOwnWavesByMonthDistrictFacilityAndSex) {
    EXPECT_THAT(with({"releases.variant=none", own_wave(R"(,"facility":"South prison")")}), IsEmpty());
    EXPECT_THAT(with({own_wave(R"(,"edit":"replaces")")}), IsEmpty());
}

TEST_F(CrossChecks, WantOwnWavesThatNameWhatThereIs) {
    EXPECT_THAT(with({own_wave(R"(,"facility":"West prison")")}),
                ElementsAre(IsIssue("/releases/waves/w/facility", "West prison", "North prison or South prison")));
    EXPECT_THAT(
        with({R"(releases.waves=[{"id":"w","from":"2020-06","to":"2020-05","district":"Eastwood","released":1}])"}),
        AllOf(Contains(IsIssue("/releases/waves/w/district", "Eastwood", "Northfield or Southlake")),
              Contains(IsIssue("/releases/waves/w/to", "2020-05", "not before 2020-06"))));
    EXPECT_THAT(
        with({R"(releases.waves=[{"id":"w","from":"2019-06","to":"2020-05","district":"Southlake","released":1}])"}),
        ElementsAre(IsIssue("/releases/waves/w/from", "2019-06", "not before the start, 2020-01")));
}

// Southlake has 6 in North prison, one of them a woman, and 5 in South prison; the file's central waves release 6.
TEST_F(CrossChecks, WantOwnWavesWithinThoseInCustodyOfTheirKind) {
    EXPECT_THAT(with({"releases.variant=none", own_wave(R"(,"sex":"women")")}),
                ElementsAre(IsIssue("/releases/waves/w/released", "5 ", "the 1 in custody at the start")));
    EXPECT_THAT(with({own_wave("")}), IsEmpty()) << "6 + 5 of 11";
    const auto too_many = with({own_wave(""), "releases.waves.w.released=6"});
    ASSERT_THAT(too_many, ElementsAre(IsRowIssue("releases.csv", 7, ""))) << "the wave that finds too few";
    EXPECT_THAT(too_many[0].found, testing::HasSubstr("12 released"));
    EXPECT_THAT(
        with({"releases.variant=none", own_wave(R"(,"facility":"South prison")"), "releases.waves.w.released=6"}),
        ElementsAre(IsIssue("/releases/waves/w/released", "6 ", "the 5 in custody at the start")));
}

TEST_F(CrossChecks, WantAHomeForEveryoneInCustody) {
    country.edit("data/custody.csv", "14,2", "65,2");
    EXPECT_THAT(country.check(),
                ElementsAre(IsIssue("/releases/custody_file", "65 in custody", "at most the 62 households")))
        << "2400 / 3.82 * 0.10";
}

TEST_F(CrossChecks, WantGoalsToNameWhatIsObserved) {
    const auto goal = [&](const std::string& keys) { return with({R"(goals=[{"id":"g",)" + keys + "}]"}); };
    EXPECT_THAT(goal(R"("measure":"caseness","position":"survivor","direction":"at_most","target":0.2)"), IsEmpty());
    EXPECT_THAT(goal(R"("measure":"population")"), Contains(IsIssue("/goals/g/measure", "population", "distress")));
    EXPECT_THAT(goal(R"("measure":"distress","district":"Eastwood","position":"survivors","arm":"nobody")"),
                AllOf(Contains(IsIssue("/goals/g/district", "Eastwood", "Northfield")),
                      Contains(IsIssue("/goals/g/position", "survivors", "survivor")),
                      Contains(IsIssue("/goals/g/arm", "nobody", "never"))));
    EXPECT_THAT(goal(R"("measure":"distress","district":"Northfield","arm":"any")"),
                Contains(IsIssue("/goals/g/arm", "together with", "an arm of everyone")));
    EXPECT_THAT(goal(R"("measure":"saving","district":"Northfield","position":"survivor")"),
                Contains(IsIssue("/goals/g/measure", "saving", "headline_measures")));
    EXPECT_THAT(goal(R"("measure":"saving","by":"2199-01")"), Contains(IsIssue("/goals/g/by", "2199-01", "2020-01")));
    EXPECT_THAT(with({R"(observe.strata=["district"])", R"(goals=[{"id":"g","measure":"saving"}])"}),
                Contains(IsIssue("/goals/g", "no series", "observe.strata")));
}

TEST_F(CrossChecks, WantPreparationPlacesOfKnownFacilitiesOnce) {
    const auto issues = with({R"(releases.preparation_places=[{"id":"a","facility":"Nowhere prison","places":5}])"});
    EXPECT_THAT(issues, Contains(IsIssue("/releases/preparation_places/a/facility", "Nowhere prison",
                                         "a facility of the facilities file")));
}

}  // namespace
}  // namespace ubumwe::tests
