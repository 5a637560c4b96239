#include "sim/report/report_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/report/assumptions.hpp"
#include "sim/report/provenance.hpp"
#include "sim/scenario/issue.hpp"
#include "tests/sim/report/hand_made_results.hpp"
#include "tests/support/repository.hpp"

namespace ubumwe::sim {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Report : public HandMadeResults {
protected:
    Report() {
        manifest_.start = "2024-04-07T08:15:30Z";
        manifest_.end = "2024-04-07T08:16:00Z";
        manifest_.status = RunStatus::finished;
        manifest_.map = {{"North", 0, 0}, {"South", 0, 1}, {"Far", 1, 1}};
        manifest_.assumptions = {{"notice", "releases.notice", "3", "month", "1", "6"},
                                 {"dialogue", "programmes.dialogue.id", "0.1", "0-1", "", ""},
                                 {"absent", "programmes.absent.retention", "0.5", "0-1", "0.2", "0.8"}};
    }

    /// What is read, without what differs between machines.
    ReportData data() const {
        ReportData report = read_report(home_.path());
        report.summary = read();
        report.manifest.scenario_file = "plans/two.json";
        report.manifest.version = "1.2.3, commit 0";
        return report;
    }

    std::string page() const {
        const ReportData report = data();
        return report_page(report, charts_of(report));
    }
};

TEST_F(Report, IsThePageThatIsKept) {
    write({.returns = {{0, 6, 104, 40, 0, 70.0, 60.0}},
           .receiving = {{0, -3, false, 30, {300, 60.0, 150.0}},
                         {0, 0, false, 30, {300, 72.0, 150.0}},
                         {0, -3, true, 20, {200, 40.0, 100.0}},
                         {0, 0, true, 20, {200, 44.0, 100.0}}},
           .incidents = {{0, 8, 6.25}}});
    write({.variant = Variant::counterfactual, .anxiety = {0.10, 0.12, 0.125, 0.15}, .incidents = {{0, 10, 8.0}}});
    const std::string found = page();
    EXPECT_TRUE(found == tests::golden("report.html", found))
        << "the page has changed: look at it, then keep it with UBUMWE_UPDATE_GOLDEN=1";
    EXPECT_TRUE(found == page()) << "the same store gives the same page";
}

TEST_F(Report, ShowsTheNumbersOfTheStoreBesideThoseOfTheCounterfactual) {
    write({});
    write({.variant = Variant::counterfactual, .anxiety = {0.10, 0.12, 0.125, 0.15}});
    const std::string text = page();
    EXPECT_THAT(text, HasSubstr(">2023-01</span></td>\n<td><span class=\"whole\">15.00,</span> <span "
                                "class=\"whole\">2023-02</span></td>\n<td>-1</td>"));
    EXPECT_THAT(text, HasSubstr("<td class=\"left\">people who took part in any programme</td>\n<td>590</td>"));
    EXPECT_THAT(text, HasSubstr("<td>+10.0</td>\n<td>+8.5</td>"));
    EXPECT_THAT(text, HasSubstr("One draw of luck (seed 7)"));
    EXPECT_THAT(text, HasSubstr("ubumwe run plans/two.json --seed 7 --replicates 10"));
    EXPECT_THAT(text, HasSubstr("ubumwe 1.2.3, commit 0"));
}

TEST_F(Report, ShowsTheMedianAndTheBandOfSeveralDraws) {
    manifest_.replicates = 3;
    write({.replicate = 1, .anxiety = {0.10, 0.11, 0.14, 0.12}});
    write({.replicate = 2, .anxiety = {0.10, 0.16, 0.18, 0.12}});
    write({.replicate = 3, .anxiety = {0.10, 0.12, 0.15, 0.12}});
    const ReportData report = data();
    const Draws& draws = report.means.of(Variant::with, "anxiety", {"survivor", "all"});
    const Spread spread = spread_of(draws);
    EXPECT_THAT(spread.median, ElementsAre(0.10, 0.12, 0.15, 0.12));
    EXPECT_THAT(spread.low, ElementsAre(0.10, 0.11, 0.14, 0.12));
    EXPECT_THAT(spread.high, ElementsAre(0.10, 0.16, 0.18, 0.12));
    EXPECT_NEAR(figure_in(draws, 2)->mean, 0.47 / 3.0, 1e-12);
    const std::string text = page();
    EXPECT_THAT(text, AllOf(HasSubstr("Means over 3 draws of luck"), HasSubstr("the median of the draws"),
                            HasSubstr("fill-opacity=\"0.25\""), Not(HasSubstr("One draw"))));
}

TEST_F(Report, TakesDifferencesPairByPair) {
    write({.replicate = 1, .anxiety = {0.10, 0.11, 0.14, 0.12}});
    write({.replicate = 2, .anxiety = {0.20, 0.21, 0.24, 0.22}});
    write({.variant = Variant::counterfactual, .replicate = 2, .anxiety = {0.20, 0.22, 0.26, 0.22}});
    write({.variant = Variant::counterfactual, .replicate = 1, .anxiety = {0.10, 0.12, 0.15, 0.12}});
    const Draws differences = data().means.differences("anxiety", {"survivor", "all"});
    ASSERT_EQ(differences.size(), 2U);
    EXPECT_NEAR(*differences[0][2], -0.01, 1e-12);
    EXPECT_NEAR(*differences[1][2], -0.02, 1e-12);
}

TEST_F(Report, NeverClaimsWhatWillHappen) {
    write({});
    write({.variant = Variant::counterfactual});
    EXPECT_THAT(page(), Not(testing::ContainsRegex("[^a-z][Ww]ill[^a-z]")));
    EXPECT_THAT(page(), HasSubstr("in this model"));
}

TEST_F(Report, HidesSmallCellsAndWhatWouldTellThem) {
    write({.released = 124, .prepared = 8, .died = 3});
    const std::string text = page();
    EXPECT_THAT(text, Not(HasSubstr("124")));
    EXPECT_THAT(text, Not(HasSubstr(">8<")));
    EXPECT_THAT(text, AllOf(HasSubstr("&lt; 10"), HasSubstr("<td>hidden</td>")));
}

TEST_F(Report, OfAStoreThatLacksATableSaysSo) {
    write({});
    ReportData report = data();
    report.missing_tables = {"incident", "cost"};
    report.summary.incidents.clear();
    const std::string text = report_page(report, charts_of(report));
    EXPECT_THAT(text, HasSubstr("they lack the tables incident, cost."));
    EXPECT_THAT(text, HasSubstr("The store has no table incident: an older version"));
}

TEST_F(Report, OfARunThatStoppedOrHasNoCounterfactualSaysSo) {
    write({.status = RunStatus::stopped});
    const std::string text = page();
    EXPECT_THAT(text, HasSubstr("The run did not finish"));
    EXPECT_THAT(text, HasSubstr("not known"));
    EXPECT_THAT(text, Not(HasSubstr("id=\"differences\"")));
    EXPECT_THAT(text, HasSubstr("The run did not come so far"));
}

TEST_F(Report, EscapesWhatTheScenarioSays) {
    std::string hostile = hand_made_scenario;
    hostile.replace(hostile.find("Two districts"), 13, "<script>alert(1)</script> & more");
    manifest_ = start_manifest((home_.path() / "two.json").string(), hostile, {});
    write({});
    EXPECT_THAT(page(), AllOf(Not(HasSubstr("<script")), HasSubstr("&lt;script&gt;alert(1)")));
}

TEST_F(Report, NeedsNoNetworkAndNoScript) {
    write({});
    EXPECT_THAT(page(), AllOf(Not(HasSubstr("<script")), Not(HasSubstr("src=")), Not(HasSubstr("@import")),
                              Not(HasSubstr("href=\"http"))));
}

TEST_F(Report, OfAFolderWithoutAMonthIsRefused) {
    write_manifest(home_.path(), manifest_);
    { ResultStore store(home_.path()); }
    EXPECT_THROW(read_report(home_.path()), InputError);
}

TEST_F(Report, NamesTheAssumptionsThatTheScenarioUsesAndNoOthers) {
    write({});
    std::vector<std::string> used;
    for (const Assumption& each : data().assumptions) used.push_back(each.parameter);
    EXPECT_THAT(used, ElementsAre("programmes.dialogue.id"));
    EXPECT_THAT(plain_text(assumptions_section(manifest_.assumptions)),
                testing::ContainsRegex("releases +releases.notice +3 +1 to 6 +month"));
}

TEST_F(Report, TellsTheCommandThatRepeatsTheRun) {
    manifest_.scenario_file = "my plans/two.json";
    manifest_.set = {"releases.notice=2"};
    manifest_.counterfactual = false;
    EXPECT_EQ(run_command(manifest_, 3),
              "ubumwe run 'my plans/two.json' --seed 7 --replicates 3 --no-counterfactual --set releases.notice=2");
}

TEST_F(Report, PutsEveryDistrictOfTheCountryOnTheMap) {
    write({});
    const ReportData report = data();
    const auto charts = charts_of(report);
    const auto map = std::ranges::find(charts, "map_reach", &ReportChart::id);
    EXPECT_EQ(map, charts.end()) << "no residents were observed by district";
    ReportData with_residents = report;
    with_residents.districts["North"].residents = 100'000.0;
    const auto maps = map_charts(with_residents);
    ASSERT_EQ(maps.size(), 1U);
    std::vector<std::string> texts;
    for (const auto& mark : maps[0].drawing().marks) {
        if (const auto* text = std::get_if<chart::TextMark>(&mark)) texts.push_back(text->text);
    }
    EXPECT_THAT(texts, testing::IsSupersetOf({"North", "South", "Far", "4.0"}));
}

}  // namespace
}  // namespace ubumwe::sim
