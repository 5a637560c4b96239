#include "model/network/measures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "model/base/random.hpp"

namespace ubumwe::tests {
namespace {

using namespace model;

constexpr TieClass near = TieClass::of(1, false, 0, Contact::usual);
constexpr TieClass across = TieClass::of(2, true, 0, Contact::usual);
constexpr TieClass visited = TieClass::of(0, false, 0, Contact::visits);
constexpr TieClass apart = TieClass::of(2, false, 0, Contact::none);

/// A network of people each in a household of their own.
struct Net {
    std::vector<std::uint32_t> household;
    std::vector<std::uint8_t> standing;
    TrustNetwork network;

    Net(std::vector<std::uint8_t> standings, std::vector<NewTie> ties) : standing(std::move(standings)) {
        const auto people = static_cast<std::uint32_t>(standing.size());
        for (std::uint32_t person = 0; person < people; ++person) household.push_back(person);
        network.append({std::vector<std::uint32_t>(people, 0), {}, {}});
        network.merge(std::move(ties), Parallel(2));
    }

    TieTally tally(std::uint32_t begin, std::uint32_t end) const {
        const std::size_t standings = standing.empty() ? 0 : *std::max_element(standing.begin(), standing.end()) + 1U;
        return tally_ties(network, {household, standing, standings}, begin, end);
    }
    TieTally tally() const { return tally(0, network.people()); }
};

/// Two people of standing 0 and two of standing 1. Trust given: 2.5 in five ties with contact.
Net four_people() {
    return Net({0, 0, 1, 1}, {{0, 1, near, 0.8F},
                              {1, 0, near, 0.4F},
                              {0, 2, across, 0.2F},
                              {2, 0, across, 0.6F},
                              {2, 3, visited, 0.5F},
                              {3, 1, apart, 0.9F}});
}

TEST(NetworkMeasures, AverageTheTrustOfTiesWithContact) {
    const NetworkMeasures measures = measure(four_people().tally());
    EXPECT_EQ(measures.ties, 5);
    EXPECT_NEAR(measures.mean_trust, 2.5 / 5, 1e-7);
    EXPECT_NEAR(measures.outgroup_mean_trust, 0.8 / 2, 1e-7);
    EXPECT_NEAR(measures.bridging_share, 0.8 / 2.5, 1e-7);
}

TEST(NetworkMeasures, ReciprocityIsTheShareOfTrustThatIsReturned) {
    // The smaller of both directions: 0.4 twice between 0 and 1, 0.2 twice between 0 and 2, nothing from 3 to 2.
    EXPECT_NEAR(measure(four_people().tally()).reciprocity, 1.2 / 2.5, 1e-7);
}

TEST(NetworkMeasures, AReverseTieWithoutContactReturnsNothing) {
    const Net net({0, 0}, {{0, 1, near, 0.5F}, {1, 0, apart, 0.5F}});
    EXPECT_EQ(measure(net.tally()).reciprocity, 0.0);
}

TEST(NetworkMeasures, AssortativityIsNewmansCoefficientOfTrustByStanding) {
    // Shares of trust: within 0 0.48, from 0 to 1 0.08, from 1 to 0 0.24, within 1 0.20. Expected within by the
    // margins: 0.56 * 0.72 + 0.44 * 0.28 = 0.5264.
    EXPECT_NEAR(measure(four_people().tally()).assortativity, (0.68 - 0.5264) / (1.0 - 0.5264), 1e-6);
}

TEST(NetworkMeasures, AssortativityIsOneWithinAndMinusOneBetweenTwoStandings) {
    const Net within({0, 0, 1, 1}, {{0, 1, near, 0.5F}, {2, 3, near, 0.5F}});
    const Net between({0, 1}, {{0, 1, across, 0.5F}, {1, 0, across, 0.5F}});
    EXPECT_DOUBLE_EQ(measure(within.tally()).assortativity, 1.0);
    EXPECT_DOUBLE_EQ(measure(between.tally()).assortativity, -1.0);
}

TEST(NetworkMeasures, WhatNothingDefinesIsNotANumber) {
    const NetworkMeasures none = measure(Net({0, 1}, {{0, 1, apart, 0.5F}}).tally());
    EXPECT_EQ(none.ties, 0);
    for (const double each :
         {none.mean_trust, none.outgroup_mean_trust, none.reciprocity, none.assortativity, none.bridging_share})
        EXPECT_TRUE(std::isnan(each));
    const NetworkMeasures alike = measure(Net({0, 0}, {{0, 1, near, 0.5F}}).tally());
    EXPECT_TRUE(std::isnan(alike.assortativity));
    EXPECT_TRUE(std::isnan(alike.outgroup_mean_trust));
    EXPECT_EQ(alike.bridging_share, 0.0);
}

TEST(NetworkMeasures, BlocksAddUpToTheWhole) {
    const Net net = four_people();
    TieTally sum = net.tally(0, 2);
    sum.add(net.tally(2, 4));
    const NetworkMeasures whole = measure(net.tally());
    const NetworkMeasures parts = measure(sum);
    EXPECT_EQ(parts.ties, whole.ties);
    EXPECT_NEAR(parts.reciprocity, whole.reciprocity, 1e-12);
    EXPECT_NEAR(parts.assortativity, whole.assortativity, 1e-12);
    EXPECT_NEAR(parts.bridging_share, whole.bridging_share, 1e-12);
}

TEST(NetworkMeasures, FindEveryReverseTieOfALargeNetwork) {
    constexpr std::uint32_t people = 300;
    const Luck luck{7, 0};
    std::vector<NewTie> ties;
    for (std::uint32_t i = 0; i < 4000; ++i) {
        const auto bits = luck.bits(Purpose::ties, 0, i);
        const std::uint32_t ego = bits[0] % people;
        const std::uint32_t alter = bits[1] % people;
        if (ego != alter) ties.push_back({ego, alter, near, static_cast<float>(bits[2] % 100) / 128.0F});
    }
    const Net net(std::vector<std::uint8_t>(people), ties);

    double mutual = 0.0;
    for (std::uint32_t ego = 0; ego < people; ++ego) {
        for (std::uint32_t tie = net.network.starts()[ego]; tie < net.network.starts()[ego + 1]; ++tie) {
            const std::uint32_t reverse = net.network.find(net.network.alters()[tie], ego);
            if (reverse == net.network.ties()) continue;
            mutual += static_cast<double>(std::min(net.network.trust()[tie], net.network.trust()[reverse]));
        }
    }
    TieTally sum(1);
    for (const auto& [begin, end] : {std::pair{0U, 100U}, std::pair{100U, 110U}, std::pair{110U, 300U}})
        sum.add(net.tally(begin, end));
    EXPECT_GT(mutual, 1.0);
    EXPECT_EQ(sum.mutual_trust, mutual) << "sums of multiples of 1/128 are exact";
}

}  // namespace
}  // namespace ubumwe::tests
