#include "model/network/trust_network.hpp"

#include <map>

#include <gtest/gtest.h>

#include "model/base/random.hpp"
#include "model/base/require.hpp"

namespace ubumwe::model {
namespace {

constexpr TieClass kin = TieClass::of(1, false, 0, Contact::usual);
constexpr TieClass neighbour = TieClass::of(2, true, 1, Contact::usual);

/// Person 0 knows 1 and 3, person 1 nobody, person 2 knows 0, person 3 knows 0 and 2.
TrustNetwork four_people() {
    TrustNetwork network({0, 2, 2, 3, 5}, {1, 3, 0, 0, 2}, {kin, neighbour, kin, kin, neighbour});
    for (std::uint32_t tie = 0; tie < network.ties(); ++tie) network.trust()[tie] = 0.1F * static_cast<float>(tie + 1);
    return network;
}

/// A network as a plain list of ties in order.
using Ties = std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::uint8_t, float>>;

Ties listed(const TrustNetwork& network) {
    Ties ties;
    for (std::uint32_t ego = 0; ego < network.people(); ++ego) {
        for (std::uint32_t tie = network.starts()[ego]; tie < network.starts()[ego + 1]; ++tie)
            ties[{ego, network.alters()[tie]}] = {network.classes()[tie].byte, network.trust()[tie]};
    }
    return ties;
}

TEST(TieClass, KeepsItsFourPartsInOneByte) {
    for (std::uint8_t kind = 0; kind < 8; ++kind) {
        for (const bool out : {false, true}) {
            for (std::uint8_t stigma = 0; stigma < 4; ++stigma) {
                for (const Contact contact : {Contact::usual, Contact::visits, Contact::none}) {
                    const TieClass tie = TieClass::of(kind, out, stigma, contact);
                    EXPECT_EQ(tie.kind(), kind);
                    EXPECT_EQ(tie.out(), out);
                    EXPECT_EQ(tie.stigma_level(), stigma);
                    EXPECT_EQ(tie.contact(), contact);
                    EXPECT_EQ(tie.with(Contact::none), TieClass::of(kind, out, stigma, Contact::none));
                }
            }
        }
    }
}

TEST(TrustNetwork, WithoutPeopleIsEmpty) {
    const TrustNetwork network;
    EXPECT_EQ(network.people(), 0U);
    EXPECT_EQ(network.ties(), 0U);
}

TEST(TrustNetwork, StartsWithoutTrust) {
    const TrustNetwork network({0, 1}, {0}, {kin});
    EXPECT_EQ(network.trust()[0], 0.0F);
}

TEST(TrustNetwork, RefusesRowsThatDoNotFit) {
    EXPECT_THROW(TrustNetwork({0, 2}, {1}, {kin}), BrokenPromise);
    EXPECT_THROW(TrustNetwork({0, 1}, {1}, {kin, kin}), BrokenPromise);
    EXPECT_THROW(TrustNetwork({}, {}, {}), BrokenPromise);
}

TEST(TrustNetwork, IsAGraphOfItsPeopleAndTies) {
    const TrustNetwork network = four_people();
    EXPECT_EQ(num_vertices(network.graph()), 4U);
    EXPECT_EQ(num_edges(network.graph()), 5U);
    EXPECT_EQ(out_degree(0U, network.graph()), 2U);
    EXPECT_EQ(out_degree(1U, network.graph()), 0U);
}

TEST(TrustNetwork, FindsTheTiesThatAreThereAndNoOthers) {
    const TrustNetwork network = four_people();
    EXPECT_EQ(network.find(0, 1), 0U);
    EXPECT_EQ(network.find(0, 3), 1U);
    EXPECT_EQ(network.find(2, 0), 2U);
    EXPECT_EQ(network.find(3, 2), 4U);
    EXPECT_EQ(network.find(0, 2), network.ties());
    EXPECT_EQ(network.find(1, 0), network.ties());
    EXPECT_EQ(network.find(3, 3), network.ties());
}

TEST(TrustNetwork, MergesTiesIntoTheirRowsAndKeepsTheOthersAsTheyWere) {
    TrustNetwork network = four_people();
    network.merge({{3, 1, kin, 0.9F}, {1, 2, neighbour, 0.8F}, {0, 2, kin, 0.7F}}, Parallel(2));
    EXPECT_EQ(std::vector<std::uint32_t>(network.starts().begin(), network.starts().end()),
              (std::vector<std::uint32_t>{0, 3, 4, 5, 8}));
    EXPECT_EQ(std::vector<std::uint32_t>(network.alters().begin(), network.alters().end()),
              (std::vector<std::uint32_t>{1, 2, 3, 2, 0, 0, 1, 2}));
    EXPECT_EQ(std::vector<float>(network.trust().begin(), network.trust().end()),
              (std::vector<float>{0.1F, 0.7F, 0.1F * 2, 0.8F, 0.1F * 3, 0.1F * 4, 0.9F, 0.1F * 5}));
    EXPECT_EQ(network.classes()[network.find(1, 2)], neighbour);
    EXPECT_EQ(num_edges(network.graph()), 8U);
}

TEST(TrustNetwork, KeepsTheOlderAndTheFirstOfTwoEqualTies) {
    TrustNetwork network = four_people();
    network.merge({{0, 1, neighbour, 0.9F}, {1, 2, neighbour, 0.8F}, {1, 2, kin, 0.3F}}, Parallel(2));
    EXPECT_EQ(network.ties(), 6U);
    EXPECT_EQ(network.trust()[network.find(0, 1)], 0.1F);
    EXPECT_EQ(network.classes()[network.find(0, 1)], kin);
    EXPECT_EQ(network.trust()[network.find(1, 2)], 0.8F);
    EXPECT_EQ(network.classes()[network.find(1, 2)], neighbour);
}

TEST(TrustNetwork, IsUnchangedWhenNothingNewIsMerged) {
    TrustNetwork network = four_people();
    network.merge({}, Parallel(2));
    network.merge({{0, 1, kin, 0.9F}}, Parallel(2));
    EXPECT_EQ(listed(network), listed(four_people()));
}

TEST(TrustNetwork, RefusesATieOfSomebodyWhoIsNotInIt) {
    TrustNetwork network = four_people();
    EXPECT_THROW(network.merge({{4, 0, kin, 0.5F}}, Parallel(2)), BrokenPromise);
    EXPECT_THROW(network.merge({{0, 4, kin, 0.5F}}, Parallel(2)), BrokenPromise);
    EXPECT_EQ(listed(network), listed(four_people()));
}

TEST(TrustNetwork, MergesLikeAListOfTiesInThousandRandomCases) {
    const Luck luck{5, 0};
    for (std::uint64_t trial = 0; trial < 1000; ++trial) {
        std::uint32_t draw = 0;
        const auto below = [&](std::uint64_t n) {
            return static_cast<std::uint32_t>(luck.rank(Purpose::ties, trial, draw++) % n);
        };
        const std::uint32_t people = 1 + below(12);
        TrustNetwork network(std::vector<std::uint32_t>(people + 1, 0), {}, {});
        Ties expected;
        for (int round = 0; round < 3; ++round) {
            std::vector<NewTie> added;
            for (std::uint32_t i = below(30); i > 0; --i)
                added.push_back({below(people),
                                 below(people),
                                 {static_cast<std::uint8_t>(below(256))},
                                 static_cast<float>(below(1000)) * 0.001F});
            for (const NewTie& tie : added) expected.try_emplace({tie.ego, tie.alter}, tie.tie_class.byte, tie.trust);
            network.merge(added, Parallel(2));
            ASSERT_EQ(listed(network), expected) << "trial " << trial;
            ASSERT_EQ(network.ties(), expected.size()) << "trial " << trial;
        }
    }
}

constexpr std::uint32_t gone = 0xFFFFFFFFU;

TEST(Renumber, DropsThoseWhoLeaveAndKeepsTheOthersTiesInOrder) {
    TrustNetwork network = four_people();
    // Person 0 leaves; somebody new takes row 1.
    const std::vector<std::uint32_t> row{gone, 0, 2, 3};
    EXPECT_TRUE(network.renumber(row, std::vector<std::uint8_t>(4, 0), 5, Parallel(2)).at(0).empty());
    EXPECT_EQ(network.people(), 5U);
    EXPECT_EQ(listed(network), (Ties{{{3, 2}, {neighbour.byte, 0.5F}}}));
}

TEST(Renumber, TakesOutTheTiesOfThoseWhoChangePlacesForMergeToPutBack) {
    TrustNetwork network = four_people();
    // Person 3 moves to the front.
    const std::vector<std::uint32_t> row{1, 2, 3, 0};
    const TieLots taken = network.renumber(row, std::vector<std::uint8_t>{0, 0, 0, 1}, 4, Parallel(2));
    EXPECT_EQ(taken.at(0).size(), 3U);
    EXPECT_EQ(listed(network), (Ties{{{1, 2}, {kin.byte, 0.1F}}, {{3, 1}, {kin.byte, 0.3F}}}));
    network.merge_lots(taken, Parallel(2));
    EXPECT_EQ(listed(network), (Ties{{{0, 1}, {kin.byte, 0.4F}},
                                     {{0, 3}, {neighbour.byte, 0.5F}},
                                     {{1, 0}, {neighbour.byte, 0.2F}},
                                     {{1, 2}, {kin.byte, 0.1F}},
                                     {{3, 1}, {kin.byte, 0.3F}}}));
}

/// Seventy-five thousand people with twice as many random ties: more blocks of rows than are written at once.
TEST(Renumber, AndMergeTreatEveryBlockOfRowsLikeAListOfTies) {
    constexpr std::uint32_t people = 75000;
    const Luck luck{7, 0};
    std::uint32_t draw = 0;
    const auto below = [&](std::uint64_t n) {
        return static_cast<std::uint32_t>(luck.rank(Purpose::ties, 0, draw++) % n);
    };
    const auto some_ties = [&] {
        std::vector<NewTie> ties;
        for (int i = 0; i < 2 * static_cast<int>(people); ++i)
            ties.push_back({below(people), below(people), kin, 0.001F * static_cast<float>(below(1000))});
        return ties;
    };
    TrustNetwork network(std::vector<std::uint32_t>(people + 1, 0), {}, {});
    network.merge(some_ties(), Parallel(2));
    const Ties before = listed(network);

    // One in ten leaves, one in twenty changes places with the next, the others move up.
    std::vector<std::uint32_t> row(people, gone);
    std::vector<std::uint8_t> displaced(people, 0);
    std::uint32_t next = 0;
    for (std::uint32_t person = 0; person < people; ++person)
        if (person % 10 != 0) row[person] = next++;
    for (std::uint32_t person = 1; person + 1 < people; person += 20) {
        std::swap(row[person], row[person + 1]);
        displaced[person] = displaced[person + 1] = 1;
    }
    const TieLots taken = network.renumber(row, displaced, next, Parallel(2));
    Ties expected;
    for (const auto& [ends, tie] : before)
        if (row[ends.first] != gone && row[ends.second] != gone) expected[{row[ends.first], row[ends.second]}] = tie;
    std::size_t taken_out = 0;
    for (const auto& lot : taken) taken_out += lot.size();
    EXPECT_GT(taken_out, 10000U);
    EXPECT_EQ(network.ties() + taken_out, expected.size());
    network.merge_lots(taken, Parallel(2));
    EXPECT_EQ(listed(network), expected);
    std::vector<NewTie> more = some_ties();
    std::erase_if(more, [next](const NewTie& tie) { return tie.ego >= next || tie.alter >= next; });
    for (const NewTie& tie : more) expected.try_emplace({tie.ego, tie.alter}, tie.tie_class.byte, tie.trust);
    network.merge(more, Parallel(2));
    EXPECT_EQ(listed(network), expected);
}

TEST(Renumber, NeedsARowForEveryPerson) {
    TrustNetwork network = four_people();
    EXPECT_THROW(network.renumber(std::vector<std::uint32_t>{0, 1}, std::vector<std::uint8_t>(4, 0), 4, Parallel(2)),
                 BrokenPromise);
}

}  // namespace
}  // namespace ubumwe::model
