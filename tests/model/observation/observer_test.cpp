#include "model/observation/observer.hpp"

#include <bit>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/base/require.hpp"
#include "tests/model/observation/small_world.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

std::vector<std::uint64_t> bits(const MonthRows& month) {
    std::vector<std::uint64_t> all;
    const auto add = [&](auto... values) { (all.push_back(std::bit_cast<std::uint64_t>(double(values))), ...); };
    for (const SeriesRow& row : month.series)
        add(row.district, row.position, row.arm, row.measure, row.n, row.mean, row.p10, row.p50, row.p90);
    for (const NetworkRow& row : month.network)
        add(row.district, row.ties, row.mean_trust, row.outgroup_mean_trust, row.reciprocity, row.assortativity,
            row.bridging_share);
    return all;
}

TEST(Observer, GivesTheSameBitsOnAnyNumberOfThreads) {
    SmallWorld small = drawn_world();
    small.scenario.observe.quantiles = {"distress", "cooperation"};
    small.scenario.observe.network_every = 1;
    const auto observed = [&](int threads) {
        Observer observer(small.scenario, small.world);
        const auto rows = observer.observe(1, small.world, small.log(), Parallel(threads));
        EXPECT_EQ(rows.network.size(), 2U);
        return bits(rows);
    };
    const auto one = observed(1);
    EXPECT_GT(one.size(), 1000U);
    for (const int threads : {2, 3, 8}) EXPECT_EQ(observed(threads), one) << threads << " threads";
}

TEST(Observer, SeesTheSameWhetherItWatchedBeforeOrNot) {
    SmallWorld small = drawn_world();
    Observer early(small.scenario, small.world);
    early.observe(0, small.world, small.log(), Parallel(1));
    Observer late(small.scenario, small.world);
    EXPECT_EQ(bits(early.observe(2, small.world, small.log(), Parallel(1))),
              bits(late.observe(2, small.world, small.log(), Parallel(1))));
}

TEST(Observer, ObservesTheSamePersonsInTheCounterfactual) {
    const SmallWorld with = drawn_world();
    SmallWorld without = drawn_world();
    without.world.history = {};
    Observer observer(without.scenario, without.world);
    const auto rows = observer.observe(2, without.world, with.log(), Parallel(1));
    Observer of_with(with.scenario, with.world);
    EXPECT_EQ(bits(rows), bits(of_with.observe(2, with.world, with.log(), Parallel(1))));
    const auto enrolled = [](const SeriesRow& row) { return row.arm == SmallWorld::circle; };
    EXPECT_TRUE(std::any_of(rows.series.begin(), rows.series.end(), enrolled));
}

TEST(Observer, TakesTheNetworkInTheLastMonthOfEachPeriod) {
    SmallWorld small = drawn_world();
    small.scenario.time.start = Month::of(2021, 3);
    small.scenario.observe.network_every = 12;
    Observer observer(small.scenario, small.world);
    std::vector<std::string> months;
    for (std::uint32_t step = 0; step < 34; ++step) {
        const auto rows = observer.observe(step, small.world, {}, Parallel(1));
        EXPECT_EQ(rows.month, Month::of(2021, 3) + static_cast<int>(step));
        if (!rows.network.empty()) months.push_back(to_string(rows.month));
    }
    EXPECT_THAT(months, testing::ElementsAre("2022-02", "2023-02"));
}

TEST(Observer, ObservesOnlyTheLastStepOfAMonth) {
    SmallWorld small = drawn_world();
    small.scenario.time.step = StepLength::week;
    Observer observer(small.scenario, small.world);
    EXPECT_THROW(observer.observe(0, small.world, {}, Parallel(1)), BrokenPromise);
    EXPECT_EQ(observer.observe(3, small.world, {}, Parallel(1)).month, Month::of(2021, 1));
}

/// Two convicted people of the district in facility 0, one of whom was released, and one in facility 1.
SmallWorld world_with_custody() {
    SmallWorld small;
    small.add_district("North");
    small.add_sector();
    small.add_village();
    for (const Status status : {Status::in_custody, Status::released, Status::in_custody}) {
        small.add_household();
        small.add_person(SmallWorld::convicted, LifeStage::adult, status);
    }
    small.close();
    Custody& custody = small.world.custody;
    custody.facilities = {{"Old prison", 0}, {"New prison", nobody}};
    custody.convicts.resize(3);
    for (PersonRow person = 0; person < 3; ++person) custody.convicts[person].person = person;
    custody.convicts[2].facility = 1;
    small.world.ledger.releases = {{0, 0, 1, 1, 0}, {0, 1, 0, 0, 2}};
    return small;
}

TEST(Observer, CountsTheStockInCustodyBesideTheReleases) {
    const SmallWorld small = world_with_custody();
    Observer observer(small.scenario, small.world);
    const auto rows = observer.observe(0, small.world, {}, Parallel(1));
    ASSERT_EQ(rows.releases.size(), 2U);
    EXPECT_EQ(rows.releases[0].counts.released, 1);
    EXPECT_EQ(rows.releases[0].counts.prepared, 1);
    EXPECT_EQ(rows.releases[0].in_custody, 1);
    EXPECT_EQ(rows.releases[1].counts.died, 2);
    EXPECT_EQ(rows.releases[1].in_custody, 1);
    EXPECT_TRUE(rows.network.empty());
}

TEST(Observer, PutsTheExpectedNumberBesideTheIncidentsDrawn) {
    SmallWorld small = world_with_custody();
    small.world.ledger.incidents = {{0, 3, 2.5}};
    Observer observer(small.scenario, small.world);
    const auto rows = observer.observe(0, small.world, {}, Parallel(1));
    ASSERT_EQ(rows.incidents.size(), 1U);
    EXPECT_EQ(rows.incidents[0].counts.incidents, 3);
    EXPECT_EQ(rows.incidents[0].counts.expected, 2.5);
}

TEST(Observer, WritesDeliveryOnlyWhereSomethingHappened) {
    SmallWorld small = world_with_custody();
    small.world.ledger.delivery.resize(3);
    for (std::uint32_t programme = 0; programme < 3; ++programme)
        small.world.ledger.delivery[programme].programme = programme;
    small.world.ledger.delivery[1].sessions = 4;
    small.world.ledger.delivery[2].binding_limit = BindingLimit::eligible_people;
    Observer observer(small.scenario, small.world);
    const auto rows = observer.observe(0, small.world, {}, Parallel(1));
    ASSERT_EQ(rows.delivery.size(), 2U);
    EXPECT_EQ(rows.delivery[0].counts.programme, 1U);
    EXPECT_EQ(rows.delivery[0].counts.sessions, 4);
    EXPECT_EQ(rows.delivery[1].counts.programme, 2U);
}

}  // namespace
}  // namespace ubumwe::tests
